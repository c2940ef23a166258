import { expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { createCollection } from "../../src/store/collection.ts";
import { subscriptionSchema } from "../../src/store/records/subscription-record.ts";
import { createSubscriptions } from "../../src/store/subscriptions.ts";
import { describeOnEachStore, type StoreKind } from "../support/stores/store-kinds.ts";

const [ann, li] = [destinationKey({ chat: chatId(1) }), destinationKey({ chat: chatId(2) })];
const subscription: Subscription = {
	...{ chatType: "private", language: "en", renewedAt: 0 },
	editions: { cn: { since: 3 } },
};
const counted = (before: Subscription | undefined) => before && { ...before, renewedAt: before.renewedAt + 1 };

/** The real records, whose next read or write can be made to fail or to wait. */
async function setSubscriptionsIn(kind: StoreKind) {
	const { engine, changes } = await kind.below(await kind.newAddress());
	const adapter = engine.adapter("subscription", (key) => ({ kind: "subscription", key: key as DestinationKey }));
	const records = createCollection<DestinationKey, Subscription>({
		...{ name: "subscription", adapter, schema: subscriptionSchema },
	});
	const subscriptions = await createSubscriptions(records, changes);
	const heard: (readonly [DestinationKey, Subscription | undefined])[] = [];
	const stopListening = subscriptions.listen((...change) => heard.push(change));
	return { adapter, records, subscriptions, heard, stopListening };
}

describeOnEachStore("createSubscriptions", (kind) => {
	const setSubscriptions = () => setSubscriptionsIn(kind);

	test("loses none of many changes that come side by side", async () => {
		const { subscriptions, heard } = await setSubscriptions();
		await subscriptions.update(ann, () => subscription);
		await Promise.all(Array.from({ length: 100 }, () => subscriptions.update(ann, counted)));
		expect(await subscriptions.get(ann)).toEqual({ ...subscription, renewedAt: 100 });
		// Where the news of a change comes later than the next change, the same is heard twice.
		await expect.poll(() => heard.length).toBe(101);
		const counts = heard.map(([, after]) => after?.renewedAt ?? Number.NaN);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
		expect(counts.at(-1)).toBe(100);
	});

	test("resolves to what was there and what is there now, and tells it when it is written", async () => {
		const { subscriptions, heard } = await setSubscriptions();
		expect(await subscriptions.update(ann, () => subscription)).toEqual({ before: undefined, after: subscription });
		await expect.poll(() => heard).toEqual([[ann, subscription]]);
		expect(await subscriptions.update(ann, () => undefined)).toEqual({ before: subscription, after: undefined });
		expect(await subscriptions.get(ann)).toBeUndefined();
		await expect.poll(() => heard).toHaveLength(2);
		expect(heard[1]).toEqual([ann, undefined]);
	});

	test("writes and tells nothing when a change changes nothing", async () => {
		const { adapter, subscriptions, heard } = await setSubscriptions();
		await subscriptions.update(ann, () => subscription);
		await expect.poll(() => heard.splice(0)).toHaveLength(1);
		Object.assign(adapter, { replace: () => Promise.reject(new Error("written")) });
		expect(await subscriptions.update(ann, (before) => before)).toEqual({ before: subscription, after: subscription });
		expect(await subscriptions.update(li, () => undefined)).toEqual({ before: undefined, after: undefined });
		expect(heard).toEqual([]);
	});

	test("does not let one destination wait for another", async () => {
		const { adapter, records, subscriptions } = await setSubscriptions();
		const { replace } = adapter;
		const { promise, resolve } = Promise.withResolvers<void>();
		const slowly: typeof replace = async (key, ...rest) => {
			if (key === ann) await promise;
			return replace(key, ...rest);
		};
		Object.assign(adapter, { replace: slowly });
		const slow = subscriptions.update(ann, () => subscription);
		expect(await subscriptions.update(li, () => subscription)).toMatchObject({ after: subscription });
		expect(await records.get(ann)).toBeUndefined();
		resolve();
		expect(await slow).toMatchObject({ after: subscription });
	});

	test.each(["read", "write"])("rejects, changes and tells nothing when a %s fails, then goes on", async (which) => {
		const { adapter, subscriptions, heard } = await setSubscriptions();
		await subscriptions.update(ann, () => subscription);
		await expect.poll(() => heard.splice(0)).toHaveLength(1);
		const [object, method] = which === "read" ? [adapter.storage, "get" as const] : [adapter, "replace" as const];
		const original = Reflect.get(object, method);
		Object.assign(object, { [method]: () => Promise.reject(new Error("disk I/O error")) });
		await expect(subscriptions.update(ann, counted)).rejects.toThrow("disk I/O error");
		Object.assign(object, { [method]: original });
		expect(await subscriptions.get(ann)).toEqual(subscription);
		expect(heard).toEqual([]);
		expect(await subscriptions.update(ann, counted)).toMatchObject({ after: { renewedAt: 1 } });
	});

	test("has told everybody in the process by the time a change resolves, where no other process can have the store", async () => {
		const { subscriptions, heard } = await setSubscriptions();
		await Promise.all([1, 2, 3].map(() => subscriptions.update(ann, (before) => counted(before) ?? subscription)));
		if (kind.name === "SQLite") expect(heard.map(([, after]) => after?.renewedAt)).toEqual([0, 1, 2]);
	});

	test("stops telling who has stopped listening", async () => {
		const { subscriptions, heard, stopListening } = await setSubscriptions();
		stopListening();
		await subscriptions.update(ann, () => subscription);
		expect(heard).toEqual([]);
	});
});
