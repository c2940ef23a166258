import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

const HOUR_MS = 3_600_000;

/** A forum that reads the news in two topics and in General, each for itself. */
async function setForum() {
	const stage = await setDeliveryStage();
	const forum = await stage.emulator.world.supergroup("Forum", { bot: "member", isForum: true });
	const [one, two] = [await forum.opensTopic("One"), await forum.opensTopic("Two")];
	const keys = {
		general: await stage.subscribe(forum.id, "supergroup"),
		one: await stage.subscribe(forum.id, "supergroup", one.threadId),
		two: await stage.subscribe(forum.id, "supergroup", two.threadId),
	};
	const shownIn = async (topic: number | undefined) =>
		(await forum.messages())
			.filter(({ text, message_thread_id }) => text?.startsWith("No. ") && message_thread_id === topic)
			.map(({ text = "" }) => text.split("\n")[0]);
	return { ...stage, forum, one, two, keys, shownIn };
}

test("A closed topic holds its own news, is told of once over restarts and retries, and goes on when it is opened again", async () => {
	const stage = await setForum();
	const { one, two, keys, shownIn, shutTopics, store, clock } = stage;
	await one.closes();
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	await stage.lapse(async () => shutTopics.length > 0 && (await shownIn(two.threadId)).length === 1);
	await stage.lapse(async () => (await shownIn(undefined)).length === 1);
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true);
	const firstHeldAt = (await store.positions.get(keys.one))?.paused?.at ?? 0;
	await first.stop();
	const second = await stage.start();
	const tries = async () =>
		(await stage.emulator.transcript.calls("sendMessage")).filter((call) => call.status === 400);
	await stage.lapse(async () => (await tries()).length === 2, 2 * HOUR_MS);
	const heldAt = async () => (await store.positions.get(keys.one))?.paused?.at ?? 0;
	await stage.lapse(async () => (await heldAt()) > firstHeldAt);
	expect(shutTopics).toEqual([`${keys.one} closed`]);
	await one.reopens();
	await store.subscriptions.update(keys.one, (before) => before && { ...before, renewedAt: clock.now() });
	await stage.lapse(async () => (await shownIn(one.threadId)).length === 1);
	await one.closes();
	second.articlesAppended(await stage.append(2));
	await stage.lapse(async () => shutTopics.length === 2);
	expect(await shownIn(one.threadId)).toEqual(["No. 1"]);
	await stage.lapse(async () => (await shownIn(two.threadId)).length === 2);
	await second.stop();
});

test("A deleted topic is told of as such, and General is never sent the number 1", async () => {
	const stage = await setForum();
	const { one, keys, shutTopics } = stage;
	await one.isDeleted();
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => shutTopics.length > 0);
	await stage.lapse(async () => (await stage.shownIn(undefined)).length === 1);
	await delivery.stop();
	expect(shutTopics).toEqual([`${keys.one} deleted`]);
	const threads = (await stage.emulator.transcript.calls("sendMessage")).map(
		({ params }) => params["message_thread_id"],
	);
	expect(threads).toContain(undefined);
	expect(threads).not.toContain(1);
});

test("What nobody could be told is tried again with the next refusal", async () => {
	const stage = await setForum();
	await stage.one.closes();
	const answers = [false, true];
	const told: string[] = [];
	const delivery = await stage.start({
		tellOfTopic: async (key) => {
			told.push(key);
			return answers.shift() ?? true;
		},
	});
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => told.length === 1);
	await stage.lapse(() => told.length === 2, 2 * HOUR_MS);
	await delivery.stop();
});

test("A topic that was opened and closed again, before anything could be posted, is told of again", async () => {
	const stage = await setForum();
	const { one, keys, shutTopics, store, clock } = stage;
	await one.closes();
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true);
	await clock.advance(1000);
	await store.subscriptions.update(keys.one, (before) => before && { ...before, renewedAt: clock.now() });
	await stage.lapse(() => shutTopics.length === 2);
	await delivery.stop();
	expect(shutTopics).toEqual([`${keys.one} closed`, `${keys.one} closed`]);
});
