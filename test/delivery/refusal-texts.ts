/** Texts with which the Bot API, its server or TDLib refuse a message. */
export interface RefusalText {
	readonly code: number;
	readonly text: string;
	readonly parameters?: { readonly retry_after?: number };
}

const bad = (...texts: readonly string[]) => texts.map((text) => ({ code: 400, text: `Bad Request: ${text}` }));
const forbidden = (...texts: readonly string[]) => texts.map((text) => ({ code: 403, text: `Forbidden: ${text}` }));

/** After these nothing is sent until somebody comes back. */
export const GONE_TEXTS: readonly RefusalText[] = forbidden(
	"bot was blocked by the user",
	"user is deactivated",
	"bot can't initiate conversation with a user",
	"bot was kicked from the supergroup chat",
	"bot was kicked from the channel chat",
	"bot is not a member of the channel chat",
	"the group chat was deleted",
);

/** What is said of edits, and blames no message that was to be sent. */
export const EDIT_TEXTS: readonly RefusalText[] = bad(
	"message to edit not found",
	"MESSAGE_ID_INVALID",
	"message can't be edited",
);

/** What may be the chat's, the bot's or the server's fault. */
export const TROUBLE_TEXTS: readonly RefusalText[] = [
	...forbidden("CHANNEL_PUBLIC_GROUP_NA", "USER_DELETED", "USER_BOT_INVALID", "not enough rights", "something new"),
	...bad(
		"chat not found",
		"PEER_ID_INVALID",
		"CHAT_ID_INVALID",
		"CHANNEL_INVALID",
		"CHANNEL_PRIVATE",
		"CHAT_FORBIDDEN",
	),
	...bad("CHANNEL_PUBLIC_GROUP_NA", "USER_DELETED", "USER_BOT_INVALID", "INPUT_USER_DEACTIVATED", "user not found"),
	...bad("group chat was deactivated", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "have no write access to the chat"),
	...bad("need administrator rights in the channel chat", "have no rights to send a message"),
	...bad("not enough rights to send text messages to the chat", "CHAT_SEND_PLAIN_FORBIDDEN"),
	...bad("CHAT_SEND_GIFS_FORBIDDEN", "CHAT_GUEST_SEND_FORBIDDEN", "CHAT_ADMIN_REQUIRED", "USER_BANNED_IN_CHANNEL"),
	...bad("TOPIC_CLOSED", "TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found", "FORUM_DISABLED"),
	...bad("wrong direct messages topic identifier specified", "CHANNEL_MONOFORUM_UNSUPPORTED"),
	...bad("PRIVACY_PREMIUM_REQUIRED", "ALLOW_PAYMENT_REQUIRED_50", "PAYMENT_REQUIRED", "BALANCE_TOO_LOW"),
	...bad("USER_PRIVACY_RESTRICTED", "YOU_BLOCKED_USER", "USER_IS_BLOCKED", "SLOWMODE_WAIT_30", "RANDOM_ID_DUPLICATE"),
	...bad("FROZEN_METHOD_INVALID", "USER_DEACTIVATED_BAN", "bot is frozen", "AUTH_KEY_UNREGISTERED", "MSG_WAIT_FAILED"),
	...EDIT_TEXTS,
	...bad("method is not supported", "message can't be sent", "SCHEDULE_DATE_INVALID", "something new"),
	{ code: 400, text: "Logged out" },
	{ code: 400, text: "" },
];

/** What blames the content, which may be wrong. */
export const CONTENT_TEXTS: readonly RefusalText[] = bad(
	"message is too long",
	"message text is empty",
	"MESSAGE_EMPTY",
	"MESSAGE_TOO_LONG",
	"can't parse MessageEntity: Unsupported type specified",
	"can't parse entities: unexpected end",
	"can't parse inline keyboard button",
	"ENTITY_BOUNDS_INVALID",
	"ENTITIES_TOO_LONG",
	"wrong entity offset",
	"BUTTON_URL_INVALID",
	"REPLY_MARKUP_INVALID",
	"text must be non-empty",
	"strings must be encoded in UTF-8",
	"failed to get HTTP URL content of the web page content",
	"WEBPAGE_URL_INVALID",
	"URL_INVALID",
);
