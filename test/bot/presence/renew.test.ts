import { describe, expect, test } from "vitest";
import { renew } from "../../../src/bot/presence/renew.ts";
import { chatId, type Destination, destinationKey } from "../../../src/news/destination.ts";
import type { Position } from "../../../src/news/position.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const DAY_MS = 86_400_000;

/** A stage on which delivery can have noted something against a destination, and a second has passed since. */
async function setTroubledStage() {
	const stage = await setBotStage();
	return {
		...stage,
		async note(chat: number, topic: number | undefined, kind: "gone" | "paused") {
			await stage.clock.advance(1000);
			const at = stage.clock.now();
			const trouble = {
				gone: { gone: { at, reason: "" } },
				paused: { paused: { at, until: at + DAY_MS, reason: "" } },
			};
			const place: Destination = { chat: chatId(chat), ...(topic === undefined ? {} : { topic }) };
			const position: Position = { editions: {}, ...trouble[kind] };
			await stage.store.positions.set(destinationKey(place), position);
			await stage.clock.advance(1000);
			stage.changed.splice(0);
		},
	};
}

describe("Whoever writes in private", () => {
	test.each(["gone", "paused"] as const)("gets the news again where the chat counted as %s", async (kind) => {
		const { english, note, clock, subscriptionOf, changed } = await setTroubledStage();
		const ann = await english();
		await ann.asks("/subscribe");
		await note(ann.id, undefined, kind);
		await ann.asks("/latest");
		expect(await subscriptionOf(ann.id)).toMatchObject({ renewedAt: clock.now() });
		await ann.asks("/latest");
		expect(changed).toEqual([String(ann.id)]);
	});

	test("does not cost a write with every message, but one a day", async () => {
		const { english, clock, changed } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		changed.splice(0);
		await clock.advance(DAY_MS);
		await ann.asks("/latest");
		expect(changed).toEqual([]);
		await clock.advance(1);
		for (const text of ["hello", "/latest", "/help"]) await ann.asks(text);
		expect(changed).toEqual([String(ann.id)]);
	});

	test("has not blocked the bot in the topics of the chat either, but may have closed one", async () => {
		const { english, receives, note, changed } = await setTroubledStage();
		const ann = await english();
		await ann.startsSilently();
		const chat = { id: ann.id, type: "private", first_name: "Ann" } as const;
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const said = { message_id: 900, date: 1_800_000_000, chat, from };
		const inTopic = { ...said, is_topic_message: true, message_thread_id: 88 } as const;
		await receives({ update_id: 1, message: { ...inTopic, text: "/subscribe" } });
		await note(ann.id, 88, "paused");
		await receives({ update_id: 2, message: { ...said, text: "/help" } });
		expect(changed).toEqual([]);
		await note(ann.id, 88, "gone");
		await receives({ update_id: 3, message: { ...said, text: "/help" } });
		expect(changed).toEqual([`${ann.id}/88`]);
	});
});

describe("A group", () => {
	test("gets the news again in a topic that was opened again, and in General that is shown again", async () => {
		const { world, english, receives, note, changed } = await setTroubledStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topic = await forum.opensTopic("News");
		for (const place of [{ in: forum, topic }, { in: forum }]) await ann.asks("/subscribe", place);
		const chat = { id: forum.id, type: "supergroup", title: "Forum", is_forum: true } as const;
		const from = { id: ann.id, is_bot: false, first_name: "Ann" };
		const service = { message_id: 900, date: 1_800_000_000, chat, from };
		await note(forum.id, topic.threadId, "paused");
		await ann.asks("/latest", { in: forum });
		expect(changed).toEqual([]);
		const reopened = { is_topic_message: true, message_thread_id: topic.threadId, forum_topic_reopened: {} } as const;
		await receives({ update_id: 1, message: { ...service, ...reopened } });
		expect(changed).toEqual([`${forum.id}/${topic.threadId}`]);
		await note(forum.id, undefined, "paused");
		await receives({ update_id: 2, message: { ...service, general_forum_topic_unhidden: {} } });
		expect(changed).toEqual([String(forum.id)]);
	});
});

test("An older sign of life takes nothing back of a newer one", async () => {
	const { store, clock, english } = await setBotStage();
	const { id } = await english();
	const key = destinationKey({ chat: chatId(id) });
	const subscription = { chatType: "private", editions: {}, language: "en", renewedAt: clock.now() };
	await store.subscriptions.update(key, () => subscription);
	const services = { subscriptions: store.subscriptions, clock };
	expect(await renew(key, services, { at: clock.now() - 1000 })).toEqual(subscription);
});
