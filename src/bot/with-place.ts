import type { Middleware } from "grammy";
import { chatId, type Destination, destinationKey } from "../news/destination.ts";
import { EDITIONS } from "../news/edition.ts";
import { interfaceLanguage } from "../news/interface-language.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";

type PlaceServices = Pick<BotServices, "translate" | "clock" | "editions">;

/** Gives every update its language and, when it comes from a chat, its destination. */
export function withPlace({ translate, clock, editions }: PlaceServices): Middleware<BotContext> {
	// Channels and anonymous administrators have no language: they get that of the news.
	const usualLanguage = EDITIONS[editions[0]].language;
	return async (context, next) => {
		context.clock = clock;
		context.language = interfaceLanguage(context.from?.language_code ?? usualLanguage);
		context.words = (key, variables) => translate(context.language, key, variables);
		const destination = destinationOfUpdate(context);
		if (destination !== undefined) context.place = { destination, key: destinationKey(destination) };
		await next();
	};
}

/** Threads of replies carry a thread id as well; only a forum's topics are places of their own. */
function destinationOfUpdate({ chat, msg }: BotContext): Destination | undefined {
	if (chat === undefined) return undefined;
	const topic = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
	return topic === undefined ? { chat: chatId(chat.id) } : { chat: chatId(chat.id), topic };
}
