import { FormattedString } from "@grammyjs/parse-mode";
import type { TextMessage } from "../news/message.ts";

/** Stands in a sentence of the locales for what a person typed. In no text that was tidied: U+FFFC is for objects, not for words. */
export const SLOT = "\ufffc";

/** A sentence with what a person typed in its slot, as code: Telegram makes no links or commands out of that. */
export function fillSlot(sentence: string, typed: string): TextMessage {
	const [before = "", ...rest] = sentence.split(SLOT);
	const { text, entities } = FormattedString.join([before, FormattedString.code(typed), rest.join(SLOT)]);
	return { kind: "text", text, entities };
}
