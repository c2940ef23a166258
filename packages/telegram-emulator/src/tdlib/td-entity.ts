import type { MessageEntity } from "@grammyjs/types";

const SIMPLE: Readonly<Record<MessageEntity.CommonMessageEntity["type"], string>> = {
	bold: "Bold",
	italic: "Italic",
	underline: "Underline",
	strikethrough: "Strikethrough",
	spoiler: "Spoiler",
	code: "Code",
	blockquote: "BlockQuote",
	expandable_blockquote: "ExpandableBlockQuote",
	mention: "Mention",
	hashtag: "Hashtag",
	cashtag: "Cashtag",
	bot_command: "BotCommand",
	url: "Url",
	email: "EmailAddress",
	phone_number: "PhoneNumber",
};

/** An entity of the Bot API in the vocabulary of Telegram's library. */
export function tdEntity(entity: MessageEntity): object {
	const { offset, length } = entity;
	return { _: "textEntity", offset, length, type: typeOf(entity) };
}

function typeOf(entity: MessageEntity): object {
	switch (entity.type) {
		case "text_link":
			return { _: "textEntityTypeTextUrl", url: entity.url };
		case "text_mention":
			return { _: "textEntityTypeMentionName", user_id: entity.user.id };
		case "pre":
			return entity.language === undefined
				? { _: "textEntityTypePre" }
				: { _: "textEntityTypePreCode", language: entity.language };
		case "custom_emoji":
			return { _: "textEntityTypeCustomEmoji", custom_emoji_id: entity.custom_emoji_id };
		case "date_time":
			return { _: "textEntityTypeDateTime", unix_time: entity.unix_time };
		default:
			return { _: `textEntityType${SIMPLE[entity.type]}` };
	}
}
