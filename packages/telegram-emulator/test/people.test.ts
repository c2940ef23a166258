import { Api, InlineKeyboard } from "grammy";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

// What Telegram's servers and apps do not let people do cannot happen here either: a test would prove nothing with it.

let emulator: Emulator;
let li: UserClient;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	li = await emulator.world.user("Li", { username: "li_reads" });
});

afterEach(() => emulator.close());

test("only members write in a group, and only while they may", async () => {
	const { world, control } = emulator;
	const group = await world.supergroup("Group", { bot: "member" });
	const sends = () => li.sends("Hello", { in: group });
	await expect(sends()).rejects.toThrow(`Cannot send: user ${li.id} is not in the chat`);
	await group.adds(li);
	await sends();
	await control.perform("setMember", { chatId: group.id, userId: li.id, as: { status: "restricted" } });
	await expect(sends()).rejects.toThrow("may not write in the chat");
	await group.adds(li);
	await group.allowsWriting(false);
	await expect(sends()).rejects.toThrow("may not write in the chat");
	await group.promotes(li);
	await sends();
	await group.removes(li);
	await expect(sends()).rejects.toThrow("is not in the chat");
	await group.adds(li);
	await group.allowsWriting(true);
	await li.deletesAccount();
	await expect(sends()).rejects.toThrow("has deleted their account");
});

test("only who manages topics writes in a closed one", async () => {
	const owner = await emulator.world.user("Owner");
	const forum = await emulator.world.supergroup("Forum", { creator: owner, isForum: true });
	await forum.adds(li);
	const topic = await forum.opensTopic("Science");
	await topic.closes();
	await forum.general().closes();
	const closed = "may not write in the topic, which is closed";
	await expect(li.sends("Hello", { in: forum, topic })).rejects.toThrow(closed);
	await expect(li.sends("Hello", { in: forum })).rejects.toThrow(closed);
	await owner.sends("Hello", { in: forum, topic });
});

test("subscribers of a channel do not post; who may, posts as the channel", async () => {
	const channel = await emulator.world.channel("Channel", { bot: "administrator" });
	await channel.adds(li);
	await expect(li.sends("Hello", { in: channel })).rejects.toThrow("may not post in the channel");
	await channel.promotes(li, { can_post_messages: false });
	await expect(li.sends("Hello", { in: channel })).rejects.toThrow("may not post in the channel");
	await channel.promotes(li);
	const post = await li.sends("Hello", { in: channel });
	expect(post.sender_chat?.id).toBe(channel.id);
	expect(post).not.toHaveProperty("from");
});

test("nobody writes into somebody else's chat with the bot, or to a bot that they block", async () => {
	const wang = await emulator.world.user("Wang");
	await expect(wang.sends("Hello", { in: li })).rejects.toThrow(`chat ${li.id} is somebody else's`);
	await li.blocks();
	await expect(li.sends("Hello")).rejects.toThrow("has blocked the bot");
});

test("a text has 1 to 4096 characters, when it is edited too", async () => {
	const longest = `${"界".repeat(4095)}😀`;
	const message = await li.sends(`  ${longest}\n`);
	expect(message.text).toBe(longest);
	for (const act of [(text: string) => li.sends(text), (text: string) => li.edits(message, text)]) {
		await expect(act(`${longest}!`)).rejects.toThrow("the text exceeds 4096 characters");
		await expect(act(" \n ")).rejects.toThrow("the text is empty");
	}
});

test("people change what they wrote themselves, where they still may write", async () => {
	const [wang, group] = [await emulator.world.user("Wang"), await emulator.world.group("Group", { bot: "member" })];
	for (const person of [li, wang]) await group.adds(person);
	const message = await li.sends("Hello", { in: group });
	await expect(wang.edits(message, "Bye")).rejects.toThrow(`is not of user ${wang.id}`);
	await group.removes(li);
	await expect(li.edits(message, "Bye")).rejects.toThrow("not a member");
	const api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	const ofBot = (await api.sendMessage(group.id, "News")) as Parameters<typeof li.edits>[0];
	await expect(
		emulator.control.perform("editMessage", { chatId: group.id, messageId: ofBot.message_id, text: "x" }),
	).rejects.toThrow("is not of a person");
});

test("only who sees a message presses its buttons", async () => {
	const api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	const [closed, open] = [
		await emulator.world.supergroup("Closed", { bot: "member" }),
		await emulator.world.supergroup("Open", { bot: "member", username: "open_group" }),
	];
	const keyboard = new InlineKeyboard().text("More", "more");
	for (const { id } of [closed, open]) await api.sendMessage(id, "News", { reply_markup: keyboard });
	await expect(li.taps("More", { in: closed })).rejects.toThrow(`user ${li.id} does not see chat ${closed.id}`);
	await li.taps("More", { in: open });
	await closed.adds(li);
	await li.taps("More", { in: closed });
	await li.deletesAccount();
	await expect(li.taps("More", { in: open })).rejects.toThrow("has deleted their account");
	const wang = await emulator.world.user("Wang");
	await expect(wang.taps("More", { in: li })).rejects.toThrow("does not see");
	await expect(wang.types("news", { in: closed })).rejects.toThrow("does not see");
});

test("usernames are well formed, and nobody has one that a person, a chat or the bot has", async () => {
	const { world } = emulator;
	await world.channel("Channel", { username: "Daily_News" });
	for (const taken of ["LI_reads", "daily_news", "News_Bot"]) {
		await expect(world.user("Wang", { username: taken })).rejects.toThrow(/is taken|is the bot's/);
		await expect(world.supergroup("Group", { username: taken })).rejects.toThrow(/is taken|is the bot's/);
	}
	for (const malformed of ["a b!", "abc", "1abcd", "名字名字名字", "a".repeat(33), ""]) {
		await expect(world.user("Wang", { username: malformed })).rejects.toThrow("is not 4 to 32 letters");
	}
});

test.each(["", " ", "\u200b", "a".repeat(65)])("nobody is called %j", async (name) => {
	await expect(emulator.world.user(name)).rejects.toThrow("the name has not 1 to 64 characters");
});
