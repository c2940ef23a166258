import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { chatId } from "../../src/news/destination.ts";
import type { Message } from "../../src/news/message.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { createSender } from "../../src/telegram/sender.ts";
import { FakeClock } from "../support/fake-clock.ts";

const LINK = "https://www.rfi.fr/cn/article";
const MESSAGE: Message = {
	kind: "text",
	text: "News",
	entities: [{ type: "text_link", offset: 0, length: 4, url: LINK }],
	previewUrl: LINK,
};

async function setUp() {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	const sender = createSender(createBot({ token: emulator.token, apiRoot: emulator.apiRoot }).api);
	return { emulator, li, sender, to: { chat: chatId(li.id) } };
}

describe("createSender", () => {
	test("sends text with entities and a large preview above it", async () => {
		const { emulator, li, sender, to } = await setUp();
		const outcome = await sender.send(to, MESSAGE);
		const [message] = await li.chat.messages();
		expect(outcome).toEqual({ kind: "sent", messageId: message?.message_id });
		expect(message).toMatchObject({ text: "News", entities: MESSAGE.entities });
		const [call] = await emulator.transcript.calls("sendMessage");
		const preview = { url: LINK, prefer_large_media: true, show_above_text: true };
		expect(call?.params).toMatchObject({ link_preview_options: preview });
		expect(call?.params).not.toHaveProperty("parse_mode");
	});

	test("shows no preview where none is wanted, and brings a keyboard along", async () => {
		const { emulator, sender, to } = await setUp();
		const keyboard = { inline_keyboard: [[{ text: "More", callback_data: "more" }]] };
		await sender.send(to, { kind: "text", text: "Headlines", entities: [], keyboard });
		const [call] = await emulator.transcript.calls("sendMessage");
		expect(call?.params).toMatchObject({ link_preview_options: { is_disabled: true }, reply_markup: keyboard });
	});

	test("shows a small preview below the text, and makes no sound, where that is wanted", async () => {
		const { emulator, sender, to } = await setUp();
		const outcome = await sender.send(to, { ...MESSAGE, previewSize: "small", silent: true });
		if (outcome.kind !== "sent" || outcome.messageId === undefined) throw new Error("nothing was sent");
		await sender.edit(to, outcome.messageId, { ...MESSAGE, text: "News, corrected", silent: true });
		const [sent, edited] = await emulator.transcript.calls();
		const preview = { url: LINK, prefer_small_media: true };
		expect(sent?.params).toMatchObject({ disable_notification: true, link_preview_options: preview });
		expect(edited?.method).toBe("editMessageText");
		expect(edited?.params).not.toHaveProperty("disable_notification");
	});

	test("throws what is no answer and no outage: it is a mistake of ours, and nothing has left", async () => {
		const { emulator, sender, to } = await setUp();
		const mistaken = Object.defineProperty({ ...MESSAGE }, "entities", {
			get: () => {
				throw new TypeError("no entities");
			},
		});
		await expect(sender.send(to, mistaken)).rejects.toThrow("no entities");
		expect(await emulator.transcript.calls("sendMessage")).toEqual([]);
	});

	test("sends into a topic", async () => {
		const { emulator, li, sender } = await setUp();
		const forum = await emulator.world.supergroup("Forum", { creator: li, bot: "member", isForum: true });
		const topic = await forum.opensTopic("News");
		await sender.send({ chat: chatId(forum.id), topic: topic.threadId }, MESSAGE);
		expect(await forum.lastFromBot()).toMatchObject({ message_thread_id: topic.threadId, is_topic_message: true });
	});

	test("edits a message, and takes one that says so already for edited", async () => {
		const { li, sender, to } = await setUp();
		const sent = await sender.send(to, MESSAGE);
		if (sent.kind !== "sent" || sent.messageId === undefined) throw new Error(`it was ${sent.kind}`);
		const corrected = { ...MESSAGE, text: "Better news", entities: [] };
		const outcome = { kind: "sent", messageId: sent.messageId };
		expect(await sender.edit(to, sent.messageId, corrected)).toEqual(outcome);
		expect(await sender.edit(to, sent.messageId, corrected)).toEqual(outcome);
		expect((await li.chat.messages()).map(({ text }) => text)).toEqual(["Better news"]);
	});

	test("returns refusals and lost answers as outcomes", async () => {
		const { emulator, li, sender, to } = await setUp();
		await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 33 });
		expect(await sender.send(to, MESSAGE)).toEqual({ kind: "wait", seconds: 33 });
		await emulator.faults.inject({ kind: "reset-after" });
		expect(await sender.send(to, MESSAGE)).toMatchObject({ kind: "ambiguous" });
		await emulator.faults.inject({ kind: "html-502" });
		expect(await sender.send(to, MESSAGE)).toMatchObject({ kind: "ambiguous" });
		expect(await sender.edit(to, 4711, MESSAGE)).toMatchObject({ kind: "uneditable" });
		await li.blocks();
		expect(await sender.send(to, MESSAGE)).toMatchObject({ kind: "gone" });
	});

	test("gives up after 30 s without knowing, and not before: Telegram itself may take a third of that", async () => {
		const { emulator, to } = await setUp();
		const clock = new FakeClock();
		const sender = createSender(createBot({ token: emulator.token, apiRoot: emulator.apiRoot }).api, clock);
		for (const attempt of [() => sender.send(to, MESSAGE), () => sender.edit(to, 1, MESSAGE)]) {
			await emulator.faults.inject({ kind: "hang" });
			const calls = await emulator.transcript.count();
			let kind = "waiting";
			const outcome = attempt().then((known) => (kind = known.kind));
			await emulator.transcript.waitFor(({ number }) => number > calls);
			await clock.advance(29_999);
			expect(kind).toBe("waiting");
			await clock.advance(1);
			expect(await outcome).toBe("ambiguous");
		}
	});

	test("gives up waiting when its caller does, without knowing what became of the message", async () => {
		const { emulator, sender, to } = await setUp();
		await emulator.faults.inject({ kind: "hang" });
		const giveUp = new AbortController();
		const outcome = sender.send(to, MESSAGE, giveUp.signal);
		await emulator.transcript.waitFor(({ method }) => method === "sendMessage");
		giveUp.abort();
		expect(await outcome).toMatchObject({ kind: "ambiguous" });
	});
});
