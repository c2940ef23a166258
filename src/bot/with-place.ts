import type { Middleware } from "grammy";
import { chatId, type Destination, destinationKey } from "../news/destination.ts";
import { EDITIONS } from "../news/edition.ts";
import { interfaceLanguage } from "../news/interface-language.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import { readCommand } from "./commands/read-command.ts";

type PlaceServices = Pick<BotServices, "translate" | "clock" | "editions">;

/** Gives every update its language, the command that it brings, if any, and its destination when it comes from a chat. */
export function withPlace({ translate, clock, editions }: PlaceServices): Middleware<BotContext> {
	// Channels and anonymous administrators have no language: they get that of the news.
	const usualLanguage = EDITIONS[editions[0]].language;
	return async (context, next) => {
		context.clock = clock;
		context.language = interfaceLanguage(context.from?.language_code ?? usualLanguage);
		context.words = (key, variables) => translate(context.language, key, variables);
		const said = context.message ?? context.channelPost;
		const asked = said && readCommand(said.text ?? said.caption ?? "", context.me.username);
		if (asked !== undefined) context.asked = asked;
		const destination = destinationOfUpdate(context);
		if (destination !== undefined) context.place = { destination, key: destinationKey(destination) };
		await next();
	};
}

/** General, as the destinations count it. */
const GENERAL_TOPIC = 1;

/** Threads of replies carry a thread id as well; only topics are places of their own, and General is the chat itself. */
function destinationOfUpdate({ chat, msg }: BotContext): Destination | undefined {
	if (chat === undefined) return undefined;
	const topic = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
	return topic === undefined || topic === GENERAL_TOPIC ? { chat: chatId(chat.id) } : { chat: chatId(chat.id), topic };
}
