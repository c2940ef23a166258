import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";
import { isObject, type Params } from "../parameters.ts";

type PlainType = MessageEntity.CommonMessageEntity["type"];

const PLAIN_TYPES: ReadonlySet<unknown> = new Set<PlainType>([
	"bold",
	"italic",
	"underline",
	"strikethrough",
	"spoiler",
	"blockquote",
	"expandable_blockquote",
	"code",
]);
/** Found by the server itself; what a bot says about them is ignored. */
const DETECTED_TYPES: ReadonlySet<unknown> = new Set([
	"mention",
	"hashtag",
	"cashtag",
	"bot_command",
	"url",
	"email",
	"phone_number",
	"bank_card_number",
]);

/** Seconds; the server keeps the time in 32 bits. https://core.telegram.org/bots/api#messageentity */
const MAX_UNIX_TIME = 2 ** 31 - 1;

/** Entities as they stand in a call: their structure is checked, not yet whether they fit the text. */
export function parseEntities(given: unknown): MessageEntity[] {
	// Anything but a list is ignored without a word.
	return Array.isArray(given) ? given.flatMap(parseEntity) : [];
}

function parseEntity(given: unknown): MessageEntity[] {
	if (!isObject(given)) throw unparsable("expected an Object");
	const offset = numberField(given, "offset");
	const length = numberField(given, "length");
	const type = textField(given, "type");
	if (type === "") throw unparsable("Type is not specified");
	if (DETECTED_TYPES.has(type)) return [];
	if (isPlainType(type)) return [{ type, offset, length }];
	switch (type) {
		case "text_link":
			return [{ type, offset, length, url: textField(given, "url") }];
		case "text_mention":
			return [{ type, offset, length, user: userField(given) }];
		case "pre":
			return [{ type, offset, length, ...(given["language"] ? { language: textField(given, "language") } : {}) }];
		case "custom_emoji":
			return [{ type, offset, length, custom_emoji_id: textField(given, "custom_emoji_id") }];
		case "date_time":
			return [{ type, offset, length, ...dateTime(given) }];
		default:
			throw unparsable("Unsupported type specified");
	}
}

function unparsable(reason: string): Error {
	return badRequest(`can't parse MessageEntity: ${reason}`);
}

function isPlainType(type: string): type is PlainType {
	return PLAIN_TYPES.has(type);
}

function numberField(given: Params, name: string): number {
	const value = required(given, name);
	const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
	if (!Number.isInteger(number)) throw unparsable(`Field "${name}" must be a valid Number`);
	return number;
}

function textField(given: Params, name: string): string {
	const value = required(given, name);
	if (typeof value !== "string" && typeof value !== "number")
		throw unparsable(`Field "${name}" must be of type String`);
	return String(value);
}

function required(given: Params, name: string): unknown {
	const value = given[name];
	if (value === undefined) throw unparsable(`Can't find field "${name}"`);
	return value;
}

function userField(given: Params): MessageEntity.TextMentionMessageEntity["user"] {
	const user = required(given, "user");
	if (!isObject(user)) throw unparsable('Field "user" must be of type Object');
	return { id: numberField(user, "id"), is_bot: false, first_name: String(user["first_name"] ?? "") };
}

function dateTime(given: Params): Pick<MessageEntity.DateTimeMessageEntity, "unix_time" | "date_time_format"> {
	const unix_time = numberField(given, "unix_time");
	if (Math.abs(unix_time) > MAX_UNIX_TIME) throw unparsable('Field "unix_time" must be a valid Number');
	const format = given["date_time_format"] ?? "";
	if (!isDateTimeFormat(format)) throw unparsable("Invalid date-time format specified");
	return { unix_time, date_time_format: format };
}

function isDateTimeFormat(format: unknown): format is MessageEntity.DateTimeMessageEntity["date_time_format"] {
	return typeof format === "string" && /^(r|w?[dD]?[tT]?)$/.test(format);
}
