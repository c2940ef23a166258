import { expect, test } from "vitest";
import type { TellOfTopics } from "../../../src/delivery/work/shut-topics.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender } from "../../../src/telegram/sender.ts";
import type { Telling } from "../../../src/telegram/topic-state.ts";
import { setForum, tellGeneral, toldIn } from "../../support/stages/shut-forum.ts";

const MINUTE_MS = 60_000;

test("What has become untrue while the line was down is not told", async () => {
	const stage = await setForum();
	const { one, two, forum, keys, store, clock } = stage;
	for (const topic of [one, two]) await topic.closes();
	let isDown = false;
	let tries = 0;
	const sender = createSender(createBot(stage.emulator).api);
	const delivery = await stage.start({
		tellOfTopics: tellGeneral,
		sender: {
			...sender,
			async send(to, message, signal) {
				const isNotice = message.text.startsWith("Shut: ");
				if (isNotice) tries++;
				return isNotice && isDown ? { kind: "unsent", reason: "no such host" } : sender.send(to, message, signal);
			},
		},
	});
	isDown = true;
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => tries === 2, 5 * MINUTE_MS);
	await two.reopens();
	await store.subscriptions.update(keys.two, (before) => before && { ...before, renewedAt: clock.now() });
	isDown = false;
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true, 5 * MINUTE_MS);
	await delivery.stop();
	expect(await toldIn(forum)).toEqual([[one.threadId]]);
});

test("A damaged record of one topic keeps no other from being told of", async () => {
	const stage = await setForum();
	const { one, two, keys, shutTopics, store } = stage;
	for (const topic of [one, two]) await topic.closes();
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	for (const key of [keys.one, keys.two])
		await stage.lapse(async () => (await store.positions.get(key))?.paused !== undefined);
	await store.positions.set(keys.one, { editions: { cn: { read: "far" } } } as never);
	await stage.lapse(async () => (await store.positions.get(keys.two))?.paused?.told === true);
	await first.stop();
	expect(shutTopics).toEqual([`${keys.two} closed`]);
	await expect(store.positions.get(keys.one)).rejects.toThrow("damaged");
});

test("What could not be written down is not logged as told, and is told only once", async () => {
	const stage = await setForum();
	const { one, keys, shutTopics, store, output, clock } = stage;
	await one.closes();
	const { setMany } = store.positions;
	const delivery = await stage.start({
		tellOfTopics: async (chat, topics) => {
			shutTopics.push(...topics.map(({ topic, state }) => `${chat}/${topic} ${state}`));
			Object.assign(store.positions, { setMany: () => Promise.reject(new Error("disk I/O error")) });
			return { kind: "told" };
		},
	});
	const saysTold = () => output.filter((line) => line.includes("A group was told")).length;
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => output.some((line) => line.includes("Delivery failed")));
	await stage.lapse(() => clock.elapsed() > 2 * MINUTE_MS);
	expect(saysTold()).toBe(0);
	Object.assign(store.positions, { setMany });
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true, 5 * MINUTE_MS);
	await delivery.stop();
	expect([shutTopics, saysTold()]).toEqual([[`${keys.one} closed`], 1]);
});

test("Of a topic that is forgotten or opened while somebody is being told, nothing is written", async () => {
	const stage = await setForum();
	const { one, two, keys, store, clock } = stage;
	for (const topic of [one, two]) await topic.closes();
	const answer = Promise.withResolvers<Telling>();
	const told: number[] = [];
	const tellOfTopics: TellOfTopics = (_, topics) => {
		told.push(...topics.map(({ topic }) => topic));
		return answer.promise;
	};
	const delivery = await stage.start({ tellOfTopics });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => told.length === 2);
	await store.subscriptions.update(keys.one, () => undefined);
	await store.positions.delete(keys.one);
	await clock.advance(1000);
	await two.reopens();
	await store.subscriptions.update(keys.two, (before) => before && { ...before, renewedAt: clock.now() });
	answer.resolve({ kind: "told" });
	await stage.lapse(async () => (await stage.shownIn(two.threadId)).length === 1);
	await delivery.stop();
	expect(await store.positions.get(keys.one)).toBeUndefined();
	expect((await store.positions.get(keys.two))?.paused).toBeUndefined();
});

test("Writing down that a topic was told of does not shorten how long a failing destination is set aside", async () => {
	const stage = await setForum();
	const { one, keys, store, clock, setAside } = stage;
	await one.closes();
	const answer = Promise.withResolvers<Telling>();
	let asked = 0;
	let throws = false;
	const sender = createSender(createBot(stage.emulator).api);
	const delivery = await stage.start({
		tellOfTopics: () => {
			asked++;
			return answer.promise;
		},
		sender: {
			...sender,
			async send(to, ...rest) {
				if (throws && to.topic === one.threadId) throw new TypeError("Cannot read what is not there");
				return sender.send(to, ...rest);
			},
		},
	});
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => asked === 1);
	throws = true;
	const position = await store.positions.get(keys.one);
	if (position?.paused === undefined) throw new Error("The topic is not held");
	// Its hold is over, but it was not opened.
	await store.positions.set(keys.one, { ...position, paused: { ...position.paused, until: clock.now() } });
	delivery.subscriptionChanged(keys.one, await store.subscriptions.get(keys.one));
	await stage.lapse(() => setAside.includes(keys.one));
	answer.resolve({ kind: "told" });
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true);
	expect(delivery.status().setAside).toBe(1);
	await delivery.stop();
});
