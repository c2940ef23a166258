import { Api, InlineKeyboard, Keyboard } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	reader = await emulator.world.user("Reader", { username: "a_reader" });
	await reader.startsSilently();
});

afterEach(() => emulator.close());

async function ask(chat: { readonly id: number }, reply_markup: unknown, more: object = {}) {
	return await api.sendMessage(chat.id, "Which?", { ...more, reply_markup: reply_markup as Keyboard });
}

/** The texts of the keys that somebody sees. */
async function keysOf(somebody: UserClient, chat?: { readonly id: number }): Promise<readonly unknown[] | undefined> {
	const shown = await somebody.keyboard(chat && { in: chat });
	return shown && "keyboard" in shown.markup ? shown.markup.keyboard.flat().map((key) => Object(key).text) : undefined;
}

describe("A reply keyboard", () => {
	test("is shown as it was sent, and no message carries it", async () => {
		const markup = new Keyboard()
			.text("This")
			.text("That")
			.row()
			.requestContact("Me")
			.resized()
			.placeholder("One of two");
		const message = await ask(reader, markup.persistent());
		expect(message).not.toHaveProperty("reply_markup");
		expect(await reader.keyboard()).toEqual({
			messageId: message.message_id,
			isUsed: false,
			markup: {
				keyboard: [[{ text: "This" }, { text: "That" }], [{ text: "Me", request_contact: true }]],
				resize_keyboard: true,
				is_persistent: true,
				input_field_placeholder: "One of two",
			},
		});
	});

	test("sends the text of the pressed button, as often as it is pressed", async () => {
		await ask(reader, new Keyboard().text("This").text("That one"));
		await reader.presses("This");
		const { text, reply_to_message } = await reader.presses("That");
		expect([text, reply_to_message]).toEqual(["That one", undefined]);
		const texts = (await api.getUpdates()).map(({ message }) => message?.text);
		expect(texts).toEqual(["This", "That one"]);
		expect(await reader.keyboard()).toMatchObject({ isUsed: false });
	});

	test("for one time has done its work after a press, and can still be pressed", async () => {
		await ask(reader, new Keyboard().text("This").oneTime());
		await reader.presses("This");
		expect(await reader.keyboard()).toMatchObject({ isUsed: true });
		expect(await reader.presses("This")).toMatchObject({ text: "This" });
		await ask(reader, new Keyboard().text("Again").oneTime());
		expect(await reader.keyboard()).toMatchObject({ isUsed: false });
	});

	test("stays through other messages until another one replaces it, it is removed, or its message is deleted", async () => {
		await ask(reader, { keyboard: [["This"]] });
		await api.sendMessage(reader.id, "By the way");
		await ask(reader, new InlineKeyboard().text("Inline", "x"));
		expect(await keysOf(reader)).toEqual(["This"]);
		const { message_id } = await ask(reader, { keyboard: [["Other"]] });
		expect(await keysOf(reader)).toEqual(["Other"]);
		await api.deleteMessage(reader.id, message_id);
		expect(await reader.keyboard()).toBeUndefined();
		await ask(reader, { keyboard: [["Third"]] });
		await ask(reader, { remove_keyboard: true });
		expect(await reader.keyboard()).toBeUndefined();
		await expect(reader.presses("Third")).rejects.toThrow('Cannot press "Third": there is no keyboard');
	});

	test("says which buttons there are, and which cannot be pressed here", async () => {
		await ask(reader, new Keyboard().text("This").requestLocation("Where").webApp("App", "https://app.example"));
		await expect(reader.presses("Nothing")).rejects.toThrow('the buttons are "This", "Where", "App"');
		await expect(reader.presses("Where")).rejects.toThrow(
			'Cannot press "Where": request_location is not supported here',
		);
		await expect(reader.presses("App")).rejects.toThrow("web_app is not supported here");
	});

	test("is cut like an inline one, and is none without buttons", async () => {
		await ask(reader, { keyboard: [Array.from({ length: 13 }, (_, index) => `${index}`), []] });
		expect(await keysOf(reader)).toHaveLength(12);
		await ask(reader, { remove_keyboard: true });
		await ask(reader, { keyboard: [[]] });
		expect(await reader.keyboard()).toBeUndefined();
	});

	test("makes its message impossible to edit, as every markup but an inline one does", async () => {
		for (const markup of [{ keyboard: [["This"]] }, { remove_keyboard: true }, { force_reply: true }]) {
			const { message_id } = await ask(reader, markup);
			await expect(api.editMessageText(reader.id, message_id, "Other")).rejects.toMatchObject({
				description: "Bad Request: message can't be edited",
			});
		}
		const { message_id } = await api.sendMessage(reader.id, "Plain");
		const reply_markup = { keyboard: [["This"]] } as never;
		await expect(api.editMessageText(reader.id, message_id, "Other", { reply_markup })).rejects.toMatchObject({
			description: "Bad Request: inline keyboard expected",
		});
	});
});

describe("In a group", () => {
	test("a key replies to the bot's message, so that a bot in privacy mode hears it", async () => {
		const group = await emulator.world.supergroup("Readers", { creator: reader, bot: "member" });
		const { message_id } = await ask(group, { keyboard: [["This"]] });
		const sent = await reader.presses("This", { in: group });
		expect(sent.reply_to_message?.message_id).toBe(message_id);
		const heard = (await api.getUpdates()).flatMap(({ message }) => message?.text ?? []);
		expect(heard).toEqual(["This"]);
	});

	test("a key of a topic is pressed in that topic", async () => {
		const forum = await emulator.world.supergroup("Forum", { creator: reader, bot: "member", isForum: true });
		const { threadId } = await forum.opensTopic("Science");
		await ask(forum, { keyboard: [["This"]] }, { message_thread_id: threadId });
		expect(await reader.presses("This", { in: forum })).toMatchObject({ message_thread_id: threadId });
	});

	test("a selective keyboard is only for those whom the message mentions or answers", async () => {
		const other = await emulator.world.user("Other");
		const third = await emulator.world.user("Third");
		const group = await emulator.world.group("Readers", { creator: reader, bot: "member" });
		for (const somebody of [other, third]) await group.adds(somebody);
		await ask(group, { keyboard: [["All"]] });
		await api.sendMessage(group.id, "@A_Reader?", { reply_markup: { keyboard: [["Named"]], selective: true } });
		const { message_id } = await other.sends("/poll", { in: group });
		await ask(group, { keyboard: [["Asked"]], selective: true }, { reply_parameters: { message_id } });
		expect(await keysOf(reader, group)).toEqual(["Named"]);
		expect(await keysOf(other, group)).toEqual(["Asked"]);
		expect(await keysOf(third, group)).toEqual(["All"]);
		await ask(group, { remove_keyboard: true, selective: true }, { reply_parameters: { message_id } });
		expect([await keysOf(reader, group), await keysOf(other, group)]).toEqual([["Named"], undefined]);
		const entity = { type: "text_mention" as const, offset: 0, length: 5, user: third.user };
		const reply_markup = { keyboard: [["Linked"]], selective: true };
		await api.sendMessage(group.id, "Third", { entities: [entity], reply_markup });
		expect(await keysOf(third, group)).toEqual(["Linked"]);
		await ask(group, { keyboard: [["Everybody"]] });
		for (const somebody of [reader, other, third]) expect(await keysOf(somebody, group)).toEqual(["Everybody"]);
	});
});

test("a forced reply waits for an answer to its message, and is over with it", async () => {
	const asked = await ask(reader, { force_reply: true, input_field_placeholder: "A name" });
	await reader.sends("Something else");
	expect(await reader.keyboard()).toMatchObject({
		messageId: asked.message_id,
		markup: { force_reply: true, input_field_placeholder: "A name" },
	});
	await reader.sends("Name", { replyTo: asked });
	expect(await reader.keyboard()).toBeUndefined();
});

test("a keyboard that forces a reply stays when it was answered", async () => {
	const asked = await ask(reader, { keyboard: [["This"]], force_reply: true });
	await reader.sends("Name", { replyTo: asked });
	expect(await reader.keyboard()).toMatchObject({ isUsed: true, markup: { keyboard: [[{ text: "This" }]] } });
});
