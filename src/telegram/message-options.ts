import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from "grammy/types";
import type { TextMessage } from "../news/message.ts";

export interface MessageOptions {
	entities: MessageEntity[];
	link_preview_options: LinkPreviewOptions;
	reply_markup?: InlineKeyboardMarkup;
}

/**
 * A text message as the Bot API's parameters. The preview's `url` is always explicit: without it `prefer_large_media` is ignored
 * (https://core.telegram.org/bots/api#linkpreviewoptions).
 */
export function messageOptions(message: TextMessage): MessageOptions {
	const { entities, keyboard } = message;
	return {
		entities: [...entities],
		link_preview_options: previewOptions(message),
		...(keyboard === undefined ? {} : { reply_markup: keyboard }),
	};
}

function previewOptions({ previewUrl, previewSize }: TextMessage): LinkPreviewOptions {
	if (previewUrl === undefined) return { is_disabled: true };
	if (previewSize === "small") return { url: previewUrl, prefer_small_media: true };
	return { url: previewUrl, prefer_large_media: true, show_above_text: true };
}
