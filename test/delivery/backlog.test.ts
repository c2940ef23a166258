import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

const MINUTE_MS = 60_000;

test("what could be sent and has not left is a backlog, for as long as that lasts", async () => {
	const stage = await setDeliveryStage();
	const released = Promise.withResolvers<void>();
	const send = () => released.promise.then(() => ({ kind: "sent", messageId: 1 }) as const);
	await stage.subscribe(1);
	const delivery = await stage.start({ sender: { send, edit: send } });
	expect(delivery.backlogMs()).toBe(0);
	delivery.articlesAppended(await stage.append(1));
	await stage.clock.advance(11 * MINUTE_MS);
	expect(delivery.backlogMs()).toBe(11 * MINUTE_MS);
	released.resolve();
	await expect.poll(() => delivery.backlogMs()).toBe(0);
	await delivery.stop();
});

test("what waits for its own time is none", async () => {
	const stage = await setDeliveryStage();
	await stage.choose(await stage.subscribe(1), { pause: {} });
	await stage.choose(await stage.subscribe(2), { digest: ["19:00"] });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => delivery.status().waiting === 2);
	await stage.clock.advance(20 * MINUTE_MS);
	await expect.poll(() => delivery.backlogMs()).toBe(0);
	await delivery.stop();
});
