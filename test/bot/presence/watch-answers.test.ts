import { describe, expect, test } from "vitest";
import { chatId, type Destination, destinationKey } from "../../../src/news/destination.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HOUR_MS = 3_600_000;
const LATEST_AT = 1_800_000_000;

async function setGroupStage() {
	const stage = await setBotStage();
	const ann = await stage.english();
	const forum = await stage.world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
	const topic = await forum.opensTopic("News");
	const keyOf = (thread?: number) => {
		const place: Destination = { chat: chatId(forum.id), ...(thread === undefined ? {} : { topic: thread }) };
		return destinationKey(place);
	};
	return {
		...{ ...stage, ann, forum, topic, keyOf },
		/** Delivery notes a trouble of this kind; then a second passes. */
		async note(kind: "gone" | "paused", thread?: number) {
			await stage.clock.advance(1000);
			const at = stage.clock.now();
			const trouble =
				kind === "gone" ? { gone: { at, reason: "" } } : { paused: { at, until: at + HOUR_MS, reason: "" } };
			await stage.store.positions.set(keyOf(thread), { editions: {}, ...trouble });
			await stage.clock.advance(1000);
			stage.changed.splice(0);
		},
	};
}

describe("An answer that arrives", () => {
	test.each(["gone", "paused"] as const)(
		"resumes the news of a group that counted as %s, with one write",
		async (kind) => {
			const { ann, forum, note, keyOf, changed, subscriptionOf, clock, settle } = await setGroupStage();
			await ann.asks("/subscribe", { in: forum });
			await note(kind);
			await ann.asks("/latest", { in: forum });
			await settle();
			expect(changed).toEqual([keyOf()]);
			expect(await subscriptionOf(forum.id)).toMatchObject({ renewedAt: clock.now() });
			await ann.asks("/latest", { in: forum });
			await settle();
			expect(changed).toEqual([keyOf()]);
		},
	);

	test("resumes the topic where it was asked; of another one it proves only that the bot is in the group", async () => {
		const { ann, forum, topic, note, keyOf, changed, settle } = await setGroupStage();
		const other = await forum.opensTopic("Other news");
		for (const each of [topic, other]) await ann.asks("/subscribe", { in: forum, topic: each });
		await note("paused", other.threadId);
		await ann.asks("/latest", { in: forum, topic });
		await settle();
		expect(changed).toEqual([]);
		await ann.asks("/latest", { in: forum, topic: other });
		await settle();
		expect(changed).toEqual([keyOf(other.threadId)]);
		await note("gone", other.threadId);
		await ann.asks("/latest", { in: forum, topic });
		await settle();
		expect(changed).toEqual([keyOf(other.threadId)]);
	});

	test("means nothing when Telegram did not take it", async () => {
		const { emulator, forum, note, changed, receives, ann, settle } = await setGroupStage();
		await ann.asks("/subscribe", { in: forum });
		await note("paused");
		const description = "Bad Request: not enough rights to send text messages to the chat";
		await emulator.faults.inject({ kind: "status", code: 400, description, chatId: forum.id });
		const from = { id: ann.id, is_bot: false, first_name: "Ann" };
		const chat = { id: forum.id, type: "supergroup", title: "Forum", is_forum: true } as const;
		await receives({ update_id: 1, message: { message_id: 900, date: LATEST_AT, chat, from, text: "/latest" } });
		await settle();
		expect(changed).toEqual([]);
	});

	test("arrives also where the position cannot be read", async () => {
		const { english, store, changed, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		changed.splice(0);
		await store.positions.set(destinationKey({ chat: chatId(ann.id) }), { editions: 5 } as never);
		expect((await ann.asks("/help")).text).toContain("/subscribe");
		await settle();
		expect(changed).toEqual([]);
	});
});

test("a command from a group that has just moved is answered in the new one, and delivery hears where it went", async () => {
	const { world, english, receives, moved, settle } = await setBotStage();
	const ann = await english();
	const group = await world.group("Readers", { creator: ann, bot: "member" });
	await ann.asks("/help", { in: group });
	const supergroup = await group.upgrades();
	await settle();
	moved.splice(0);
	const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
	const chat = { id: group.id, type: "group", title: "Readers" } as const;
	for (const text of ["/help", "/subscribe"])
		await receives({ update_id: 1, message: { message_id: 2, date: LATEST_AT, chat, from, text } });
	await settle();
	const answers = (await supergroup.messages()).flatMap(({ text, reply_to_message }) =>
		text ? [{ text, reply_to_message }] : [],
	);
	expect(answers.map(({ text }) => text)).toEqual([
		expect.stringContaining("/subscribe"),
		expect.stringContaining("will arrive here"),
	]);
	expect(answers.map(({ reply_to_message }) => reply_to_message)).toEqual([undefined, undefined]);
	expect(moved).not.toEqual([]);
	for (const move of moved) expect(move).toEqual([group.id, supergroup.id]);
});
