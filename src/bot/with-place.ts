import type { Middleware } from "grammy";
import { interfaceLanguage, type Translate } from "../formatter/translations.ts";
import { chatId, type Destination, destinationKey } from "../news/destination.ts";
import type { BotContext } from "./bot-context.ts";

/** Gives every update its language and, when it comes from a chat, its destination. */
export function withPlace(translate: Translate): Middleware<BotContext> {
	return async (context, next) => {
		context.language = interfaceLanguage(context.from?.language_code);
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
