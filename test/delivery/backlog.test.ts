import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

const MINUTE_MS = 60_000;
const AMBIGUOUS = { kind: "ambiguous", reason: "The answer did not come in time" } as const;
const UNSENT = { kind: "unsent", reason: "Connection refused" } as const;

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

test.each([
	["answers no send", AMBIGUOUS],
	["cannot be reached", UNSENT],
])("what is tried again and again while Telegram %s is one, until a message is taken", async (_, failure) => {
	const stage = await setDeliveryStage();
	const { clock } = stage;
	await stage.subscribe(1);
	// What an earlier run appended: of this run's own articles it is known by themselves how long they have waited.
	await stage.append(1);
	let outcome: typeof AMBIGUOUS | typeof UNSENT | { kind: "sent"; messageId: number } = failure;
	const send = async () => outcome;
	const delivery = await stage.start({ sender: { send, edit: send } });
	const end = clock.elapsed() + 12 * MINUTE_MS;
	await stage.lapse(() => clock.elapsed() >= end, 13 * MINUTE_MS, 1000);
	expect(delivery.backlogMs()).toBeGreaterThan(11 * MINUTE_MS);
	outcome = { kind: "sent", messageId: 1 };
	await stage.lapse(() => delivery.backlogMs() === 0, 6 * MINUTE_MS, 1000);
	await delivery.stop();
});

test("whoever is without an answer and then wants nothing any more, or not now, is none", async () => {
	const stage = await setDeliveryStage();
	const [leaves, pauses] = [await stage.subscribe(1), await stage.subscribe(2)];
	await stage.append(1);
	const send = async () => AMBIGUOUS;
	const delivery = await stage.start({ sender: { send, edit: send } });
	await stage.lapse(() => delivery.backlogMs() > MINUTE_MS, 2 * MINUTE_MS, 1000);
	await stage.store.subscriptions.update(leaves, () => undefined);
	await stage.lapse(() => delivery.backlogMs() > 2 * MINUTE_MS, 2 * MINUTE_MS, 1000);
	await stage.choose(pauses, { pause: {} });
	await stage.lapse(() => delivery.backlogMs() === 0, 6 * MINUTE_MS, 1000);
	await delivery.stop();
});

test("one chat that answers nothing, while others take messages, is none", async () => {
	const stage = await setDeliveryStage();
	const [silent] = [await stage.subscribe(1), await stage.subscribe(2)];
	const send = async ({ chat }: { readonly chat: number }) =>
		String(chat) === silent ? AMBIGUOUS : ({ kind: "sent", messageId: 1 } as const);
	const delivery = await stage.start({ sender: { send, edit: send } });
	for (let number = 1; number <= 12; number++) {
		delivery.articlesAppended(await stage.append(number));
		const end = stage.clock.elapsed() + MINUTE_MS;
		await stage.lapse(() => stage.clock.elapsed() >= end, 2 * MINUTE_MS, 2000);
		expect(delivery.backlogMs()).toBeLessThan(2 * MINUTE_MS);
	}
	await delivery.stop();
});
