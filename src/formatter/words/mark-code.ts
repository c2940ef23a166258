import { FormattedString } from "@grammyjs/parse-mode";
import type { TextMessage } from "../../news/message.ts";

/** What stands between two of these in the bot's own words is to be typed as it is. */
const CODE = /`([^`\n]+)`/u;

/**
 * The bot's own words as a message, with what stands in backticks as code: Telegram makes no command of it that a tap would send at once
 * and without its argument, and a tap copies it whole.
 */
export function markCode(words: string): TextMessage {
	const { text, entities } = markedCode(words);
	return { kind: "text", text, entities };
}

/** The same as a part of a message. */
export function markedCode(words: string): FormattedString {
	return FormattedString.join(
		words.split(CODE).map((part, index) => (index % 2 === 1 ? FormattedString.code(part) : part)),
	);
}
