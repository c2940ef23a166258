import type { ForceReply, Message, ReplyKeyboardMarkup, User } from "@grammyjs/types";
import type { ChatState } from "../../state/chat-state.ts";
import type { ComposerMarkup } from "../../state/reply-markup.ts";

/** What somebody has at their composer. */
export interface ShownKeyboard {
	/** The message that brought it. */
	readonly messageId: number;
	/** The topic of that message. */
	readonly threadId?: number;
	readonly markup: ReplyKeyboardMarkup | ForceReply;
	/** Whether it has done its work: a keyboard for one time folds away but stays at hand, a forced reply is over. */
	readonly isUsed: boolean;
}

/** The keyboard or forced reply that somebody has in a chat: what the newest message with a say in it left them. */
export function shownKeyboard(state: ChatState, user: User): ShownKeyboard | undefined {
	const newestFirst = [...state.composerMarkups].reverse();
	for (const [messageId, markup] of newestFirst) {
		const message = state.messages.get(messageId);
		// With the message goes its keyboard, and the one before does not come back.
		if (message === undefined) return undefined;
		if (isFor(user, message, markup)) return shown(state, user, message, markup);
	}
	return undefined;
}

function shown(state: ChatState, user: User, message: Message, markup: ComposerMarkup): ShownKeyboard | undefined {
	if ("remove_keyboard" in markup) return undefined;
	const isUsed = state.usedMarkups.get(user.id) === message.message_id;
	if (isUsed && !("keyboard" in markup)) return undefined;
	const { message_id: messageId, message_thread_id: threadId, is_topic_message } = message;
	const topic = is_topic_message === true && threadId !== undefined ? { threadId } : {};
	return { messageId, ...topic, markup, isUsed };
}

/** Selective markup is for those whom the message mentions or answers. https://core.telegram.org/bots/api#replykeyboardmarkup */
function isFor(user: User, message: Message, { selective }: ComposerMarkup): boolean {
	if (selective !== true || message.chat.type === "private") return true;
	return message.reply_to_message?.from?.id === user.id || mentions(message, user);
}

function mentions({ text, caption, entities, caption_entities }: Message, { id, username }: User): boolean {
	const content = text ?? caption ?? "";
	return (entities ?? caption_entities ?? []).some((entity) => {
		if (entity.type === "text_mention") return entity.user.id === id;
		if (entity.type !== "mention" || username === undefined) return false;
		const name = content.slice(entity.offset + 1, entity.offset + entity.length);
		return name.toLowerCase() === username.toLowerCase();
	});
}
