import type { Middleware } from "grammy";
import { chatId, type Destination, destinationKey } from "../news/destination.ts";
import { interfaceLanguage } from "../news/languages/interface-language.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import { readCommand } from "./commands/read-command.ts";
import { languageOfPlace } from "./language-of-place.ts";

type PlaceServices = Pick<BotServices, "translate" | "clock" | "removals" | "editions" | "subscriptions">;

/** Gives every update its language, the command that it brings, if any, and its destination when it comes from a chat. */
export function withPlace(services: PlaceServices): Middleware<BotContext> {
	const { translate, clock, removals, editions } = services;
	return async (context, next) => {
		context.clock = clock;
		context.removals = removals;
		const spoken = context.from?.language_code;
		context.language =
			spoken === undefined ? languageOfPlace(context.chat?.type, undefined, editions[0]) : interfaceLanguage(spoken);
		context.words = (key, variables) => translate(context.language, key, variables);
		const said = context.message ?? context.channelPost;
		const asked = said && readCommand(said.text ?? said.caption ?? "", context.me.username);
		if (asked !== undefined) context.asked = asked;
		const destination = destinationOfUpdate(context);
		if (destination !== undefined) context.place = { destination, key: destinationKey(destination) };
		if (asked !== undefined && spoken === undefined) await speakAsHere(context, services);
		await next();
	};
}

/** Channels and anonymous administrators have no language of their own. What cannot be read keeps nobody from being answered. */
export async function speakAsHere(
	context: BotContext,
	{ subscriptions, editions }: Pick<PlaceServices, "subscriptions" | "editions">,
): Promise<void> {
	const { chat, place } = context;
	const subscription = place && (await subscriptions.get(place.key).catch(() => undefined));
	context.language = languageOfPlace(chat?.type, subscription, editions[0]);
}

/** General, as the destinations count it. */
const GENERAL_TOPIC = 1;

/** Threads of replies carry a thread id as well; only topics are places of their own, and General is the chat itself. */
function destinationOfUpdate({ chat, msg }: BotContext): Destination | undefined {
	if (chat === undefined) return undefined;
	const topic = msg?.is_topic_message === true ? msg.message_thread_id : undefined;
	return topic === undefined || topic === GENERAL_TOPIC ? { chat: chatId(chat.id) } : { chat: chatId(chat.id), topic };
}
