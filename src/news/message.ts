import type { InlineKeyboardMarkup, MessageEntity } from "grammy/types";

/** In Unicode code points. https://core.telegram.org/bots/api#sendmessage */
export const MAX_TEXT_CHARS = 4096;

/** Telegram's servers drop what is more, without a word: `MAX_USER_ENTITY_COUNT` in TDLib's MessageEntity.cpp. */
export const MAX_ENTITIES = 100;

/** What can be sent. Whoever sends or changes one says for each kind how. */
export type Message = TextMessage;

/** A Telegram message ready to send: text with entities, never markup. */
export interface TextMessage {
	readonly kind: "text";
	/** 1 to `MAX_TEXT_CHARS`. */
	readonly text: string;
	/** Offsets and lengths in UTF-16 code units; at most `MAX_ENTITIES`. */
	readonly entities: readonly MessageEntity[];
	/** The picture, or the page, whose preview is shown, in large and above the text unless said otherwise; nothing without it. */
	readonly previewUrl?: string;
	/** A thumbnail below the text. */
	readonly previewSize?: "small";
	/** It arrives without a sound. */
	readonly silent?: boolean;
	readonly keyboard?: InlineKeyboardMarkup;
}
