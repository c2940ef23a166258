import { GrammyError } from "grammy";
import type { TextMessage } from "../../news/message.ts";
import { messageOptions } from "../../telegram/message-options.ts";
import { patiently } from "../../telegram/patiently.ts";
import type { BotContext } from "../bot-context.ts";
import { inSteps, respond } from "../respond.ts";
import { isHeld } from "./is-held.ts";

/** Two people pressed the same, or the message is there no more: either way nothing is left to do. */
const NOTHING_TO_EDIT = /message is not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;

/** Puts a message in the place of the one with the pressed button, or below when Telegram no longer holds that one. */
export async function editPressed(context: BotContext, message: TextMessage): Promise<void> {
	const pressed = context.callbackQuery?.message;
	if (pressed !== undefined && !isHeld(pressed)) {
		await respond(context, message);
		return;
	}
	await inSteps(message, (form) =>
		patiently(() => context.editMessageText(form.text, messageOptions(form)), context.clock).catch(unlessNothingToEdit),
	);
	if (pressed !== undefined) context.removals.later(context, pressed.message_id);
}

/** The same for another message of the chat in which somebody spoke. */
export async function editMessage(
	{ api, chat, clock }: Pick<BotContext, "api" | "chat" | "clock">,
	messageId: number,
	message: TextMessage,
): Promise<void> {
	if (chat === undefined) return;
	await inSteps(message, (form) =>
		patiently(() => api.editMessageText(chat.id, messageId, form.text, messageOptions(form)), clock).catch(
			unlessNothingToEdit,
		),
	);
}

/** Whatever an edit threw that was in vain, and that nobody needs to hear of. */
export function unlessNothingToEdit(error: unknown): void {
	if (!(error instanceof GrammyError) || !NOTHING_TO_EDIT.test(error.description)) throw error;
}
