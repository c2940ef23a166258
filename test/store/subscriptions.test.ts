import { describe, expect, onTestFinished, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { createCollection } from "../../src/store/collection.ts";
import { subscriptionSchema } from "../../src/store/records/subscription-record.ts";
import { openSqlite } from "../../src/store/sqlite-connection.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";

const [ann, li] = [destinationKey({ chat: chatId(1) }), destinationKey({ chat: chatId(2) })];
const subscription: Subscription = {
	...{ chatType: "private", language: "en", renewedAt: 0 },
	editions: { cn: { since: 3 } },
};
const counted = (before: Subscription | undefined) => before && { ...before, renewedAt: before.renewedAt + 1 };

/** The real records, whose next read or write can be made to fail or to wait. */
function setSubscriptions() {
	const connection = openSqlite(":memory:");
	onTestFinished(() => connection.close());
	const records = createCollection<DestinationKey, Subscription>({
		...{ name: "subscription", driver: connection.driver, schema: subscriptionSchema },
	});
	const subscriptions = createSubscriptions(records);
	const heard: (readonly [DestinationKey, Subscription | undefined])[] = [];
	const stopListening = subscriptions.listen((...change) => heard.push(change));
	return { records, subscriptions, heard, stopListening };
}

describe("createSubscriptions", () => {
	test("loses none of many changes that come side by side", async () => {
		const { subscriptions, heard } = setSubscriptions();
		await subscriptions.update(ann, () => subscription);
		await Promise.all(Array.from({ length: 100 }, () => subscriptions.update(ann, counted)));
		expect(await subscriptions.get(ann)).toEqual({ ...subscription, renewedAt: 100 });
		expect(heard.map(([, after]) => after?.renewedAt)).toEqual(Array.from({ length: 101 }, (_, index) => index));
	});

	test("resolves to what was there and what is there now, and tells it when it is written", async () => {
		const { subscriptions, heard } = setSubscriptions();
		expect(await subscriptions.update(ann, () => subscription)).toEqual({ before: undefined, after: subscription });
		expect(await subscriptions.update(ann, () => undefined)).toEqual({ before: subscription, after: undefined });
		expect(await subscriptions.get(ann)).toBeUndefined();
		expect(heard).toEqual([
			[ann, subscription],
			[ann, undefined],
		]);
	});

	test("writes and tells nothing when a change changes nothing", async () => {
		const { records, subscriptions, heard } = setSubscriptions();
		await records.set(ann, subscription);
		Object.assign(records, { set: () => Promise.reject(new Error("written")), delete: records.set });
		expect(await subscriptions.update(ann, (before) => before)).toEqual({ before: subscription, after: subscription });
		expect(await subscriptions.update(li, () => undefined)).toEqual({ before: undefined, after: undefined });
		expect(heard).toEqual([]);
	});

	test("does not let one destination wait for another", async () => {
		const { records, subscriptions } = setSubscriptions();
		const { get } = records;
		const { promise, resolve } = Promise.withResolvers<void>();
		Object.assign(records, {
			get: (key: DestinationKey) => (key === ann ? promise : Promise.resolve()).then(() => get(key)),
		});
		const slow = subscriptions.update(ann, () => subscription);
		expect(await subscriptions.update(li, () => subscription)).toMatchObject({ after: subscription });
		expect(await get(ann)).toBeUndefined();
		resolve();
		expect(await slow).toMatchObject({ after: subscription });
	});

	test.each(["get", "set"] as const)(
		"rejects, changes and tells nothing when a %s fails, then goes on",
		async (method) => {
			const { records, subscriptions, heard } = setSubscriptions();
			await records.set(ann, subscription);
			const original = records[method];
			Object.assign(records, { [method]: () => Promise.reject(new Error("disk I/O error")) });
			await expect(subscriptions.update(ann, counted)).rejects.toThrow("disk I/O error");
			Object.assign(records, { [method]: original });
			expect(await subscriptions.get(ann)).toEqual(subscription);
			expect(heard).toEqual([]);
			expect(await subscriptions.update(ann, counted)).toMatchObject({ after: { renewedAt: 1 } });
		},
	);

	test("stops telling who has stopped listening", async () => {
		const { subscriptions, heard, stopListening } = setSubscriptions();
		stopListening();
		await subscriptions.update(ann, () => subscription);
		expect(heard).toEqual([]);
	});
});
