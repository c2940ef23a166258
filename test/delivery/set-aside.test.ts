import { expect, test } from "vitest";
import type { Subscriber } from "../../src/delivery/reading/subscriber.ts";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import { DamagedRecordError } from "../../src/store/collection.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { createSender } from "../../src/telegram/sender.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

type DeliveryStage = Awaited<ReturnType<typeof setDeliveryStage>>;

const HOUR_MS = 3_600_000;

async function twoReaders(stage: DeliveryStage) {
	const [ill, sound] = [await stage.emulator.world.user("Ill"), await stage.emulator.world.user("Sound")];
	for (const person of [ill, sound]) await person.startsSilently();
	return { ill, sound, key: await stage.subscribe(ill.id), soundKey: await stage.subscribe(sound.id) };
}

/** Writes what is no position, as another program or a torn copy would. */
const damage = (stage: DeliveryStage, key: DestinationKey) =>
	stage.store.positions.set(key, { editions: { cn: { read: "far" } } } as never);

const setAsideLines = ({ output }: DeliveryStage) => output.filter((line) => line.includes("Destination is set aside"));

test("a damaged position sets its destination aside, also at the start, and the others get everything", async () => {
	const stage = await setDeliveryStage();
	const { ill, sound, key } = await twoReaders(stage);
	await damage(stage, key);
	const enrolled: Subscriber[] = [];
	const delivery = await stage.start({ onEnrolled: (subscriber) => enrolled.push(subscriber) });
	expect(delivery.status().setAside).toBe(1);
	expect(enrolled).toHaveLength(2);
	expect(enrolled.find((one) => one.key === key)?.position).toEqual({ editions: {} });
	delivery.articlesAppended(await stage.append(1, 2, 3));
	await stage.lapse(async () => (await stage.received(sound.id)).length === 3, 10_000);
	const end = stage.clock.elapsed() + 2 * HOUR_MS;
	await stage.lapse(() => stage.clock.elapsed() >= end, 3 * HOUR_MS, 10_000);
	expect(await stage.received(ill.id)).toEqual([]);
	expect(setAsideLines(stage)).toHaveLength(1);
	expect(setAsideLines(stage)[0]).toContain(key);
	expect(stage.setAside).toEqual([key]);
	await stage.store.positions.set(key, { editions: { cn: { read: 1, sent: [] } } });
	await stage.lapse(async () => (await stage.received(ill.id)).length === 2, 2 * HOUR_MS, 10_000);
	await delivery.stop();
	expect(await stage.received(ill.id)).toEqual([2, 3]);
	expect(delivery.status().setAside).toBe(0);
	expect(stage.setAside).toEqual([key, `${key} is well`]);
});

test("a position that is damaged while the bot runs is neither guessed nor written over", async () => {
	const stage = await setDeliveryStage();
	const { sound, key, soundKey } = await twoReaders(stage);
	const delivery = await stage.start();
	await damage(stage, key);
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(async () => (await stage.received(sound.id)).length === 2, 10_000);
	await stage.lapse(() => stage.setAside.length === 1);
	await delivery.stop();
	await expect(stage.store.positions.get(key)).rejects.toThrow(DamagedRecordError);
	expect((await stage.store.positions.get(soundKey))?.editions.cn?.read).toBe(2);
});

test("nobody is set aside who subscribes to nothing any more", async () => {
	const stage = await setDeliveryStage();
	const { key } = await twoReaders(stage);
	await damage(stage, key);
	const delivery = await stage.start();
	await stage.store.subscriptions.update(key, () => undefined);
	await stage.lapse(() => delivery.status().setAside === 0, 10_000);
	await delivery.stop();
	expect(stage.setAside).toEqual([key, `${key} is well`]);
});

test("whoever fails again after it was over is told of again", async () => {
	const stage = await setDeliveryStage();
	const { key } = await twoReaders(stage);
	const delivery = await stage.start();
	for (const number of [1, 2]) {
		await damage(stage, key);
		delivery.articlesAppended(await stage.append(number));
		await stage.lapse(() => delivery.status().setAside === 1);
		await stage.store.positions.set(key, { editions: { cn: { read: number, sent: [] } } });
		await stage.lapse(() => delivery.status().setAside === 0);
	}
	await delivery.stop();
	expect(stage.setAside).toEqual([key, `${key} is well`, key, `${key} is well`]);
});

test("whoever an earlier run told of has a turn at the start, also with nothing to read, which shows whether it is over", async () => {
	const stage = await setDeliveryStage();
	const { key, soundKey } = await twoReaders(stage);
	const left = destinationKey({ chat: chatId(4242) });
	await damage(stage, key);
	const delivery = await stage.start({ wereSetAside: [key, soundKey, left] });
	await stage.lapse(() => delivery.status().setAside === 1, 10_000);
	await delivery.stop();
	expect(stage.setAside.toSorted()).toEqual([`${left} is well`, key, `${soundKey} is well`].toSorted());
});

test("whatever is thrown in a turn sets that destination aside, for a minute at first", async () => {
	const stage = await setDeliveryStage();
	const { ill, sound } = await twoReaders(stage);
	const { api } = createBot({ token: stage.emulator.token, apiRoot: stage.emulator.apiRoot });
	const real = createSender(api);
	let throws = 3;
	const delivery = await stage.start({
		sender: {
			...real,
			async send(to, ...rest) {
				if (Number(to.chat) === ill.id && throws-- > 0) throw new TypeError("Cannot read what is not there");
				return real.send(to, ...rest);
			},
		},
	});
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(async () => (await stage.received(sound.id)).length === 2, 10_000);
	await stage.lapse(async () => (await stage.received(ill.id)).length === 2);
	await delivery.stop();
	expect(await stage.received(ill.id)).toEqual([1, 2]);
	expect(setAsideLines(stage)).toHaveLength(1);
	expect(stage.output.join("")).not.toContain("Delivery failed");
});

test("a group whose move fails, again and again, is asked for at growing distances, until it succeeds", async () => {
	const stage = await setDeliveryStage();
	const group = await stage.emulator.world.group("Group", { bot: "member" });
	const key = await stage.subscribe(group.id, "group");
	const upgraded = await group.upgrades();
	const target = destinationKey({ chat: chatId(upgraded.id) });
	await damage(stage, target);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	const end = stage.clock.elapsed() + 2 * HOUR_MS;
	await stage.lapse(() => stage.clock.elapsed() >= end, 3 * HOUR_MS, 10_000);
	expect([stage.setAside, delivery.status().setAside]).toEqual([[key], 1]);
	// At once, and after 1, 3, 7, 15, 31 and 63 minutes.
	expect(await stage.emulator.transcript.count("sendMessage")).toBeLessThan(10);
	await stage.store.positions.delete(target);
	await stage.lapse(async () => (await stage.received(upgraded.id)).length === 1, 2 * HOUR_MS, 10_000);
	await stage.lapse(() => delivery.status().setAside === 0);
	await delivery.stop();
	expect(stage.setAside).toEqual([key, `${key} is well`]);
});

test("a store that fails pauses everybody and sets nobody aside", async () => {
	const stage = await setDeliveryStage();
	const { ill, sound } = await twoReaders(stage);
	const { get } = stage.store.positions;
	const delivery = await stage.start();
	Object.assign(stage.store.positions, { get: () => Promise.reject(new Error("disk I/O error")) });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => stage.output.some((line) => line.includes("Delivery failed")));
	Object.assign(stage.store.positions, { get });
	for (const { id } of [ill, sound]) await stage.lapse(async () => (await stage.received(id)).length === 1);
	await delivery.stop();
	expect(stage.setAside).toEqual([]);
});
