import { Api, Keyboard } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	reader = await emulator.world.user("Reader");
	await reader.startsSilently();
});

afterEach(() => emulator.close());

const MAY_POST = { can_post_messages: true };
const TO_POST = { chat_is_channel: true, user_administrator_rights: MAY_POST, bot_administrator_rights: MAY_POST };

/** Shows a key that asks for a chat. */
async function ask(request: object): Promise<void> {
	const key = { text: "Choose", request_chat: { request_id: 7, ...request } };
	await api.sendMessage(reader.id, "Which?", { reply_markup: { keyboard: [[key]] } as unknown as Keyboard });
}

/** The names of the chats that the app offers. */
async function offered(): Promise<readonly (string | undefined)[]> {
	return (await reader.shareable("Choose")).map(({ chat }) => chat.title);
}

describe("A key that asks for a chat", () => {
	test("offers the channels where the person may post and may let the bot do so, and no others", async () => {
		const { world } = emulator;
		const other = await world.user("Other");
		await world.channel("Mine", { creator: reader });
		await world.channel("Of others", { creator: other, username: "of_others" });
		await world.supergroup("Group", { creator: reader, bot: "administrator" });
		const admin = async (title: string, rights: object, bot?: "administrator") => {
			const channel = await world.channel(title, { creator: other, ...(bot && { bot }) });
			await channel.promotes(reader, rights);
		};
		await admin("With a bot that may post", {}, "administrator");
		await admin("Where the bot cannot be let in", {});
		await admin("Where I let the bot in", { can_promote_members: true });
		await admin("Where I may not post", { can_post_messages: false, can_promote_members: true }, "administrator");
		await (await world.channel("Gone", { creator: reader })).isDeleted();
		await ask(TO_POST);
		expect(await offered()).toEqual(["Mine", "With a bot that may post", "Where I let the bot in"]);
	});

	test("says of each what the bot becomes there", async () => {
		await emulator.world.channel("New", { creator: reader });
		await emulator.world.channel("Known", { creator: reader, bot: "administrator" });
		const mute = await emulator.world.channel("Mute", { creator: reader });
		await mute.promotesBot({ can_post_messages: false });
		await ask(TO_POST);
		expect((await reader.shareable("Choose")).map(({ botBecomes }) => botBecomes)).toEqual([
			"administrator",
			null,
			"administrator",
		]);
	});

	test.each([
		[{ chat_is_channel: false }, ["Basic", "Forum", "Public", "Plain"]],
		[{ chat_is_forum: true }, ["Forum"]],
		[{ chat_is_forum: false }, ["Basic", "Public", "Plain"]],
		[{ chat_has_username: true }, ["Public"]],
		[{ chat_has_username: false }, ["Basic", "Forum", "Plain"]],
		[{ chat_is_created: true }, ["Basic", "Forum", "Plain"]],
		[{ bot_is_member: true }, ["Basic", "Forum", "Public", "Plain"]],
		[{ user_administrator_rights: { can_pin_messages: true, can_post_messages: true } }, ["Basic", "Forum", "Plain"]],
		[{ chat_is_channel: true }, []],
	])("that is asked for with %j offers of all groups %j", async (request, titles) => {
		const { world } = emulator;
		const other = await world.user("Other");
		await world.group("Basic", { creator: reader });
		await world.supergroup("Forum", { creator: reader, isForum: true });
		const open = await world.supergroup("Public", { creator: other, username: "a_public_group" });
		await open.adds(reader);
		await world.supergroup("Plain", { creator: reader });
		await world.group("Not mine", { creator: other });
		await ask({ chat_is_channel: false, ...request });
		expect(await offered()).toEqual(titles);
	});
});

describe("A chat that is chosen", () => {
	test("lets the bot in with the rights asked for, and is then named to it", async () => {
		const channel = await emulator.world.channel("Mine", { creator: reader });
		await ask(TO_POST);
		const shared = await reader.shares("Choose", channel);
		expect(shared.chat_shared).toEqual({ request_id: 7, chat_id: channel.id });
		const [added, told] = await api.getUpdates();
		expect(added?.my_chat_member).toMatchObject({
			from: { id: reader.id },
			new_chat_member: { status: "administrator", can_post_messages: true },
		});
		expect(added?.my_chat_member?.new_chat_member).not.toMatchObject({ can_edit_messages: true });
		expect(told?.message).toEqual(shared);
		expect((await api.sendMessage(channel.id, "News")).chat.id).toBe(channel.id);
	});

	test("leaves a bot as it is that has the rights, and adds to those that it has", async () => {
		const channel = await emulator.world.channel("Mine", { creator: reader, bot: "administrator" });
		const mute = await emulator.world.channel("Mute", { creator: reader });
		await mute.promotesBot({ can_post_messages: false, can_change_info: true });
		await api.getUpdates({ offset: -1 });
		await ask(TO_POST);
		await reader.shares("Choose", channel);
		await reader.shares("Choose", mute);
		const kinds = (await api.getUpdates()).slice(1).map((update) => Object.keys(update)[1]);
		expect(kinds).toEqual(["message", "my_chat_member", "message"]);
		expect(await api.getChatMember(mute.id, (await api.getMe()).id)).toMatchObject({
			can_post_messages: true,
			can_change_info: true,
		});
	});

	test("tells its name where the bot asks for that, and is chosen once with a keyboard for one time", async () => {
		const group = await emulator.world.supergroup("Readers", { creator: reader, username: "some_readers" });
		const request_chat = {
			...{ request_id: -3, chat_is_channel: false, bot_is_member: true },
			...{ request_title: true, request_username: true },
		};
		const reply_markup = { keyboard: [[{ text: "Choose", request_chat }]], one_time_keyboard: true };
		await api.sendMessage(reader.id, "Which?", { reply_markup });
		const { chat_shared } = await reader.shares("Choose", group);
		expect(chat_shared).toEqual({ request_id: -3, chat_id: group.id, title: "Readers", username: "some_readers" });
		expect(await api.getChatMember(group.id, (await api.getMe()).id)).toMatchObject({ status: "member" });
		expect(await reader.keyboard()).toMatchObject({ isUsed: true });
	});

	test("is refused when the app would not offer it, in the words of Telegram's library", async () => {
		const other = await emulator.world.user("Other");
		const channel = await emulator.world.channel("Of others", { creator: other });
		const group = await emulator.world.supergroup("Group", { creator: reader });
		await ask(TO_POST);
		await expect(reader.shares("Choose", group)).rejects.toThrow("Wrong chat type");
		await expect(reader.shares("Choose", { id: reader.id })).rejects.toThrow("Wrong chat type");
		await expect(reader.shares("Choose", channel)).rejects.toThrow("is not in the chat");
		await channel.adds(reader);
		await expect(reader.shares("Choose", channel)).rejects.toThrow("Not enough rights in the chat");
		await channel.promotes(reader);
		await expect(reader.shares("Choose", channel)).rejects.toThrow("The bot can't be promoted in the chat");
		expect(await api.getUpdates()).toEqual([]);
	});

	test("takes a key that asks for one, and such a key sends no text", async () => {
		const channel = await emulator.world.channel("Mine", { creator: reader });
		await ask(TO_POST);
		await expect(reader.presses("Choose")).rejects.toThrow('Cannot press "Choose": it asks for a chat');
		await api.sendMessage(reader.id, "Which?", { reply_markup: new Keyboard().text("This") });
		await expect(reader.shares("This", channel)).rejects.toThrow('Cannot share with "This": it asks for no chat');
	});
});
