import { expect, test } from "vitest";
import { ownMeans } from "../../src/delivery/own-means.ts";
import type { ArticleId } from "../../src/news/article.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

test("brings every destination every article in order, and starts where it stopped", async () => {
	const stage = await setDeliveryStage();
	const people = await Promise.all(["A", "B", "C"].map((name) => stage.emulator.world.user(name)));
	for (const person of people) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	const first = await stage.start();
	first.articlesAppended(await stage.append(1, 2, 3));
	const all = async (count: number) =>
		(await Promise.all(people.map(({ id }) => stage.received(id)))).every(({ length }) => length === count);
	await stage.lapse(() => all(3));
	await first.stop();
	await first.stop();
	await stage.append(4);
	const second = await stage.start();
	await stage.lapse(() => all(4));
	await second.stop();
	for (const { id } of people) expect(await stage.received(id)).toEqual([1, 2, 3, 4]);
});

test("a send whose position was not written is repeated after a crash; nothing is lost", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	// The process dies between the send and the write: the write never happens, and nothing after it.
	const { setMany } = stage.store.positions;
	Object.assign(stage.store.positions, { setMany: () => new Promise(() => undefined) });
	const killed = await stage.start();
	killed.articlesAppended(await stage.append(1, 2));
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	Object.assign(stage.store.positions, { setMany });
	const restarted = await stage.start();
	await stage.lapse(async () => (await stage.received(person.id)).length === 3);
	await restarted.stop();
	expect(await stage.received(person.id)).toEqual([1, 1, 2]);
});

test("a position that the store refuses is written before the next send, and the message not repeated", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const { setMany } = stage.store.positions;
	Object.assign(stage.store.positions, { setMany: () => Promise.reject(new Error("disk full")) });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(() => stage.output.some((line) => line.includes("disk full")));
	Object.assign(stage.store.positions, { setMany });
	await stage.lapse(async () => (await stage.received(person.id)).length === 2);
	await delivery.stop();
	expect(await stage.received(person.id)).toEqual([1, 2]);
});

test("a stale backlog becomes one message with its headlines, a fresh burst does not", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	await stage.append(1, 2, 3, 4, 5, 6, 7);
	await stage.clock.advance(3_700_000);
	const delivery = await stage.start();
	await stage.lapse(async () => (await person.chat.messages()).length === 1);
	delivery.articlesAppended(await stage.append(8, 9, 10, 11, 12, 13, 14));
	await stage.lapse(async () => (await stage.received(person.id)).length === 7);
	await delivery.stop();
	const [catchUp, ...burst] = await person.chat.messages();
	expect(catchUp?.text).toMatch(/^7 articles came while nothing could be sent here\n/);
	expect(catchUp?.text?.match(/No\. \d/g)).toHaveLength(7);
	expect(burst).toHaveLength(7);
});

test("a revised article edits its messages of the last day, after everything that waits to be posted", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	const key = await stage.subscribe(person.id);
	const delivery = await stage.start();
	const [one] = await stage.append(1);
	if (one === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([one]);
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	const revised = { ...one, title: "No. 1 as it should be", revision: 1, revisedAt: stage.clock.now() };
	await stage.store.log.revise(revised);
	delivery.articlesAppended(await stage.append(2, 3));
	delivery.articleRevised(revised);
	await stage.lapse(async () => (await person.chat.messages()).some(({ text }) => text?.includes("as it should be")));
	const calls = (await stage.emulator.transcript.calls()).map(({ method }) => method);
	await stage.lapse(async () => (await stage.store.positions.get(key))?.editions.cn?.sent[0]?.revision === 1);
	await delivery.stop();
	expect(calls).toEqual(["sendMessage", "sendMessage", "sendMessage", "editMessageText"]);
});

test("a message older than a day is not edited", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const delivery = await stage.start();
	const [one] = await stage.append(1);
	if (one === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([one]);
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await stage.clock.advance(86_400_001);
	const revised = { ...one, title: "No. 1 too late", revision: 1, revisedAt: stage.clock.now() };
	await stage.store.log.revise(revised);
	delivery.articleRevised(revised);
	delivery.articlesAppended(await stage.append(2));
	await stage.lapse(async () => (await stage.received(person.id)).length === 2);
	// Edits come after everything that waits to be posted, and keep their distance from it.
	const postedAt = stage.clock.elapsed();
	await stage.lapse(() => stage.clock.elapsed() > postedAt + 10_000);
	await delivery.stop();
	expect(await stage.emulator.transcript.count("editMessageText")).toBe(0);
});

test("stops for good when Telegram does not accept the bot, and loses nothing", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	const key = await stage.subscribe(person.id);
	await stage.emulator.faults.inject({ kind: "status", code: 401, description: "Unauthorized" });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => stage.unusable.length === 1);
	await delivery.stop();
	expect(await stage.store.positions.get(key)).toBeUndefined();
	const mended = await stage.start();
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await mended.stop();
});

test("a send that stays unclear counts as sent after three repeats, once others are reached", async () => {
	const stage = await setDeliveryStage();
	const [unlucky, lucky] = [await stage.emulator.world.user("Unlucky"), await stage.emulator.world.user("Lucky")];
	for (const person of [unlucky, lucky]) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	await stage.emulator.faults.inject({ kind: "html-502", chatId: unlucky.id, times: 4 });
	const delivery = await stage.start();
	for (const number of [1, 2, 3, 4]) {
		delivery.articlesAppended(await stage.append(number));
		await stage.lapse(async () => (await stage.received(lucky.id)).length === number);
		await stage.clock.advance(120_000);
	}
	await stage.lapse(async () => (await stage.received(unlucky.id)).length === 3);
	await delivery.stop();
	expect(await stage.received(unlucky.id)).toEqual([2, 3, 4]);
	expect(await stage.received(lucky.id)).toEqual([1, 2, 3, 4]);
});

test("while the network is down everything waits, and then arrives in order", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const delivery = await stage.start({ apiRoot: "http://127.0.0.1:9" });
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(() => stage.output.some((line) => line.includes("Telegram cannot be reached")));
	await stage.clock.advance(60_000);
	await delivery.stop();
	const connected = await stage.start();
	await stage.lapse(async () => (await stage.received(person.id)).length === 2);
	await connected.stop();
	expect(await stage.received(person.id)).toEqual([1, 2]);
	expect(stage.output.filter((line) => line.includes("Telegram cannot be reached"))).toHaveLength(1);
});

test("a channel that gives the right to post back gets its articles at once", async () => {
	const stage = await setDeliveryStage();
	const channel = await stage.emulator.world.channel("Channel", { bot: "administrator" });
	const key = await stage.subscribe(channel.id, "channel");
	await channel.promotesBot({ can_post_messages: false });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.store.positions.get(key))?.paused !== undefined);
	await channel.promotesBot();
	await stage.store.subscriptions.update(key, (before) => before && { ...before, renewedAt: stage.clock.now() });
	await stage.lapse(async () => (await stage.received(channel.id)).length === 1, 10_000);
	await delivery.stop();
	expect((await stage.store.positions.get(key))?.paused).toBeUndefined();
});

test("messages that were deleted are left alone, and their article is posted to others all the same", async () => {
	const stage = await setDeliveryStage();
	const people = await Promise.all(["A", "B", "C"].map((name) => stage.emulator.world.user(name)));
	for (const person of people) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	const delivery = await stage.start();
	const [one] = await stage.append(1);
	if (one === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([one]);
	for (const { id } of people) await stage.lapse(async () => (await stage.received(id)).length === 1);
	const description = "Bad Request: message to edit not found";
	await stage.emulator.faults.inject({ kind: "status", code: 400, description, method: "editMessageText", times: 3 });
	const revised = { ...one, title: "No. 1 revised", revision: 1, revisedAt: stage.clock.now() };
	await stage.store.log.revise(revised);
	delivery.articleRevised(revised);
	await stage.lapse(async () => (await stage.emulator.transcript.count("editMessageText")) === 3);
	const late = await stage.emulator.world.user("Late");
	await late.startsSilently();
	const key = await stage.subscribe(late.id);
	await stage.store.subscriptions.update(key, (before) => before && { ...before, editions: { cn: { since: 0 } } });
	await stage.lapse(async () => (await stage.received(late.id)).length === 1);
	await delivery.stop();
	expect(await stage.emulator.transcript.count("editMessageText")).toBe(3);
});

test("entries that nobody announced are found with the next that is", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.append(2, 3);
	delivery.articlesAppended(await stage.append(4));
	await stage.lapse(async () => (await stage.received(person.id)).length === 4);
	await delivery.stop();
	expect(await stage.received(person.id)).toEqual([1, 2, 3, 4]);
});

test("after an import of any size the next article comes in its own time, and no position is written for it", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	await stage.append(1);
	await stage.appendSilently(1_200);
	const written: unknown[] = [];
	const { setMany } = stage.store.positions;
	Object.assign(stage.store.positions, {
		setMany: (entries: Parameters<typeof setMany>[0]) => {
			written.push(...entries);
			return setMany(entries);
		},
	});
	const delivery = await stage.start();
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	delivery.articlesAppended(await stage.append(2));
	await stage.lapse(async () => (await stage.received(person.id)).length === 2);
	await delivery.stop();
	expect(await stage.received(person.id)).toEqual([1, 2]);
	expect(written).toHaveLength(2);
	const restarted = await stage.start();
	expect(restarted.status()).toMatchObject({ destinations: 1, ready: 0, waiting: 0 });
	await restarted.stop();
});

test("whoever waits for the pace is told of as somebody with something to read", async () => {
	const stage = await setDeliveryStage();
	for (const chat of [1, 2, 3]) await stage.subscribe(chat);
	const means = ownMeans({ log: stage.store.log, sendRatePerSecond: 25, clock: stage.clock });
	means.pace.pauseFor(3_600_000);
	const delivery = await stage.start({ means });
	delivery.articlesAppended(await stage.append(1));
	await stage.clock.advance(60_000);
	expect(delivery.status()).toMatchObject({ ready: 3, waiting: 0 });
	await delivery.stop();
});

test("more withdrawn articles than one look reads do not hide what comes behind them", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const articles = await stage.append(...Array.from({ length: 601 }, (_, at) => at + 1));
	const isWithdrawn = (id: ArticleId) => id !== articles.at(-1)?.id;
	const refusals = { isWithdrawn, accepted: () => undefined, note: () => false, wasTaken: () => false };
	const delivery = await stage.start({ means: { refusals } });
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await delivery.stop();
	expect(await stage.received(person.id)).toEqual([601]);
});

test("a revised article edits its message also when many came after it within the day, and older sends are forgotten", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	const key = await stage.subscribe(person.id);
	const delivery = await stage.start();
	const remembered = async () => (await stage.store.positions.get(key))?.editions.cn?.sent.map(({ seq }) => seq);
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await stage.clock.advance(86_400_000 - 600_000);
	const [second, ...others] = await stage.append(...Array.from({ length: 40 }, (_, at) => at + 2));
	if (second === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([second, ...others]);
	await stage.lapse(async () => (await remembered())?.length === 41);
	const revised = { ...second, title: "No. 2 as it should be", revision: 1, revisedAt: stage.clock.now() };
	await stage.store.log.revise(revised);
	delivery.articleRevised(revised);
	const shown = async () => (await person.chat.messages()).some(({ text }) => text?.startsWith(revised.title));
	await stage.lapse(shown);
	await stage.clock.advance(600_000);
	delivery.articlesAppended(await stage.append(42));
	await stage.lapse(async () => (await stage.received(person.id)).length === 42);
	await delivery.stop();
	expect(await remembered()).toEqual(Array.from({ length: 41 }, (_, at) => at + 2));
});
