import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { checkUrl } from "./check-url.ts";
import { isObject, type Params } from "./parameters.ts";

/** Beyond this many the server drops entities without a word. */
export const MAX_ENTITIES = 100;
/** The server's own bound on offsets and lengths. */
const MAX_OFFSET = 1_000_000;

const PLAIN_TYPES = new Set([
	"bold",
	"italic",
	"underline",
	"strikethrough",
	"spoiler",
	"blockquote",
	"expandable_blockquote",
	"code",
	"mention",
	"hashtag",
	"cashtag",
	"bot_command",
	"url",
	"email",
	"phone_number",
	"bank_card_number",
]);
/** Found by the server itself; what a bot says about them is ignored. */
const DETECTED_TYPES = new Set([
	"mention",
	"hashtag",
	"cashtag",
	"bot_command",
	"url",
	"email",
	"phone_number",
	"bank_card_number",
]);
/** First these are counted towards the hundred, then the merely decorative ones. */
const KEPT_FIRST = new Set([
	"code",
	"pre",
	"text_link",
	"text_mention",
	"blockquote",
	"expandable_blockquote",
	"date_time",
]);

/** Entities as a bot gave them: checked, or refused in the server's words. Unsorted, not yet counted. */
export function checkEntities(text: string, given: unknown): MessageEntity[] {
	if (given === undefined) return [];
	if (!Array.isArray(given)) throw badRequest("can't parse entities: expected an Array of MessageEntity");
	const entities = given.map(parseEntity);
	for (const entity of entities) checkRange(text, entity);
	return entities.filter(({ length, type }) => length > 0 && !DETECTED_TYPES.has(type));
}

/** At most a hundred, links before bold, in the order of the text. */
export function keepEntities(entities: readonly MessageEntity[]): MessageEntity[] {
	const inOrder = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
	if (inOrder.length <= MAX_ENTITIES) return inOrder;
	const first = inOrder.filter(({ type }) => KEPT_FIRST.has(type));
	const then = inOrder.filter(({ type }) => !KEPT_FIRST.has(type));
	const kept = new Set([...first, ...then].slice(0, MAX_ENTITIES));
	return inOrder.filter((entity) => kept.has(entity));
}

function parseEntity(given: unknown): MessageEntity {
	if (!isObject(given)) throw badRequest("can't parse MessageEntity: expected an Object");
	const type = given["type"];
	const offset = numberField(given, "offset");
	const length = numberField(given, "length");
	if (type === "text_link") return { type, offset, length, url: checkedUrl(given) };
	if (type === "text_mention") return { type, offset, length, user: mentioned(given) };
	if (type === "pre") return { type, offset, length, ...optionalText(given, "language") };
	if (type === "custom_emoji") return { type, offset, length, custom_emoji_id: String(given["custom_emoji_id"]) };
	if (type === "date_time") return { type, offset, length, ...dateTime(given) };
	if (typeof type === "string" && PLAIN_TYPES.has(type)) return { type, offset, length } as MessageEntity;
	throw badRequest("can't parse MessageEntity: unsupported type specified");
}

function numberField(given: Params, name: string): number {
	const value = Number(given[name]);
	if (given[name] === undefined || !Number.isInteger(value)) {
		throw badRequest(`can't parse MessageEntity: Field "${name}" must be of type Number`);
	}
	return value;
}

function optionalText(given: Params, name: "language"): { language?: string } {
	const value = given[name];
	return typeof value === "string" && value !== "" ? { [name]: value } : {};
}

function checkedUrl(given: Params): string {
	const url = typeof given["url"] === "string" ? given["url"] : "";
	const checked = checkUrl(url);
	if ("problem" in checked) throw badRequest(`entity URL '${url}' is invalid: ${checked.problem}`);
	return checked.url;
}

function mentioned(given: Params): { id: number; is_bot: boolean; first_name: string } {
	const user = given["user"];
	const id = isObject(user) ? Number(user["id"]) : Number.NaN;
	if (!Number.isSafeInteger(id)) throw badRequest("can't parse MessageEntity: Can't find field \"user\"");
	return { id, is_bot: false, first_name: isObject(user) ? String(user["first_name"] ?? "") : "" };
}

function dateTime(given: Params): Pick<MessageEntity.DateTimeMessageEntity, "unix_time" | "date_time_format"> {
	const unix_time = numberField(given, "unix_time");
	const format = given["date_time_format"] ?? "";
	if (!isDateTimeFormat(format)) throw badRequest("can't parse MessageEntity: invalid date-time format specified");
	return { unix_time, date_time_format: format };
}

function isDateTimeFormat(format: unknown): format is MessageEntity.DateTimeMessageEntity["date_time_format"] {
	return typeof format === "string" && /^(r|w?[dD]?[tT]?)$/.test(format);
}

function checkRange(text: string, { offset, length }: MessageEntity): void {
	if (offset < 0 || offset > MAX_OFFSET) throw badRequest(`receive an entity with incorrect offset ${offset}`);
	if (length < 0 || length > MAX_OFFSET) throw badRequest(`receive an entity with incorrect length ${length}`);
	if (length === 0) return;
	const end = offset + length;
	const middle = "in a middle of a UTF-16 symbol at byte offset";
	if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
	if (splitsSymbol(text, offset)) throw badRequest(`entity begins ${middle} ${bytesThrough(text, offset)}`);
	const beginning = `entity beginning at UTF-16 offset ${offset} ends`;
	if (end > text.length) throw badRequest(`${beginning} after the end of the text at UTF-16 offset ${end}`);
	if (splitsSymbol(text, end)) throw badRequest(`${beginning} ${middle} ${bytesThrough(text, end)}`);
}

/** Whether the offset lies between the two halves of one character. */
function splitsSymbol(text: string, offset: number): boolean {
	const before = text.charCodeAt(offset - 1);
	const after = text.charCodeAt(offset);
	return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** UTF-8 bytes up to the end of the character that the offset splits. */
function bytesThrough(text: string, offset: number): number {
	return Buffer.byteLength(text.slice(0, offset + 1));
}
