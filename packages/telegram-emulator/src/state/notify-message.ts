import type { Message, Update } from "@grammyjs/types";
import { notify, type Telegram } from "./telegram.ts";

/** Lets the bot hear of a message: as a post in channels, as a message elsewhere. */
export function notifyMessage(telegram: Telegram, message: Message, isEdit = false): void {
	const isPost = message.chat.type === "channel";
	const kind = isPost ? (isEdit ? "edited_channel_post" : "channel_post") : isEdit ? "edited_message" : "message";
	// The kinds narrow the type of the chat and the sender; which they are was decided one line above.
	notify(telegram, message.chat.id, { [kind]: message } as Omit<Update, "update_id">);
}
