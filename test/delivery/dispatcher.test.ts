import { test } from "vitest";
import type { DestinationKey } from "../../src/news/destination.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

test("a turn asks for both records of its destination at once", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const delivery = await stage.start();
	const { subscriptions, positions } = stage.store;
	const [readSubscription, readPosition] = [subscriptions.get, positions.get];
	const asked = Promise.withResolvers<void>();
	Object.assign(subscriptions, { get: (key: DestinationKey) => asked.promise.then(() => readSubscription(key)) });
	Object.assign(positions, {
		get(key: DestinationKey) {
			asked.resolve();
			return readPosition(key);
		},
	});
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await delivery.stop();
});
