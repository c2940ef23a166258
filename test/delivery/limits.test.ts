import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

type DeliveryStage = Awaited<ReturnType<typeof setDeliveryStage>>;

async function people(stage: DeliveryStage, count: number): Promise<number[]> {
	const ids = [...(await stage.emulator.world.readers(count))];
	for (const id of ids) await stage.subscribe(id);
	return ids;
}

/** Milliseconds between the first and the last call of these. */
async function duration(stage: DeliveryStage): Promise<number> {
	const calls = await stage.emulator.transcript.calls("sendMessage");
	return (calls.at(-1)?.atMs ?? 0) - (calls[0]?.atMs ?? 0);
}

const refusals = async (stage: DeliveryStage) =>
	(await stage.emulator.transcript.calls("sendMessage")).filter(({ status }) => status === 429).length;

test("a broadcast just below Telegram's limit is never refused and loses no time", async () => {
	const stage = await setDeliveryStage({ limits: "strict", sendRatePerSecond: 29 });
	const ids = await people(stage, 280);
	for (let number = 0; number < 10; number++) {
		const group = await stage.emulator.world.supergroup(`Group ${number}`, { bot: "member" });
		await stage.subscribe(group.id, "supergroup");
		ids.push(group.id);
	}
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.emulator.transcript.count("sendMessage")) >= ids.length, 60_000, 5);
	await delivery.stop();
	expect(await refusals(stage)).toBe(0);
	expect(await duration(stage)).toBeLessThan(((ids.length - 1) / 29) * 1000 * 1.05);
});

test("a limit lower than the configured rate is found, and nothing lost", async () => {
	const stage = await setDeliveryStage({ limits: { profile: "strict", perSecond: 20 }, sendRatePerSecond: 29 });
	const ids = await people(stage, 400);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	const got = async () =>
		(await Promise.all(ids.map((id) => stage.received(id)))).filter(({ length }) => length > 0).length;
	await stage.lapse(
		async () => (await stage.emulator.transcript.count("sendMessage")) >= ids.length && (await got()) === ids.length,
		120_000,
		5,
	);
	await delivery.stop();
	for (const id of ids) expect(await stage.received(id)).toEqual([1]);
	expect(await duration(stage)).toBeLessThan((ids.length / 20) * 1000 * 1.4);
});

test("a burst stays within the limits of a chat, of a group, and of a forum with all its topics", async () => {
	const stage = await setDeliveryStage({ limits: "strict", sendRatePerSecond: 25 });
	const [person = 0] = await people(stage, 1);
	const group = await stage.emulator.world.supergroup("Group", { bot: "member" });
	await stage.subscribe(group.id, "supergroup");
	const forum = await stage.emulator.world.supergroup("Forum", { bot: "member", isForum: true });
	for (const name of ["A", "B"]) await stage.subscribe(forum.id, "supergroup", (await forum.opensTopic(name)).threadId);
	const delivery = await stage.start();
	const numbers = Array.from({ length: 22 }, (_, index) => index + 1);
	delivery.articlesAppended(await stage.append(...numbers));
	const counts = async () =>
		Promise.all([person, group.id, forum.id].map(async (id) => (await stage.received(id)).length));
	await stage.lapse(async () => (await counts()).join() === "22,22,44", 200_000, 49);
	await delivery.stop();
	expect(await refusals(stage)).toBe(0);
	expect(await stage.received(person)).toEqual(numbers);
	expect(await stage.received(group.id)).toEqual(numbers);
});
