import { expect, test } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

test("a long wait outlives a restart: nothing is asked of Telegram before its time", async () => {
	const stage = await setDeliveryStage();
	const [id = 0] = await stage.emulator.world.readers(1);
	const key = await stage.subscribe(id);
	await stage.emulator.faults.inject({ kind: "flood", retryAfterSeconds: 3600, chatId: id });
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.store.positions.get(key))?.notBefore !== undefined);
	await first.stop();
	const second = await stage.start();
	await stage.clock.advance(1_800_000);
	expect(await stage.emulator.transcript.count("sendMessage")).toBe(1);
	await stage.lapse(async () => (await stage.received(id)).length === 1, 3_600_000);
	await second.stop();
	expect((await stage.store.positions.get(key))?.notBefore).toBeUndefined();
});

test("a wait that was noted while the clock was a year ahead ends when the clock is set back", async () => {
	const stage = await setDeliveryStage();
	const [id = 0] = await stage.emulator.world.readers(1);
	const key = await stage.subscribe(id);
	const notBefore = stage.clock.now() + 365 * 24 * 3_600_000;
	await stage.store.positions.set(key, { editions: { cn: { read: 0, sent: [] } }, notBefore });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(id)).length === 1, 60_000);
	await delivery.stop();
});

test("a clock that is set back by hours holds nothing up", async () => {
	const stage = await setDeliveryStage();
	const [waiting = 0, gone = 0] = await stage.emulator.world.readers(2);
	await stage.subscribe(waiting);
	const goneKey = await stage.subscribe(gone);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(gone)).length === 1);
	await stage.store.positions.set(goneKey, {
		editions: { cn: { read: 1, sent: [] } },
		gone: { at: stage.clock.now(), reason: "blocked" },
	});
	stage.clock.set(stage.clock.now() - 7_200_000);
	delivery.articlesAppended(await stage.append(2));
	await stage.lapse(
		async () => (await stage.received(waiting)).length === 2 && (await stage.received(gone)).length === 2,
		60_000,
	);
	await delivery.stop();
});

test("somebody who unsubscribes while the bot pauses gets nothing afterwards", async () => {
	const stage = await setDeliveryStage({ limits: { profile: "strict", perSecond: 3 }, sendRatePerSecond: 30 });
	const ids = await stage.emulator.world.readers(12);
	const keys = [];
	for (const id of ids) keys.push(await stage.subscribe(id));
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.emulator.transcript.count("sendMessage")) >= 6);
	const left = [];
	for (const [index, id] of ids.entries()) {
		const key = keys[index];
		if (key === undefined || (await stage.received(id)).length > 0) continue;
		await stage.store.subscriptions.update(key, () => undefined);
		left.push(id);
	}
	await stage.clock.advance(60_000);
	await delivery.stop();
	expect(left.length).toBeGreaterThan(0);
	// Calls that had left by then may still arrive; none leaves after that.
	for (const id of left) expect((await stage.received(id)).length).toBe(0);
});

test("a blocked answer that comes after the person is back does not count", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	const key = await stage.subscribe(person.id);
	const description = "Forbidden: bot was blocked by the user";
	await stage.emulator.faults.inject({ kind: "slow", beforeMs: 8000, chatId: person.id });
	await person.blocks();
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => stage.clock.waits.some((ms) => ms > 5000 && ms <= 8000), 10_000);
	await stage.clock.advance(4000);
	await stage.store.subscriptions.update(key, (before) => before && { ...before, renewedAt: stage.clock.now() });
	await stage.lapse(() => stage.output.some((line) => line.includes(description)), 60_000);
	await person.unblocks();
	await stage.lapse(async () => (await stage.received(person.id)).length === 1, 60_000);
	await delivery.stop();
});

test("a group that moves takes its place along, also when somebody has subscribed in the new one already", async () => {
	const stage = await setDeliveryStage();
	const group = await stage.emulator.world.group("Group", { bot: "member" });
	await stage.subscribe(group.id, "group");
	await stage.append(1, 2, 3);
	const upgraded = await group.upgrades();
	await stage.subscribe(upgraded.id, "supergroup");
	const delivery = await stage.start();
	await delivery.moveChat(chatId(group.id), chatId(upgraded.id));
	delivery.articlesAppended(await stage.append(4));
	await stage.lapse(async () => (await stage.received(upgraded.id)).length === 4);
	await delivery.stop();
	expect(await stage.received(upgraded.id)).toEqual([1, 2, 3, 4]);
	expect(await stage.store.subscriptions.get(destinationKey({ chat: chatId(group.id) }))).toBeUndefined();
});

test("a group that moves while it has something to read is not written to at its old place", async () => {
	const stage = await setDeliveryStage();
	const group = await stage.emulator.world.group("Group", { bot: "member" });
	await stage.subscribe(group.id, "group");
	const upgraded = await group.upgrades();
	const delivery = await stage.start();
	// Woken but not taken up yet: its turn comes while the move is under way.
	delivery.articlesAppended(await stage.append(1));
	await delivery.moveChat(chatId(group.id), chatId(upgraded.id));
	await stage.lapse(async () => (await stage.received(upgraded.id)).length === 1);
	await delivery.stop();
	const calls = await stage.emulator.transcript.calls("sendMessage");
	expect(calls.map(({ params }) => Number(params["chat_id"]))).toEqual([upgraded.id]);
});

test("a chat that was told to wait waits with all its topics", async () => {
	const stage = await setDeliveryStage();
	const forum = await stage.emulator.world.supergroup("Forum", { bot: "administrator", isForum: true });
	const topics = [await forum.opensTopic("One"), await forum.opensTopic("Two")];
	for (const { threadId } of topics) await stage.subscribe(forum.id, "supergroup", threadId);
	await stage.emulator.faults.inject({ kind: "flood", retryAfterSeconds: 60, chatId: forum.id });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	const sends = () => stage.emulator.transcript.count("sendMessage");
	await stage.lapse(async () => (await sends()) === 1);
	const toldAt = stage.clock.elapsed();
	await stage.lapse(() => stage.clock.elapsed() > toldAt + 55_000);
	expect(await sends()).toBe(1);
	await stage.lapse(async () => (await stage.received(forum.id)).length === 2);
	await delivery.stop();
	const shown = (await forum.messages()).filter(({ text }) => text?.startsWith("No. 1"));
	expect(new Set(shown.map(({ message_thread_id }) => message_thread_id))).toEqual(
		new Set(topics.map(({ threadId }) => threadId)),
	);
});

test("a store that takes nothing stops the broadcast, and what was sent is written down when it recovers", async () => {
	const stage = await setDeliveryStage({ sendRatePerSecond: 20 });
	const ids = await stage.emulator.world.readers(60);
	for (const id of ids) await stage.subscribe(id);
	const { setMany } = stage.store.positions;
	Object.assign(stage.store.positions, { setMany: () => Promise.reject(new Error("disk full")) });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => stage.output.some((line) => line.includes("disk full")));
	await stage.clock.advance(20_000);
	expect(await stage.emulator.transcript.count("sendMessage")).toBeLessThan(10);
	Object.assign(stage.store.positions, { setMany });
	await stage.lapse(
		async () => (await Promise.all(ids.map((id) => stage.received(id)))).every(({ length }) => length > 0),
		120_000,
	);
	await delivery.stop();
	for (const id of ids) expect(await stage.received(id)).toEqual([1]);
	expect(stage.output.filter((line) => line.includes("Delivery failed"))).toHaveLength(1);
});

test("a new article during a turn is not overlooked", async () => {
	const stage = await setDeliveryStage();
	const [id = 0] = await stage.emulator.world.readers(1);
	await stage.subscribe(id);
	await stage.emulator.faults.inject({ kind: "slow", afterMs: 200, chatId: id, times: 3 });
	const delivery = await stage.start();
	for (const number of [1, 2, 3]) {
		delivery.articlesAppended(await stage.append(number));
		await stage.clock.advance(500);
	}
	await stage.lapse(async () => (await stage.received(id)).length === 3);
	await delivery.stop();
	expect(await stage.received(id)).toEqual([1, 2, 3]);
});
