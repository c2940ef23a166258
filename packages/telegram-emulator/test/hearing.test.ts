import { Api } from "grammy";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let api: Api;
let li: UserClient;
let read = 0;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	li = await emulator.world.user("Li");
	read = 0;
	await heard();
});

afterEach(() => emulator.close());

/** What the bot was told since the last time: kinds of updates, with the field that tells what a message is about. */
async function heard(): Promise<string[]> {
	const updates = await api.getUpdates({
		offset: read,
		allowed_updates: ["message", "edited_message", "channel_post", "my_chat_member", "chat_member"],
	});
	read = (updates.at(-1)?.update_id ?? read - 1) + 1;
	return updates.map(({ update_id: _, ...update }) => {
		const [kind = "", content = {}] = Object.entries(update)[0] ?? [];
		const field = Object.keys(content).find((name) => !COMMON.has(name));
		return kind.endsWith("chat_member") ? kind : `${kind} ${field}`;
	});
}

const COMMON = new Set(["message_id", "date", "chat", "from", "sender_chat", "message_thread_id", "is_topic_message"]);

test("a bot hears nothing of chats that it is not in", async () => {
	const { world } = emulator;
	const group = await world.group("Group");
	const forum = await world.supergroup("Forum", { isForum: true, creator: li });
	const channel = await world.channel("Channel");
	await group.adds(li);
	await group.removes(li);
	await group.adds(li);
	await (await forum.opensTopic("Science")).closes();
	const message = await li.sends("/start", { in: group });
	await li.edits(message, "/help");
	await channel.adds(li);
	await channel.posts("News");
	await group.upgrades();
	expect(await heard()).toEqual([]);
});

test("an ordinary member hears who comes and goes, topics, upgrades and pins, and of memberships nothing", async () => {
	const { world } = emulator;
	const group = await world.group("Group", { bot: "member" });
	const forum = await world.supergroup("Forum", { isForum: true, bot: "member" });
	await heard();
	await group.adds(li);
	await group.removes(li);
	await (await forum.opensTopic("Science")).closes();
	await group.upgrades();
	expect(await heard()).toEqual([
		"message new_chat_members",
		"message left_chat_member",
		"message forum_topic_created",
		"message forum_topic_closed",
		"message migrate_to_chat_id",
		"message migrate_from_chat_id",
	]);
});

test("an ordinary member hears a reply to its own message, whatever it says, and none to anybody else's", async () => {
	const group = await emulator.world.supergroup("Group", { creator: li, bot: "member" });
	await heard();
	const reply_markup = { force_reply: true, selective: true } as const;
	const asked = await api.sendMessage(group.id, "Which words?", { reply_markup });
	const own = await li.sends("good morning", { in: group });
	await li.sends("and good night", { in: group, replyTo: own });
	await li.sends("football", { in: group, replyTo: asked as Message });
	const [update, ...others] = await api.getUpdates({ offset: read });
	expect(others).toEqual([]);
	expect(update?.message).toMatchObject({ text: "football", reply_to_message: { message_id: asked.message_id } });
});

test("an ordinary member hears of a topic that is closed and opened again, and cannot write there meanwhile", async () => {
	const forum = await emulator.world.supergroup("Forum", { isForum: true, bot: "member" });
	const topic = await forum.opensTopic("Science");
	await heard();
	await topic.closes();
	const there = { message_thread_id: topic.threadId };
	await expect(api.sendMessage(forum.id, "News", there)).rejects.toMatchObject({
		description: "Bad Request: TOPIC_CLOSED",
	});
	await topic.reopens();
	expect(await heard()).toEqual(["message forum_topic_closed", "message forum_topic_reopened"]);
	expect(await api.sendMessage(forum.id, "News", there)).toMatchObject(there);
});

test("an administrator hears of memberships too", async () => {
	const channel = await emulator.world.channel("Channel", { bot: "administrator" });
	const group = await emulator.world.supergroup("Group", { bot: "administrator" });
	await heard();
	await channel.adds(li);
	await group.adds(li);
	await li.sends("good morning", { in: group });
	expect(await heard()).toEqual(["chat_member", "chat_member", "message new_chat_members", "message text"]);
});

test.each([
	["group", ["my_chat_member", "message left_chat_member"]],
	["supergroup", ["my_chat_member"]],
	["channel", ["my_chat_member"]],
] as const)("a bot that is thrown out of a %s learns so, and then nothing more", async (kind, told) => {
	const chat = await emulator.world[kind]("Chat", { bot: "administrator" });
	await heard();
	await chat.removesBot();
	await chat.adds(li);
	await chat.posts("/start");
	expect(await heard()).toEqual(told);
});

test("a bot that is blocked learns so", async () => {
	await li.sends("/start");
	await heard();
	await li.blocks();
	expect(await heard()).toEqual(["my_chat_member"]);
});
