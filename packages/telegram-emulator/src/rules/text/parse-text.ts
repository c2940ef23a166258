import { badRequest } from "../../api-error.ts";
import type { FormattedText } from "../../state/telegram.ts";
import { parseMarkup } from "../../tdlib/parse-markup.ts";
import { type Params, stringParam } from "../parameters.ts";
import { parseEntities } from "./parse-entities.ts";

/** Before anything else is looked at. */
const MAX_RAW_BYTES = 32_768;
/** A text this short cannot have too many bytes, whatever it is written in. */
const SURELY_SHORT_CHARS = MAX_RAW_BYTES / 4;

/** The text of a call as it was meant: markup is read, the structure of entities checked. The server does this first. */
export function parseText(params: Params): FormattedText {
	if (stringParam(params, "text") === "") throw badRequest("message text is empty");
	return parse(params, "text", "entities");
}

/** The caption of a picture, which may be empty. */
export function parseCaption(params: Params): FormattedText {
	return parse(params, "caption", "caption_entities");
}

function parse(params: Params, textName: string, entitiesName: string): FormattedText {
	const text = stringParam(params, textName);
	if (text.length > SURELY_SHORT_CHARS && Buffer.byteLength(text) > MAX_RAW_BYTES) throw badRequest("text is too long");
	const mode = stringParam(params, "parse_mode").toLowerCase();
	if (text !== "" && mode !== "" && mode !== "none") return parseMarkup(text, mode);
	return { text, entities: parseEntities(listIn(params[entitiesName])) };
}

/** Forms carry lists as JSON; what cannot be read is ignored, as the server does with entities. */
function listIn(value: unknown): unknown {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
}
