import { FormattedString } from "@grammyjs/parse-mode";
import type { TextMessage } from "../../news/message.ts";
import { markedCode } from "./mark-code.ts";

/** Stands in a sentence of the locales for what a person typed. In no text that was tidied: U+FFFC is for objects, not for words. */
export const SLOT = "\ufffc";

/** A sentence with what a person typed in its slot, as code: Telegram makes no links or commands out of that. What stands in backticks is code as well, as `markCode` has it. */
export function fillSlot(sentence: string, typed: string): TextMessage {
	const [before = "", ...rest] = sentence.split(SLOT);
	const { text, entities } = FormattedString.join([
		markedCode(before),
		FormattedString.code(typed),
		markedCode(rest.join(SLOT)),
	]);
	return { kind: "text", text, entities };
}
