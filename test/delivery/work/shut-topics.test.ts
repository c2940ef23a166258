import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import type { TellOfTopics } from "../../../src/delivery/work/shut-topics.ts";
import type { Telling } from "../../../src/telegram/topic-state.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";
import { setForum, tellGeneral, toldIn } from "../../support/stages/shut-forum.ts";

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

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
	expect((await store.positions.get(keys.one))?.paused?.told).toBe(true);
	await clock.advance(MINUTE_MS);
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

test("A topic that is closed and deleted later is told of as both, once each", async () => {
	const stage = await setForum();
	const { one, keys, shutTopics, store, clock } = stage;
	await one.closes();
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true);
	await one.isDeleted();
	await stage.lapse(async () => shutTopics.length === 2, 2 * HOUR_MS);
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true);
	const heldAt = async () => (await store.positions.get(keys.one))?.paused?.at ?? 0;
	const before = await heldAt();
	await stage.lapse(async () => (await heldAt()) > before, 3 * HOUR_MS);
	await clock.advance(MINUTE_MS);
	await delivery.stop();
	expect(shutTopics).toEqual([`${keys.one} closed`, `${keys.one} deleted`]);
});

test("What nobody could be told is tried again with the next refusal", async () => {
	const stage = await setForum();
	await stage.one.closes();
	const answers: Telling[] = [{ kind: "nobody" }, { kind: "told" }];
	const told: number[] = [];
	const delivery = await stage.start({
		tellOfTopics: async (chat) => {
			told.push(chat);
			return answers.shift() ?? { kind: "told" };
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
	await store.subscriptions.update(keys.one, (before) => before && { ...before, renewedAt: clock.now() - 1 });
	await stage.lapse(() => shutTopics.length === 2);
	await delivery.stop();
	expect(shutTopics).toEqual([`${keys.one} closed`, `${keys.one} closed`]);
});

test("Topics that are shut together, in one group and in many, are told of in few messages, within Telegram's limits", async () => {
	const stage = await setDeliveryStage({ limits: "strict", sendRatePerSecond: 25 });
	const shutForum = async (topics: number) => {
		const forum = await stage.emulator.world.supergroup("Forum", { bot: "member", isForum: true });
		const threads: number[] = [];
		// Three chats in a row that refuse, and nobody who takes anything in between, would look like the bot's own trouble.
		for (const id of await stage.emulator.world.readers(1)) await stage.subscribe(id);
		for (let number = 0; number < topics; number++) {
			const topic = await forum.opensTopic(`Topic ${number}`);
			await stage.subscribe(forum.id, "supergroup", topic.threadId);
			await topic.closes();
			threads.push(topic.threadId);
		}
		return { forum, threads };
	};
	const large = await shutForum(20);
	const small: (typeof large)[] = [];
	for (let number = 0; number < 20; number++) small.push(await shutForum(1));
	let told = 0;
	const tellOfTopics: TellOfTopics = async (chat, topics, sender) => {
		const telling = await tellGeneral(chat, topics, sender);
		if (telling.kind === "told") told += topics.length;
		return telling;
	};
	const delivery = await stage.start({ tellOfTopics });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => told === 40, 5 * MINUTE_MS, 49);
	const toldOf = async ({ forum }: typeof large) => (await toldIn(forum)).flat().toSorted((a, b) => a - b);
	for (const each of [large, ...small]) expect(await toldOf(each)).toEqual(each.threads);
	expect((await toldIn(large.forum)).map(({ length }) => length)).toEqual([10, 10]);
	await delivery.stop();
	const refused = (await stage.emulator.transcript.calls("sendMessage")).filter(({ status }) => status === 429);
	expect(refused).toEqual([]);
});

test("Where only topics that are shut refuse, what is told of them ends what looked like the bot's own trouble", async () => {
	const stage = await setDeliveryStage();
	const forums = await Promise.all(
		[1, 2, 3, 4].map(async (number) => {
			const forum = await stage.emulator.world.supergroup(`Forum ${number}`, { bot: "member", isForum: true });
			const topic = await forum.opensTopic("Topic");
			await stage.subscribe(forum.id, "supergroup", topic.threadId);
			await topic.closes();
			return forum;
		}),
	);
	const told: number[] = [];
	const tellOfTopics: TellOfTopics = (chat, ...rest) => {
		told.push(chat);
		return tellGeneral(chat, ...rest);
	};
	const delivery = await stage.start({ tellOfTopics });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => stage.generalRefusals.length === 1);
	await stage.lapse(() => new Set(told).size === forums.length, 5 * MINUTE_MS);
	await stage.clock.advance(MINUTE_MS);
	await delivery.stop();
	expect((await Promise.all(forums.map(toldIn))).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
	expect(stage.generalRefusals.at(-1)).toBe("over");
});

test("What a stop left untold is told after the next start, and not again after that", async () => {
	const stage = await setForum();
	const { one, keys, shutTopics, store } = stage;
	await one.closes();
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused !== undefined);
	await first.stop();
	expect(shutTopics).toEqual([]);
	const second = await stage.start();
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true, MINUTE_MS);
	await second.stop();
	const third = await stage.start();
	await stage.clock.advance(MINUTE_MS);
	await third.stop();
	expect(shutTopics).toEqual([`${keys.one} closed`]);
});

test("When Telegram asks to wait before anybody was told, that is kept over a restart, and then they are", async () => {
	const stage = await setForum();
	const { one, forum, keys, store, clock, emulator } = stage;
	await one.closes();
	const first = await stage.start({ tellOfTopics: tellGeneral });
	first.articlesAppended(await stage.append(1));
	const position = () => store.positions.get(keys.one);
	await stage.lapse(async () => (await position())?.paused !== undefined);
	for (const key of [keys.general, keys.two])
		await stage.lapse(async () => (await store.positions.get(key))?.editions.cn?.read === 1);
	await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 300, method: "sendMessage", chatId: forum.id });
	await stage.lapse(async () => (await position())?.notBefore !== undefined);
	const until = (await position())?.notBefore ?? 0;
	expect(until - clock.now()).toBeGreaterThan(299_000);
	await first.stop();
	const before = await emulator.transcript.count("sendMessage");
	const second = await stage.start({ tellOfTopics: tellGeneral });
	await clock.advance(until - clock.now() - 1000);
	expect(await emulator.transcript.count("sendMessage")).toBe(before);
	await stage.lapse(async () => (await position())?.paused?.told === true, MINUTE_MS);
	expect(await toldIn(forum)).toEqual([[one.threadId]]);
	await second.stop();
});

test("A wait that was noted while the clock was a year ahead keeps nobody from being told", async () => {
	const stage = await setForum();
	const { one, forum, keys, store, clock } = stage;
	await one.closes();
	const first = await stage.start({ tellOfTopics: async () => ({ kind: "nobody" }) });
	first.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused !== undefined);
	await first.stop();
	const position = await store.positions.get(keys.one);
	await store.positions.set(keys.one, { editions: {}, ...position, notBefore: clock.now() + 365 * 24 * HOUR_MS });
	const second = await stage.start({ tellOfTopics: tellGeneral });
	await stage.lapse(async () => (await store.positions.get(keys.one))?.paused?.told === true, 5 * MINUTE_MS);
	expect(await toldIn(forum)).toEqual([[one.threadId]]);
	await second.stop();
});

test("While somebody is being told, others get their news", async () => {
	const stage = await setForum();
	const { one, two, shownIn } = stage;
	await one.closes();
	const answer = Promise.withResolvers<Telling>();
	let asked = 0;
	const tellOfTopics: TellOfTopics = () => {
		asked++;
		return answer.promise;
	};
	const delivery = await stage.start({ tellOfTopics, means: { concurrency: 1 } });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => asked === 1);
	delivery.articlesAppended(await stage.append(2));
	await stage.lapse(async () => (await shownIn(two.threadId)).length === 2);
	answer.resolve({ kind: "nobody" });
	await delivery.stop();
});

test("A stop waits for what is being told, and writes down that it was", async () => {
	const stage = await setForum();
	const { one, keys, store } = stage;
	await one.closes();
	const answer = Promise.withResolvers<Telling>();
	let asked = 0;
	const tellOfTopics: TellOfTopics = () => {
		asked++;
		return answer.promise;
	};
	const delivery = await stage.start({ tellOfTopics });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => asked === 1);
	const stopped = delivery.stop().then(() => "stopped");
	expect(await Promise.race([stopped, delay(300, "waits")])).toBe("waits");
	answer.resolve({ kind: "told" });
	await stopped;
	expect((await store.positions.get(keys.one))?.paused?.told).toBe(true);
});
