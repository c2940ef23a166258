import type { Cast } from "./refusal-cast.ts";

type Params = Record<string, unknown>;

/** What the bot calls, the description it must get, and what else the envelope holds. */
export type RefusalCase = readonly [
	description: string,
	method: string,
	params: (cast: Cast) => Params,
	more?: (cast: Cast) => Params,
];

const text = (of: string) => (c: Cast) => ({ chat_id: c.li, text: of });
const to = (name: keyof Cast) => (c: Cast) => ({ chat_id: c[name], text: "News" });
const entity =
	(of: Params, inText = "a😀b") =>
	(c: Cast) => ({ chat_id: c.li, text: inText, entities: [of] });
const button = (of: unknown) => (c: Cast) => ({
	chat_id: c.li,
	text: "News",
	reply_markup: { inline_keyboard: [[of]] },
});
const html = (of: string) => (c: Cast) => ({ chat_id: c.li, text: of, parse_mode: "HTML" });
const bold = (offset: number, length: number) => ({ type: "bold", offset, length });
const link = (url: string) => ({ type: "text_link", offset: 0, length: 1, url });
const noCommand = { command: "", description: "Nothing" };

export const REFUSALS: readonly RefusalCase[] = [
	// Whom it is for
	["Forbidden: bot was blocked by the user", "sendMessage", to("blocker")],
	["Forbidden: user is deactivated", "sendMessage", to("gone")],
	["Forbidden: bot can't initiate conversation with a user", "sendMessage", to("stranger")],
	["Forbidden: bot was kicked from the group chat", "sendMessage", to("kickedFrom")],
	["Forbidden: bot was kicked from the supergroup chat", "sendMessage", to("kickedFromSupergroup")],
	["Forbidden: bot was kicked from the channel chat", "sendMessage", to("kickedFromChannel")],
	["Forbidden: bot is not a member of the group chat", "sendMessage", to("neverIn")],
	["Forbidden: bot is not a member of the supergroup chat", "sendMessage", to("neverInSupergroup")],
	["Forbidden: bot is not a member of the channel chat", "sendMessage", to("neverInChannel")],
	["Forbidden: the group chat was deleted", "sendMessage", to("deleted")],
	[
		"Bad Request: group chat was upgraded to a supergroup chat",
		"sendMessage",
		to("upgraded"),
		(c) => ({ parameters: { migrate_to_chat_id: c.upgradedTo } }),
	],
	["Bad Request: chat not found", "sendMessage", () => ({ chat_id: 1, text: "News" })],
	["Bad Request: chat not found", "sendMessage", () => ({ chat_id: "@nobody_at_all", text: "News" })],
	["Bad Request: chat not found", "sendMessage", () => ({ chat_id: "not a chat", text: "News" })],
	["Bad Request: chat_id is empty", "sendMessage", () => ({ text: "News" })],
	["Bad Request: not enough rights to send text messages to the chat", "sendMessage", to("muted")],
	[
		"Bad Request: not enough rights to send photos to the chat",
		"sendPhoto",
		(c) => ({ chat_id: c.muted, photo: "https://s.rfi.fr/a.jpg" }),
	],
	["Bad Request: need administrator rights in the channel chat", "sendMessage", to("channelWithoutRights")],
	["Bad Request: TOPIC_CLOSED", "sendMessage", (c) => ({ ...to("forum")(c), message_thread_id: c.closedTopic })],
	[
		"Bad Request: message thread not found",
		"sendMessage",
		(c) => ({ ...to("forum")(c), message_thread_id: c.deletedTopic }),
	],
	["Bad Request: message thread not found", "sendMessage", (c) => ({ ...to("forum")(c), message_thread_id: 1 })],
	["Bad Request: message thread not found", "sendMessage", (c) => ({ ...to("li")(c), message_thread_id: 7 })],
	// Texts
	["Bad Request: message text is empty", "sendMessage", text("")],
	["Bad Request: text must be non-empty", "sendMessage", text(" \n ")],
	["Bad Request: message is too long", "sendMessage", text("x".repeat(4097))],
	["Bad Request: message is too long", "sendMessage", text("😀".repeat(4097))],
	["Bad Request: text is too long", "sendMessage", text("中".repeat(10_923))],
	[
		"Bad Request: message caption is too long",
		"sendPhoto",
		(c) => ({ chat_id: c.li, photo: "https://s.rfi.fr/a.jpg", caption: "x".repeat(1025) }),
	],
	["Bad Request: unsupported parse_mode", "sendMessage", (c) => ({ ...to("li")(c), parse_mode: "XML" })],
	[
		'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 8',
		"sendMessage",
		html("<b>x</b><p>y</p>"),
	],
	[
		"Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
		"sendMessage",
		html("<b>unclosed"),
	],
	[
		'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
		"sendMessage",
		html("<b>x</i>"),
	],
	[
		"Bad Request: can't parse entities: Character '-' is reserved and must be escaped with the preceding '\\'",
		"sendMessage",
		(c) => ({ chat_id: c.li, text: "a-b", parse_mode: "MarkdownV2" }),
	],
	// Entities
	[
		'Bad Request: can\'t parse MessageEntity: Field "unix_time" must be a valid Number',
		"sendMessage",
		entity({ type: "date_time", offset: 0, length: 1, unix_time: 99_999_999_999_999 }),
	],
	[
		"Bad Request: can't parse MessageEntity: Unsupported type specified",
		"sendMessage",
		entity({ ...bold(0, 1), type: "shiny" }),
	],
	[
		"Bad Request: can't parse MessageEntity: Can't find field \"url\"",
		"sendMessage",
		entity({ ...bold(0, 1), type: "text_link" }),
	],
	[
		"Bad Request: entity URL 'http://localhost' is invalid: Wrong HTTP URL",
		"sendMessage",
		entity(link("http://localhost")),
	],
	["Bad Request: entity URL '' is invalid: URL host is empty", "sendMessage", entity(link(""))],
	[
		"Bad Request: entity URL 'ftp://a.fr' is invalid: Unsupported URL protocol",
		"sendMessage",
		entity(link("ftp://a.fr")),
	],
	["Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 5", "sendMessage", entity(bold(2, 1))],
	[
		"Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5",
		"sendMessage",
		entity(bold(0, 2)),
	],
	["Bad Request: entity begins after the end of the text at UTF-16 offset 9", "sendMessage", entity(bold(9, 1))],
	[
		"Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
		"sendMessage",
		entity(bold(0, 9)),
	],
	["Bad Request: user not found", "sendMessage", entity({ ...bold(0, 1), type: "text_mention", user: { id: 3 } })],
	["Bad Request: receive an entity with incorrect offset -1", "sendMessage", entity(bold(-1, 1))],
	// Buttons, previews, replies
	["Bad Request: BUTTON_DATA_INVALID", "sendMessage", button({ text: "x", callback_data: "中".repeat(22) })],
	[
		"Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
		"sendMessage",
		button({ text: "x" }),
	],
	[
		"Bad Request: can't parse inline keyboard button: Can't find field \"text\"",
		"sendMessage",
		button({ url: "rfi.fr" }),
	],
	[
		"Bad Request: inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL",
		"sendMessage",
		button({ text: "x", url: "http://localhost/a" }),
	],
	["Bad Request: BUTTON_COPY_TEXT_INVALID", "sendMessage", button({ text: "x", copy_text: { text: "" } })],
	[
		"Bad Request: can't use switch_inline_query in a channel chat, because a user will not be able to use the button without knowing bot's username",
		"sendMessage",
		(c) => ({ ...button({ text: "x", switch_inline_query: "" })(c), chat_id: c.channel }),
	],
	[
		'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
		"sendMessage",
		(c) => ({ ...to("li")(c), reply_markup: { inline_keyboard: [{ text: "x", callback_data: "y" }] } }),
	],
	[
		"Bad Request: WEBPAGE_URL_INVALID",
		"sendMessage",
		(c) => ({ ...to("li")(c), link_preview_options: { url: "nowhere" } }),
	],
	["Bad Request: FLOODSKIP_NOT_ALLOWED", "sendMessage", (c) => ({ ...to("li")(c), allow_paid_broadcast: true })],
	[
		"Bad Request: message to be replied not found",
		"sendMessage",
		(c) => ({ ...to("li")(c), reply_parameters: { message_id: 999_999 } }),
	],
	// Pictures
	["Bad Request: there is no photo in the request", "sendPhoto", (c) => ({ chat_id: c.li })],
	["Bad Request: wrong HTTP URL specified", "sendPhoto", (c) => ({ chat_id: c.li, photo: "ftp://s.rfi.fr/a.jpg" })],
	// Editing and deleting
	[
		"Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
		"editMessageText",
		(c) => ({ chat_id: c.li, message_id: c.own, text: "Hello" }),
	],
	["Bad Request: message to edit not found", "editMessageText", (c) => ({ ...text("x")(c), message_id: 999_999 })],
	["Bad Request: message can't be edited", "editMessageText", (c) => ({ ...text("x")(c), message_id: c.theirs })],
	[
		"Bad Request: there is no text in the message to edit",
		"editMessageText",
		(c) => ({ ...text("x")(c), message_id: c.picture }),
	],
	["Bad Request: message identifier is not specified", "editMessageText", () => ({ text: "x" })],
	["Bad Request: message to delete not found", "deleteMessage", (c) => ({ chat_id: c.li, message_id: 999_999 })],
	// Queries
	[
		"Bad Request: query is too old and response timeout expired or query ID is invalid",
		"answerCallbackQuery",
		() => ({ callback_query_id: "1" }),
	],
	[
		"Bad Request: query is too old and response timeout expired or query ID is invalid",
		"answerInlineQuery",
		() => ({ inline_query_id: "1", results: [] }),
	],
	[
		"Bad Request: too many inline query results specified",
		"answerInlineQuery",
		() => ({ inline_query_id: "1", results: Array.from({ length: 51 }, (_, id) => ({ type: "article", id })) }),
	],
	// The bot itself, chats and topics
	[
		"Bad Request: BOT_COMMAND_INVALID",
		"setMyCommands",
		() => ({ commands: [{ command: "Latest!", description: "x" }] }),
	],
	["Bad Request: command must be non-empty", "setMyCommands", () => ({ commands: [noCommand] })],
	[
		"Bad Request: command description must be non-empty",
		"setMyCommands",
		() => ({ commands: [{ command: "a", description: "" }] }),
	],
	[
		"Bad Request: BOT_COMMANDS_TOO_MUCH",
		"setMyCommands",
		() => ({ commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: "x" })) }),
	],
	[
		"Bad Request: can't parse BotCommandScope: Can't find field \"chat_id\"",
		"setMyCommands",
		() => ({ scope: { type: "chat" } }),
	],
	[
		"Bad Request: invalid language code specified",
		"setMyCommands",
		() => ({ commands: [], language_code: "français" }),
	],
	["Bad Request: BOT_TITLE_INVALID", "setMyName", () => ({ name: "x".repeat(65) })],
	["Bad Request: BOT_DESC_INVALID", "setMyDescription", () => ({ description: "x".repeat(513) })],
	["Bad Request: BOT_SHARETEXT_INVALID", "setMyShortDescription", () => ({ short_description: "x".repeat(121) })],
	["Bad Request: wrong parameter action in request", "sendChatAction", (c) => ({ chat_id: c.li, action: "dancing" })],
	["Bad Request: chat member status can't be changed in private chats", "leaveChat", (c) => ({ chat_id: c.li })],
	["Bad Request: member not found", "getChatMember", (c) => ({ chat_id: c.li, user_id: 999_999_999_999 })],
	["Bad Request: there are no administrators in the private chat", "getChatAdministrators", (c) => ({ chat_id: c.li })],
	["Bad Request: message to pin not found", "pinChatMessage", (c) => ({ chat_id: c.li, message_id: 999_999 })],
	["Bad Request: not enough rights to create a topic", "createForumTopic", (c) => ({ chat_id: c.forum, name: "New" })],
	["Bad Request: the chat is not a forum", "createForumTopic", (c) => ({ chat_id: c.muted, name: "New" })],
	[
		"Bad Request: secret token is too long",
		"setWebhook",
		() => ({ url: "https://127.0.0.1/", secret_token: "x".repeat(257) }),
	],
	[
		"Bad Request: secret token contains unallowed characters",
		"setWebhook",
		() => ({ url: "https://127.0.0.1/", secret_token: "a b" }),
	],
	["Not Found: method not found", "sendNothing", () => ({})],
];
