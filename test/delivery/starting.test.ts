import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

test("what people change while everybody is being found counts, not what was read of them before", async () => {
	const stage = await setDeliveryStage();
	const { store, emulator } = stage;
	const [one, other] = [await emulator.world.user("One"), await emulator.world.user("Other")];
	for (const reader of [one, other]) await reader.sends("/start");
	const [changes, ends] = [await stage.subscribe(one.id), await stage.subscribe(other.id)];
	await stage.choose(changes, { editions: { fr: { since: 0 } } });
	async function* entries() {
		const read = [];
		for await (const entry of store.subscriptions.entries()) read.push(entry);
		await stage.choose(changes, { editions: { cn: { since: 0 } } });
		await store.subscriptions.update(ends, () => undefined);
		yield* read;
	}
	const enrolled: string[] = [];
	const delivery = await stage.start({
		subscriptions: { get: store.subscriptions.get, update: store.subscriptions.update, entries },
		onEnrolled: ({ key }) => enrolled.push(key),
	});
	expect(delivery.status().destinations).toBe(1);
	expect(enrolled).toEqual([]);
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(one.id)).length > 0);
	expect(await stage.received(other.id)).toEqual([]);
	await delivery.stop();
});
