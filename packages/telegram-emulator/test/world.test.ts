import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Update } from "@grammyjs/types";
import { Api, InlineKeyboard } from "grammy";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmulatorClient } from "../src/client/emulator-client.ts";
import type { UserClient } from "../src/client/user-client.ts";
import { connectEmulator } from "../src/connect-emulator.ts";
import { createEmulator } from "../src/create-emulator.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

interface Started {
	readonly emulator: EmulatorClient;
	stop(): Promise<unknown>;
}

async function startHere(): Promise<Started> {
	const emulator = await createEmulator({ limits: false });
	return { emulator, stop: () => emulator.close() };
}

async function startElsewhere(): Promise<Started> {
	const args = [MAIN, "--port", "0", "--people", "0", "--limits", "off"];
	const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
	const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
	const { apiRoot } = JSON.parse(line.toString()) as { apiRoot: string };
	const stop = async () => {
		const exited = once(child, "exit");
		child.kill("SIGTERM");
		await exited;
	};
	return { emulator: await connectEmulator(apiRoot), stop };
}

describe.each([
	["in this process", startHere],
	["in another process", startElsewhere],
])("an emulator %s", (_, start) => {
	let started: Started;
	let emulator: EmulatorClient;
	let api: Api;
	let li: UserClient;
	let offset = 0;

	beforeAll(async () => {
		started = await start();
		emulator = started.emulator;
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	});

	afterAll(() => started.stop());

	beforeEach(async () => {
		li = await emulator.world.user("Li", { language_code: "zh-hans" });
	});

	afterEach(() => updates());

	/** Everything that happened since the last time. */
	async function updates(): Promise<Update[]> {
		const found = await api.getUpdates({ offset });
		offset = (found.at(-1)?.update_id ?? offset - 1) + 1;
		return found;
	}

	/** What grammY would call each of them. */
	async function kinds(): Promise<string[]> {
		return (await updates()).map((update) => Object.keys(update)[1] ?? "");
	}

	test("delivers a command with its entity, and the person's language", async () => {
		const message = await li.sends("/latest@news_bot cn");
		expect(await updates()).toMatchObject([
			{
				message: {
					message_id: message.message_id,
					from: { id: li.id, first_name: "Li", language_code: "zh-hans", is_bot: false },
					chat: { id: li.id, type: "private", first_name: "Li" },
					text: "/latest@news_bot cn",
					entities: [{ type: "bot_command", offset: 0, length: 16 }],
				},
			},
		]);
	});

	test("delivers an edit, and a reply with what it replies to", async () => {
		const first = await li.sends("frist");
		await li.edits(first, "first");
		await li.sends("second", { replyTo: first });
		const [, edited, reply] = await updates();
		expect(edited?.edited_message).toMatchObject({ message_id: first.message_id, text: "first" });
		expect(edited?.edited_message?.edit_date).toBeGreaterThan(0);
		expect(reply?.message?.reply_to_message).toMatchObject({ text: "first" });
	});

	test("tells the bot that somebody has blocked it and come back", async () => {
		await li.sends("/start");
		await li.blocks();
		await expect(api.sendMessage(li.id, "News")).rejects.toMatchObject({ error_code: 403 });
		await li.unblocks();
		await api.sendMessage(li.id, "News");
		const members = (await updates()).flatMap((update) => update.my_chat_member ?? []);
		expect(members.map((change) => [change.old_chat_member.status, change.new_chat_member.status])).toEqual([
			["member", "kicked"],
			["kicked", "member"],
		]);
		expect(members[0]).toMatchObject({ from: { id: li.id }, chat: { id: li.id, type: "private" } });
	});

	test("tells the bot that it was added, promoted, demoted and thrown out", async () => {
		const group = await emulator.world.supergroup("Readers", { creator: li });
		await group.addsBot();
		await group.promotesBot({ can_pin_messages: false });
		await group.demotesBot();
		await group.removesBot();
		const found = await updates();
		expect(found.flatMap((update) => update.my_chat_member?.new_chat_member.status ?? [])).toEqual([
			"member",
			"administrator",
			"member",
			"kicked",
		]);
		expect(found.flatMap((update) => update.message?.new_chat_members ?? [])).toMatchObject([{ username: "news_bot" }]);
	});

	test("lets the bot hear in groups only what is meant for it, unless it is an administrator", async () => {
		const group = await emulator.world.group("Readers", { creator: li, bot: "member" });
		await updates();
		const asked = await api.sendMessage(group.id, "Which edition?");
		await li.sends("just talking", { in: group });
		await li.sends("/latest", { in: group });
		await li.sends("/latest@another_bot", { in: group });
		await li.sends("hey @news_bot", { in: group });
		await li.sends("cn", { in: group, replyTo: asked });
		expect((await updates()).map((update) => update.message?.text)).toEqual(["/latest", "hey @news_bot", "cn"]);
		await group.promotesBot();
		await li.sends("just talking", { in: group });
		expect(await kinds()).toEqual(["my_chat_member", "message"]);
	});

	test("knows administrators, members and strangers", async () => {
		const mei = await emulator.world.user("Mei");
		const group = await emulator.world.supergroup("Readers", { creator: li, bot: "member" });
		await group.adds(mei);
		const status = async (id: number) => (await api.getChatMember(group.id, id)).status;
		expect([await status(li.id), await status(mei.id)]).toEqual(["creator", "member"]);
		await group.promotes(mei, { can_delete_messages: false });
		expect(await api.getChatMember(group.id, mei.id)).toMatchObject({
			status: "administrator",
			can_delete_messages: false,
		});
		expect((await api.getChatAdministrators(group.id)).map((member) => member.user.id)).toEqual([li.id, mei.id]);
		expect(await api.getChatMemberCount(group.id)).toBe(3);
		await group.removes(mei);
		expect(await status(mei.id)).toBe("kicked");
	});

	test("turns a group into a supergroup and tells so in both", async () => {
		const group = await emulator.world.group("Readers", { creator: li, bot: "administrator" });
		await updates();
		const supergroup = await group.upgrades();
		expect(await updates()).toMatchObject([
			{ message: { chat: { id: group.id, type: "group" }, migrate_to_chat_id: supergroup.id } },
			{ message: { chat: { id: supergroup.id, type: "supergroup" }, migrate_from_chat_id: group.id } },
		]);
		expect(String(supergroup.id)).toMatch(/^-100/);
		await expect(api.getChat(group.id)).rejects.toMatchObject({ parameters: { migrate_to_chat_id: supergroup.id } });
		expect((await api.getChatMember(supergroup.id, li.id)).status).toBe("creator");
	});

	test("has forums with topics that close and reopen", async () => {
		const forum = await emulator.world.supergroup("Forum", { creator: li, bot: "member", isForum: true });
		const topic = await forum.opensTopic("News");
		const posted = await api.sendMessage(forum.id, "In the topic", { message_thread_id: topic.threadId });
		expect(posted).toMatchObject({
			message_thread_id: topic.threadId,
			is_topic_message: true,
			chat: { is_forum: true },
		});
		await topic.closes();
		const post = () => api.sendMessage(forum.id, "News", { message_thread_id: topic.threadId });
		await expect(post()).rejects.toMatchObject({ description: "Bad Request: TOPIC_CLOSED" });
		await topic.reopens();
		await post();
		await forum.general().closes();
		await expect(api.sendMessage(forum.id, "News")).rejects.toMatchObject({ description: "Bad Request: TOPIC_CLOSED" });
		await li.sends("/latest", { in: forum, topic });
		const services = (await updates()).flatMap((update) => Object.keys(update.message ?? {}));
		expect(services).toEqual(
			expect.arrayContaining(["forum_topic_created", "forum_topic_closed", "forum_topic_reopened"]),
		);
		const texts = (await forum.messages()).filter((message) => message.message_thread_id === topic.threadId);
		expect(texts.flatMap((message) => message.text ?? [])).toEqual(["In the topic", "News", "/latest"]);
	});

	test("turns a supergroup into a forum, in which what was there before stands in General", async () => {
		const group = await emulator.world.supergroup("Readers", { creator: li, bot: "member" });
		const reply_markup = new InlineKeyboard().text("Press", "pressed");
		const before = await api.sendMessage(group.id, "Before", { reply_markup });
		await updates();
		await group.becomesForum();
		await li.taps("Press", { in: group });
		const [press] = await updates();
		expect(press?.callback_query?.message).toMatchObject({ message_id: before.message_id, chat: { is_forum: true } });
		expect(press?.callback_query?.message).not.toHaveProperty("message_thread_id");
		const { threadId } = await group.opensTopic("News");
		const posted = await api.sendMessage(group.id, "In the topic", { message_thread_id: threadId });
		expect(posted.message_thread_id).toBe(threadId);
		await group.general().closes();
		await expect(api.sendMessage(group.id, "News")).rejects.toMatchObject({ description: "Bad Request: TOPIC_CLOSED" });
		await expect(group.becomesForum()).rejects.toThrow("Cannot enable topics");
	});

	test("has channels, where the bot hears posts and writes as the channel", async () => {
		const channel = await emulator.world.channel("RFI", { creator: li, bot: "administrator", username: "rfi_news" });
		await updates();
		await channel.posts("/subscribe cn");
		expect(await updates()).toMatchObject([
			{ channel_post: { sender_chat: { id: channel.id, type: "channel" }, text: "/subscribe cn" } },
		]);
		const posted = await api.sendMessage("@RFI_News", "News");
		expect(posted).toMatchObject({ chat: { id: channel.id }, sender_chat: { id: channel.id }, text: "News" });
		expect(posted).not.toHaveProperty("from");
		expect(await updates()).toEqual([]);
	});

	test("hides an anonymous administrator behind the group", async () => {
		const group = await emulator.world.supergroup("Readers", { creator: li, bot: "member" });
		await updates();
		await group.posts("/pause");
		expect(await updates()).toMatchObject([
			{ message: { from: { id: 1_087_968_824, username: "GroupAnonymousBot" }, sender_chat: { id: group.id } } },
		]);
	});

	test("lets people press buttons and see the answer", async () => {
		await li.sends("/start");
		const keyboard = new InlineKeyboard()
			.text("◀", "previous")
			.text("▶", "next")
			.row()
			.url("Read", "https://www.rfi.fr/cn/");
		const message = await api.sendMessage(li.id, "Page 1", { reply_markup: keyboard });
		const tap = await li.taps("▶");
		const [, pressed] = await updates();
		expect(pressed?.callback_query).toMatchObject({ from: { id: li.id }, data: "next", message });
		await api.answerCallbackQuery(pressed?.callback_query?.id ?? "", { text: "Turned", show_alert: true });
		expect(await tap.answer()).toEqual({ text: "Turned", show_alert: true });
		await expect(api.answerCallbackQuery(tap.queryId)).rejects.toMatchObject({ error_code: 400 });
		await expect(li.taps("Subscribe")).rejects.toThrow('Cannot tap "Subscribe": the buttons are "◀", "▶", "Read"');
		await expect(li.taps("Read")).rejects.toThrow('Cannot tap "Read": the button does not call the bot back');
	});

	test("waits for what the bot will write, and says what it wrote instead", async () => {
		await li.sends("/start");
		const waiting = li.chat.waitForText(/^News \d$/);
		await api.sendMessage(li.id, "Hello");
		await api.sendMessage(li.id, "News 1");
		expect(await waiting).toMatchObject({ text: "News 1" });
		const after = await waiting;
		const second = li.chat.waitForText("News", { after });
		await api.sendMessage(li.id, "News 2");
		expect(await second).toMatchObject({ text: "News 2" });
		await expect(li.chat.waitForText("Weather", { timeoutMs: 20 })).rejects.toThrow(
			/Cannot wait any longer than 20 ms.*"News 2"/,
		);
	});

	test("remembers what the bot says about itself", async () => {
		await api.setMyCommands([{ command: "latest", description: "Newest articles" }]);
		await api.setMyCommands([{ command: "latest", description: "最新" }], { language_code: "zh" });
		await api.setMyDescription("News in Telegram");
		await api.setMyDescription("新闻", { language_code: "zh" });
		expect(await api.getMyCommands({ language_code: "zh" })).toEqual([{ command: "latest", description: "最新" }]);
		expect(await api.getMyDescription({ language_code: "fr" })).toEqual({ description: "News in Telegram" });
		expect((await emulator.settings()).commands).toEqual({
			"default///": [{ command: "latest", description: "Newest articles" }],
			"default///zh": [{ command: "latest", description: "最新" }],
		});
		await api.deleteMyCommands({ language_code: "zh" });
		expect(await api.getMyCommands({ language_code: "zh" })).toEqual([]);
	});

	test("counts the messages of supergroups and channels for themselves, all others together", async () => {
		const supergroup = await emulator.world.supergroup("Readers", { creator: li });
		const group = await emulator.world.group("Friends", { creator: li });
		const ids = [
			await li.sends("a", { in: supergroup }),
			await li.sends("b"),
			await li.sends("c", { in: group }),
			await li.sends("d", { in: supergroup }),
		].map((message) => message.message_id);
		expect([ids[0], ids[3]]).toEqual([1, 2]);
		expect((ids[2] ?? 0) - (ids[1] ?? 0)).toBe(1);
	});

	test("refuses acts that make no sense", async () => {
		await expect(li.sends("x", { in: { id: 12 } })).rejects.toThrow("Cannot act: there is no chat 12");
		await expect(li.sends("  ")).rejects.toThrow("Cannot send: the text is empty");
		const group = await emulator.world.group("Readers", { bot: "member" });
		const upgraded = await group.upgrades();
		await expect(li.sends("x", { in: group })).rejects.toThrow(
			`Cannot send: chat ${group.id} was upgraded to ${upgraded.id}`,
		);
		const bot = { first_name: "News" };
		const { me } = await emulator.control.perform("settings", {});
		await expect(emulator.control.perform("addUser", { ...bot, id: me.id })).rejects.toThrow("is the bot's");
		await expect(emulator.control.perform("addUser", { ...bot, username: "News_Bot" })).rejects.toThrow("is the bot's");
		await li.blocks();
		await expect(li.sends("x")).rejects.toThrow(`Cannot send: user ${li.id} has blocked the bot`);
		await expect(emulator.control.perform("setLatency", { ms: -1 })).rejects.toThrow();
		const fault = { kind: "status", description: "" } as const;
		await expect(emulator.control.perform("injectFault", { ...fault, code: 99 })).rejects.toThrow();
		await expect(emulator.control.perform("injectFault", { ...fault, code: 200_000 })).rejects.toThrow();
	});
});
