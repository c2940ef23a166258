import type { Transformer } from "grammy";
import { type ChatId, chatId } from "../news/destination.ts";

/**
 * Repeats a call once where a group has gone that became a supergroup meanwhile, and tells who asks. Calls about a message are not
 * repeated: messages have other numbers there, so the reply's mark is left out as well.
 */
export function followMoves(onMoved: (from: ChatId, to: ChatId) => void): Transformer {
	return async (call, method, payload, signal) => {
		const answer = await call(method, payload, signal);
		const to = answer.ok ? undefined : answer.parameters?.migrate_to_chat_id;
		const asked: Readonly<Record<string, unknown>> = { ...payload };
		if (to === undefined || typeof asked["chat_id"] !== "number" || "message_id" in asked) return answer;
		onMoved(chatId(asked["chat_id"]), chatId(to));
		const { reply_parameters: _, ...again } = asked;
		return call(method, { ...again, chat_id: to } as typeof payload, signal);
	};
}
