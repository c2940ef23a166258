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
export function messageOptions({ entities, previewUrl, keyboard }: TextMessage): MessageOptions {
	const preview =
		previewUrl === undefined
			? { is_disabled: true }
			: { url: previewUrl, prefer_large_media: true, show_above_text: true };
	return {
		entities: [...entities],
		link_preview_options: preview,
		...(keyboard === undefined ? {} : { reply_markup: keyboard }),
	};
}
