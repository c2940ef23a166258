import type { RefusalCase } from "./refusal-cases.ts";

const markup =
	(reply_markup: unknown, chat: "li" | "muted" | "forum" | "channel" = "li"): RefusalCase[2] =>
	(cast) => ({ chat_id: cast[chat], text: "News", reply_markup });
const key = (button: unknown, chat?: "forum") => markup({ keyboard: [[button]] }, chat);

/** Reply keyboards, forced replies and their removal, in the server's words: Client::get_reply_markup, td/telegram/KeyboardButton.cpp. */
export const KEYBOARD_REFUSALS: readonly RefusalCase[] = [
	["Bad Request: object expected as reply markup", "sendMessage", markup([["x"]])],
	['Bad Request: field "keyboard" must be of type Array', "sendMessage", markup({ keyboard: "x" })],
	[
		'Bad Request: field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays',
		"sendMessage",
		markup({ keyboard: ["x"] }),
	],
	["Bad Request: can't parse keyboard button: Can't find field \"text\"", "sendMessage", key({})],
	['Bad Request: can\'t parse keyboard button: Field "text" must be of type String', "sendMessage", key({ text: [] })],
	["Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object", "sendMessage", key(1)],
	[
		'Bad Request: can\'t parse keyboard button: Field "request_contact" must be of type Boolean',
		"sendMessage",
		key({ text: "x", request_contact: "yes" }),
	],
	[
		'Bad Request: can\'t parse keyboard button: Field "request_poll" must be of type Object',
		"sendMessage",
		key({ text: "x", request_poll: true }),
	],
	[
		"Bad Request: can't parse keyboard button: Can't find field \"request_id\"",
		"sendMessage",
		key({ text: "x", request_users: {} }),
	],
	[
		'Bad Request: can\'t parse keyboard button: Field "chat_is_channel" must be of type Boolean',
		"sendMessage",
		key({ text: "x", request_chat: { request_id: 1, chat_is_channel: "yes" } }),
	],
	["Bad Request: keyboard button text must be non-empty", "sendMessage", key("")],
	[
		"Bad Request: keyboard button Web App URL 'http://app.example' is invalid: Only HTTPS links are allowed",
		"sendMessage",
		key({ text: "x", web_app: { url: "http://app.example" } }),
	],
	...(
		[
			["phone number can be requested", { request_contact: true }],
			["location can be requested", { request_location: true }],
			["poll can be requested", { request_poll: {} }],
			["Web App buttons can be used", { web_app: { url: "https://app.example" } }],
			["users can be requested", { request_users: { request_id: 1 } }],
			["chats can be requested", { request_chat: { request_id: 1, chat_is_channel: false } }],
		] as const
	).map(
		([what, kind]): RefusalCase => [
			`Bad Request: ${what} in private chats only`,
			"sendMessage",
			key({ text: "x", ...kind }, "forum"),
		],
	),
	['Bad Request: field "remove_keyboard" must be of type Boolean', "sendMessage", markup({ remove_keyboard: 1 })],
	['Bad Request: field "force_reply" must be of type Boolean', "sendMessage", markup({ force_reply: "true" })],
	[
		'Bad Request: field "selective" must be of type Boolean',
		"sendMessage",
		markup({ force_reply: true, selective: "no" }),
	],
	[
		'Bad Request: field "resize_keyboard" must be of type Boolean',
		"sendMessage",
		markup({ keyboard: [["x"]], resize_keyboard: 1 }),
	],
	[
		'Bad Request: field "input_field_placeholder" must be of type String',
		"sendMessage",
		markup({ force_reply: true, input_field_placeholder: [] }),
	],
	["Bad Request: inline keyboard expected", "sendMessage", markup({ keyboard: [["x"]] }, "channel")],
	["Bad Request: inline keyboard expected", "sendMessage", markup({ remove_keyboard: true }, "channel")],
	[
		"Bad Request: inline keyboard expected",
		"editMessageText",
		(c) => ({ chat_id: c.li, message_id: c.own, text: "x", reply_markup: { force_reply: true } }),
	],
];
