import type { MessageEntity } from "@grammyjs/types";
import type { TdObject } from "./tdlib.ts";

const SIMPLE: Readonly<
	Record<string, Exclude<MessageEntity["type"], "text_link" | "text_mention" | "pre" | "custom_emoji" | "date_time">>
> = {
	textEntityTypeBold: "bold",
	textEntityTypeItalic: "italic",
	textEntityTypeUnderline: "underline",
	textEntityTypeStrikethrough: "strikethrough",
	textEntityTypeSpoiler: "spoiler",
	textEntityTypeCode: "code",
	textEntityTypeBlockQuote: "blockquote",
	textEntityTypeExpandableBlockQuote: "expandable_blockquote",
	textEntityTypeMention: "mention",
	textEntityTypeHashtag: "hashtag",
	textEntityTypeCashtag: "cashtag",
	textEntityTypeBotCommand: "bot_command",
	textEntityTypeUrl: "url",
	textEntityTypeEmailAddress: "email",
	textEntityTypePhoneNumber: "phone_number",
};

/** An entity of Telegram's library in the Bot API's vocabulary; none for a type that the Bot API does not show. */
export function botApiEntity(entity: TdObject): MessageEntity[] {
	const type = entity["type"] as TdObject;
	const offset = Number(entity["offset"]);
	const length = Number(entity["length"]);
	const simple = SIMPLE[type._];
	if (simple !== undefined) return [{ type: simple, offset, length }];
	switch (type._) {
		case "textEntityTypeTextUrl":
			return [{ type: "text_link", offset, length, url: String(type["url"]) }];
		case "textEntityTypePre":
			return [{ type: "pre", offset, length }];
		case "textEntityTypePreCode":
			return [{ type: "pre", offset, length, language: String(type["language"]) }];
		case "textEntityTypeCustomEmoji":
			return [{ type: "custom_emoji", offset, length, custom_emoji_id: String(type["custom_emoji_id"]) }];
		case "textEntityTypeMentionName": {
			const user = { id: Number(type["user_id"]), is_bot: false, first_name: "" };
			return [{ type: "text_mention", offset, length, user }];
		}
		case "textEntityTypeDateTime":
			return [{ type: "date_time", offset, length, ...dateTime(type) }];
		default:
			return [];
	}
}

type DateTimeFields = Pick<MessageEntity.DateTimeMessageEntity, "unix_time" | "date_time_format">;

function dateTime(type: TdObject): DateTimeFields {
	const unix_time = Number(type["unix_time"]);
	return { unix_time, date_time_format: dateTimeFormat(type["formatting_type"] as TdObject | null | undefined) };
}

function dateTimeFormat(formatting: TdObject | null | undefined): DateTimeFields["date_time_format"] {
	if (formatting === undefined || formatting === null) return "";
	if (formatting._ === "dateTimeFormattingTypeRelative") return "r";
	const day = formatting["show_day_of_week"] === true ? "w" : "";
	return `${day}${precision(formatting["date_precision"], "d", "D")}${precision(formatting["time_precision"], "t", "T")}`;
}

function precision<Short extends string, Long extends string>(
	given: unknown,
	short: Short,
	long: Long,
): Short | Long | "" {
	const kind = (given as TdObject | null | undefined)?._;
	if (kind === "dateTimePartPrecisionShort") return short;
	return kind === "dateTimePartPrecisionLong" ? long : "";
}
