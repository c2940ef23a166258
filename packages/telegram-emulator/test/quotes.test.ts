import type { Message } from "@grammyjs/types";
import { Api } from "grammy";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let api: Api;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
});

afterEach(() => emulator.close());

/** Levels of messages in each other. */
function depth(message: Message | undefined): number {
	if (message === undefined) return 0;
	return 1 + Math.max(depth(message.reply_to_message as Message), depth(message.pinned_message as Message));
}

const CHAIN = 20;

test("however long a chain of replies is, an update holds one message and the one it answers", async () => {
	const li = await emulator.world.user("Li");
	let last = await li.sends("Hello");
	for (let i = 0; i < CHAIN; i++) {
		last = await li.sends("Hello", { replyTo: last });
		const reply_parameters = { message_id: last.message_id };
		last = (await api.sendMessage(li.id, "Hello", { reply_parameters })) as Message;
		expect(depth(last)).toBe(2);
	}
	const updates = await api.getUpdates();
	const sizes = new Set(updates.slice(1).map(({ message }) => JSON.stringify(message).length));
	expect(Math.max(...updates.map(({ message }) => depth(message as Message)))).toBe(2);
	// Ids have a digit more from the tenth message on; a message within would add a hundred characters.
	expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(
		10 + JSON.stringify(updates[1]?.message?.reply_to_message?.from).length,
	);
});

test("pins of replies and of pins hold what was pinned without what that holds", async () => {
	const group = await emulator.world.supergroup("Group", { bot: "administrator" });
	const first = await api.sendMessage(group.id, "First");
	const reply = await api.sendMessage(group.id, "Second", { reply_parameters: { message_id: first.message_id } });
	let pinned = reply.message_id;
	for (let i = 0; i < CHAIN; i++) {
		await api.pinChatMessage(group.id, pinned);
		pinned = (await group.messages()).at(-1)?.message_id ?? 0;
	}
	const messages = await group.messages();
	expect(Math.max(...messages.map(depth))).toBe(3);
	const answer = await api.sendMessage(group.id, "Third", { reply_parameters: { message_id: pinned } });
	expect(depth(answer as Message)).toBe(3);
	expect(depth((await api.getChat(group.id)).pinned_message as Message)).toBe(2);
});
