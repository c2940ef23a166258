import { afterEach, beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;

beforeEach(async () => {
	emulator = await createEmulator({
		linkPreview: (url) => (url === "https://a.example/" ? { title: "A" } : undefined),
	});
});

afterEach(() => emulator.close());

test("chatsOf lists the chats that somebody is in, with what they and the bot are there", async () => {
	const { world, control } = emulator;
	const [li, owner] = [await world.user("Li"), await world.user("Owner")];
	const group = await world.group("Group", { creator: owner, bot: "member" });
	const forum = await world.supergroup("Forum", { creator: li, isForum: true });
	const channel = await world.channel("Channel", { creator: owner, bot: "administrator" });
	await world.group("Elsewhere", { creator: owner });
	for (const chat of [group, channel]) await chat.adds(li);
	await forum.opensTopic("Science");
	await li.sends("Hello", { in: group });
	await group.allowsWriting(false);

	const chats = () => control.perform("chatsOf", { userId: li.id });
	expect(await chats()).toMatchObject([
		{ chat: { id: li.id }, role: "self", bot: "left", newest: null, topics: [] },
		{
			chat: { id: group.id },
			role: "member",
			bot: "member",
			memberCount: 3,
			membersMayWrite: false,
			newest: { text: "Hello" },
		},
		{
			chat: { id: forum.id },
			role: "creator",
			bot: "left",
			topics: [{ name: "General" }, { name: "Science", closed: false }],
		},
		{ chat: { id: channel.id }, role: "member", bot: "administrator", membersMayWrite: true },
	]);

	await li.sends("/start");
	await li.blocks();
	const supergroup = await group.upgrades();
	await channel.removes(li);
	await forum.isDeleted();
	expect((await chats()).map(({ chat, bot, migratedTo }) => [chat.id, bot, migratedTo])).toEqual([
		[li.id, "kicked", null],
		[group.id, "member", supergroup.id],
		[supergroup.id, "member", null],
	]);
	expect((await control.perform("people", {})).map(({ user, blocked }) => [user.first_name, blocked])).toEqual([
		["Li", true],
		["Owner", false],
	]);
});

test("linkPreview tells what a page shows, and never where its picture lies", async () => {
	expect(await emulator.control.perform("linkPreview", { url: "https://a.example/" })).toEqual({
		title: "A",
		hasPicture: false,
	});
	expect(await emulator.control.perform("linkPreview", { url: "https://b.example/" })).toBeNull();
});

test("serverState tells limits, latency and the faults to come", async () => {
	const state = () => emulator.control.perform("serverState", {});
	expect(await state()).toMatchObject({ latencyMs: 0, limits: { profile: "telegram", perSecond: 30 }, faults: [] });
	await emulator.setLimits(false);
	await emulator.faults.setLatency(200);
	const id = await emulator.faults.inject({ kind: "html-502", share: 0.5 });
	expect(await state()).toEqual({
		latencyMs: 200,
		limits: null,
		faults: [{ id, fault: { kind: "html-502", share: 0.5 }, timesLeft: null }],
	});
});

test("messages and calls can be asked for the newest only", async () => {
	const li = await emulator.world.user("Li");
	for (const text of ["one", "two", "three"]) await li.sends(text);
	const messages = await emulator.control.perform("messages", { chatId: li.id, newest: 2 });
	expect(messages.map(({ text }) => text)).toEqual(["two", "three"]);
	for (const method of ["getMe", "getUpdates"]) await fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}`);
	expect((await emulator.control.perform("calls", { newest: 1 })).map(({ method }) => method)).toEqual(["getUpdates"]);
});

test("tap presses the button at a place where several say the same", async () => {
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	const keyboard = {
		inline_keyboard: [
			[
				{ text: "▶", callback_data: "one" },
				{ text: "▶", callback_data: "two" },
			],
		],
	};
	await fetch(`${emulator.apiRoot}/bot${emulator.token}/sendMessage`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ chat_id: li.id, text: "Page", reply_markup: keyboard }),
	});
	await emulator.control.perform("tap", { userId: li.id, text: "▶", row: 0, column: 1 });
	const updates = await (await fetch(`${emulator.apiRoot}/bot${emulator.token}/getUpdates`)).json();
	expect(updates).toMatchObject({ result: [{ callback_query: { data: "two" } }] });
	await expect(emulator.control.perform("tap", { userId: li.id, text: "▶", row: 1, column: 0 })).rejects.toThrow(
		"Cannot tap",
	);
});
