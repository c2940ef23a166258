import { badRequest } from "../../api-error.ts";
import type { FormattedText } from "../../state/telegram.ts";
import { arrangeEntities } from "./arrange-entities.ts";
import { checkEntities } from "./check-entities.ts";
import { cleanText } from "./clean-text.ts";
import { detectEntities } from "./detect-entities.ts";
import { isLonger, MAX_TEXT_CHARS } from "./text-length.ts";

/** https://core.telegram.org/bots/api#sendphoto, counted in code points. */
const MAX_CAPTION_CHARS = 1024;

/** A parsed text as it is stored: links and ranges checked, cleaned, measured, with what Telegram finds by itself. */
export function settleText(parsed: FormattedText): FormattedText {
	const settled = settle(parsed);
	if (settled.text === "") throw badRequest("text must be non-empty");
	if (isLonger(settled.text, MAX_TEXT_CHARS)) throw badRequest("message is too long");
	return settled;
}

export function settleCaption(parsed: FormattedText): FormattedText {
	const settled = settle(parsed);
	if (isLonger(settled.text, MAX_CAPTION_CHARS)) throw badRequest("message caption is too long");
	return settled;
}

function settle({ text, entities }: FormattedText): FormattedText {
	const clean = cleanText({ text, entities: checkEntities(text, entities) });
	return { text: clean.text, entities: arrangeEntities(clean.entities, detectEntities(clean.text)) };
}
