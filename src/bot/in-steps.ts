import { GrammyError } from "grammy";
import { simplerMessages } from "../formatter/simplify-message.ts";
import type { TextMessage } from "../news/message.ts";
import { classifyError } from "../telegram/classify-error.ts";

/** Shows a message, and as long as Telegram refuses its content a simpler form of it; the last refusal rejects. */
export async function inSteps<T>(message: TextMessage, show: (form: TextMessage) => Promise<T>): Promise<T> {
	const simpler = simplerMessages(message).values();
	for (let form = message; ; ) {
		try {
			return await show(form);
		} catch (error) {
			const next = isContentRefused(error) ? simpler.next().value : undefined;
			if (next === undefined) throw error;
			form = next;
		}
	}
}

function isContentRefused(error: unknown): boolean {
	return error instanceof GrammyError && error.error_code === 400 && classifyError(error).kind === "refused";
}
