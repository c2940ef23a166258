import { Composer, type Transformer } from "grammy";
import { chatId, type Destination } from "../../news/destination.ts";
import { followMoves } from "../../telegram/follow-moves.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { renew, troubledIn } from "./renew.ts";

type WatchServices = Pick<BotServices, "subscriptions" | "positions" | "clock" | "logger" | "onChatMoved">;

/**
 * What all calls for people tell of the chat: a message that was taken proves that news would be taken there too, and a group that has
 * moved is followed. Delivery's own sends do not pass here: they note such things themselves.
 */
export function watchAnswers(services: WatchServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.use(async (context, next) => {
		const follow = followMoves((from, to) => {
			if (from === context.chat?.id) context.hasMoved = true;
			void services.onChatMoved(from, to);
		});
		// The last one sees a call first: what is repeated in the new chat is noted of the new chat.
		context.api.config.use(resumeNews(services), follow);
		await next();
	});
	return composer;
}

function resumeNews(services: WatchServices): Transformer {
	/** The answer arrives, whatever becomes of the news. */
	const warn = (error: unknown): [] => {
		services.logger.warn("News could not be resumed", { error });
		return [];
	};
	return async (call, method, payload, signal) => {
		const place = method === "sendMessage" ? placeOf(payload) : undefined;
		if (place === undefined) return call(method, payload, signal);
		// Looked up before: what is noted later than this call left is newer than its answer, and stands.
		const leftAt = services.clock.now();
		const troubled = troubledIn(place, services).catch(warn);
		const answer = await call(method, payload, signal);
		const reached = answer.ok ? await troubled : [];
		await Promise.all(reached.map((key) => renew(key, services, { at: leftAt }))).catch(warn);
		return answer;
	};
}

function placeOf(payload: object): Destination | undefined {
	const { chat_id: chat, message_thread_id: topic }: Readonly<Record<string, unknown>> = { ...payload };
	if (typeof chat !== "number") return undefined;
	return typeof topic === "number" ? { chat: chatId(chat), topic } : { chat: chatId(chat) };
}
