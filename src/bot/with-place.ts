import type { Middleware } from "grammy";
import { chatId, type Destination, destinationKey } from "../news/destination.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import { readCommand } from "./commands/read-command.ts";
import { spokenHere } from "./language-of-place.ts";

type PlaceServices = Pick<BotServices, "translate" | "clock" | "removals" | "editions" | "subscriptions">;

/** Gives every update its language, the command that it brings, if any, and its destination when it comes from a chat. */
export function withPlace(services: PlaceServices): Middleware<BotContext> {
	const { translate, clock, removals, editions } = services;
	return async (context, next) => {
		context.clock = clock;
		context.removals = removals;
		context.language = spokenHere(context, undefined, editions[0]);
		context.words = (key, variables) => translate(context.language, key, variables);
		const said = context.message ?? context.channelPost;
		const asked = said && readCommand(said.text ?? said.caption ?? "", context.me.username);
		if (asked !== undefined) context.asked = asked;
		const destination = destinationOfUpdate(context);
		if (destination !== undefined) context.place = { destination, key: destinationKey(destination) };
		if (speaksToBot(context)) await speakAsHere(context, services);
		await next();
	};
}

/** What people say to each other in a group needs no answer, and so no look at the group's language. */
function speaksToBot({ chat, asked, callbackQuery, message, me }: BotContext): boolean {
	if (asked !== undefined || callbackQuery !== undefined) return true;
	return message !== undefined && (chat?.type === "private" || message.reply_to_message?.from?.id === me.id);
}

type LanguageServices = Pick<PlaceServices, "subscriptions" | "editions">;

/** What stands in a channel is for its readers: it comes in the channel's language, whoever pressed a button there. */
export async function speakToReaders(context: BotContext, services: LanguageServices): Promise<void> {
	if (context.chat?.type === "channel") await speakAsHere(context, services, false);
}

/** In the language of the place where one was chosen, or whoever speaks has none. What cannot be read keeps nobody from being answered. */
async function speakAsHere(
	context: BotContext,
	{ subscriptions, editions }: LanguageServices,
	toSpeaker = true,
): Promise<void> {
	const { chat, place } = context;
	const from = toSpeaker ? context.from : undefined;
	const subscription = place && (await subscriptions.get(place.key).catch(() => undefined));
	context.language = spokenHere({ chat, from }, subscription, editions[0]);
}

/** General, as the destinations count it. */
const GENERAL_TOPIC = 1;

/** Threads of replies carry a thread id as well; only topics are places of their own, and General is the chat itself. */
function destinationOfUpdate({ chat, msg }: BotContext): Destination | undefined {
	if (chat === undefined) return undefined;
	const topic = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
	return topic === undefined || topic === GENERAL_TOPIC ? { chat: chatId(chat.id) } : { chat: chatId(chat.id), topic };
}
