import type { MessageEntity } from "grammy/types";
import { MAX_TEXT_CHARS, type TextMessage } from "../news/message.ts";
import { cutText } from "../text/cut-text.ts";

const BETWEEN = "\n\n";

/**
 * What to try, in this order, when Telegram refuses the content of a message: without what an older server does not know (times, the
 * preview), then with its links alone, then as bare text that ends in the address it is about. A form that would be the same as the one
 * before is left out, since it would be refused for the same reason.
 */
export function simplerMessages(message: TextMessage): readonly TextMessage[] {
	const forms = [withoutNews(message), linksOnly(message), bareText(message)];
	return forms.filter((form, index) => !isSame(form, forms[index - 1] ?? message));
}

function withoutNews({ previewUrl: _, previewSize: __, ...message }: TextMessage): TextMessage {
	return { ...message, entities: message.entities.filter(({ type }) => type !== "date_time") };
}

function linksOnly({ previewUrl: _, previewSize: __, ...message }: TextMessage): TextMessage {
	return { ...message, entities: message.entities.filter(isLink) };
}

function isLink({ type }: MessageEntity): boolean {
	return type === "text_link" || type === "url";
}

/** Buttons are left out as well: one of them may be what was refused. */
function bareText({ kind, text, entities, previewUrl, silent }: TextMessage): TextMessage {
	const sound = silent === undefined ? {} : { silent };
	const address = entities.find((entity) => entity.type === "text_link")?.url ?? previewUrl;
	if (address === undefined || text.includes(address)) return { kind, text, entities: [], ...sound };
	const end = BETWEEN + address;
	const room = MAX_TEXT_CHARS - Array.from(end).length;
	return { kind, text: cutText(text, room) + end, entities: [], ...sound };
}

function isSame(one: TextMessage, other: TextMessage): boolean {
	return (
		one.text === other.text &&
		one.entities.length === other.entities.length &&
		one.previewUrl === other.previewUrl &&
		one.keyboard === other.keyboard
	);
}
