import { badRequest } from "../api-error.ts";
import type { FormattedText } from "../state/telegram.ts";
import { parseMarkup } from "../tdlib/parse-markup.ts";
import { checkEntities, keepEntities } from "./check-entities.ts";
import { cleanText } from "./clean-text.ts";
import { detectEntities, overlap } from "./detect-entities.ts";
import { jsonParam, type Params, stringParam } from "./parameters.ts";

/** https://core.telegram.org/bots/api#sendmessage, counted in code points. */
const MAX_TEXT_CHARS = 4096;
/** https://core.telegram.org/bots/api#sendphoto, counted in code points. */
const MAX_CAPTION_CHARS = 1024;
/** Before anything else is looked at. */
const MAX_RAW_TEXT_BYTES = 32_768;

/** The text of a message, checked and formatted as the server stores it. */
export function formatText(params: Params): FormattedText {
	const raw = stringParam(params, "text");
	if (raw === "") throw badRequest("message text is empty");
	checkRawLength(raw);
	const formatted = format(raw, params, "entities");
	if (formatted.text === "") throw badRequest("text must be non-empty");
	if (isLonger(formatted.text, MAX_TEXT_CHARS)) throw badRequest("message is too long");
	return formatted;
}

/** The caption of a picture, which may be empty. */
export function formatCaption(params: Params): FormattedText {
	const raw = stringParam(params, "caption");
	checkRawLength(raw);
	const formatted = format(raw, params, "caption_entities");
	if (isLonger(formatted.text, MAX_CAPTION_CHARS)) throw badRequest("message caption is too long");
	return formatted;
}

function format(raw: string, params: Params, entitiesName: string): FormattedText {
	const mode = stringParam(params, "parse_mode").toLowerCase();
	const given: FormattedText =
		mode === "" || mode === "none"
			? { text: raw, entities: checkEntities(raw, jsonParam(params, entitiesName, "entities")) }
			: parseMarkup(raw, mode);
	const { text, entities } = cleanText(given);
	const detected = detectEntities(text).filter(
		(found) => !entities.some((own) => isLinkLike(own) && overlap(own, found)),
	);
	return { text, entities: [...keepEntities(entities), ...detected].sort((a, b) => a.offset - b.offset) };
}

/** Inside these nothing is detected. */
function isLinkLike({ type }: { readonly type: string }): boolean {
	return ["code", "pre", "text_link", "text_mention", "date_time", "custom_emoji"].includes(type);
}

function checkRawLength(raw: string): void {
	// A text this short cannot have too many bytes, whatever it is written in.
	if (raw.length * 3 > MAX_RAW_TEXT_BYTES && Buffer.byteLength(raw) > MAX_RAW_TEXT_BYTES) {
		throw badRequest("text is too long");
	}
}

function isLonger(text: string, codePoints: number): boolean {
	if (text.length <= codePoints) return false;
	let count = 0;
	for (const _ of text) if (++count > codePoints) return true;
	return false;
}
