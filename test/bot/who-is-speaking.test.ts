import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { isEcho } from "../../src/bot/create-handlers.ts";

const ME = { id: 7 };
const GROUP = { id: -1001, type: "supergroup", title: "Readers" } as const;
const CHANNEL = { id: -1002, type: "channel", title: "News" } as const;
const PERSON = { id: 42, is_bot: false, first_name: "A" };
const OTHER_BOT = { id: 43, is_bot: true, first_name: "B" };
const ORIGIN = { type: "user", date: 0, sender_user: PERSON } as const;

function said(rest: Partial<Message>): Message {
	return { message_id: 1, date: 0, chat: GROUP, from: PERSON, text: "/help", ...rest } as Message;
}

test.each<[what: string, message: Partial<Message>]>([
	["what Telegram copies from a channel", { sender_chat: CHANNEL, is_automatic_forward: true }],
	["what somebody passes on", { forward_origin: ORIGIN }],
	["the bot's own card", { via_bot: { ...OTHER_BOT, id: ME.id } }],
	["another bot", { from: OTHER_BOT }],
])("isEcho knows %s", (_, message) => {
	expect(isEcho(said(message), ME)).toBe(true);
});

test.each<[what: string, message: Partial<Message>]>([
	["a person", {}],
	["an anonymous administrator", { from: OTHER_BOT, sender_chat: GROUP }],
	["a channel in its group", { from: OTHER_BOT, sender_chat: CHANNEL }],
	["a person by means of another bot", { via_bot: OTHER_BOT }],
])("isEcho listens to %s", (_, message) => {
	expect(isEcho(said(message), ME)).toBe(false);
});
