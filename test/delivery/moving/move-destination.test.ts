import { expect, onTestFinished, test } from "vitest";
import { moveDestination } from "../../../src/delivery/move-destination.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { openStore } from "../../../src/store/open-store.ts";

const [group, supergroup] = [destinationKey({ chat: chatId(-1) }), destinationKey({ chat: chatId(-1001) })];
const subscription: Subscription = {
	...{ chatType: "group", language: "zh", renewedAt: 5 },
	editions: { cn: { since: 3 } },
};

async function setStore() {
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	await store.subscriptions.update(group, () => subscription);
	return store;
}

test("a choice that somebody makes in either chat while the group moves comes along", async () => {
	const store = await setStore();
	const { set } = store.positions;
	const choose = async () => {
		Object.assign(store.positions, { set });
		await store.subscriptions.update(group, (before) => before && { ...before, editions: { fr: { since: 8 } } });
		await store.subscriptions.update(supergroup, () => ({ ...subscription, editions: { en: { since: 9 } } }));
	};
	Object.assign(store.positions, { set: (...record: Parameters<typeof set>) => set(...record).then(choose) });
	await moveDestination(group, supergroup, store);
	expect(await store.subscriptions.get(group)).toBeUndefined();
	const editions = { cn: { since: 3 }, fr: { since: 8 }, en: { since: 9 } };
	expect(await store.subscriptions.get(supergroup)).toEqual({ ...subscription, chatType: "supergroup", editions });
});

test("what is moved is read up to where both had read, and starts without the old chat's trouble", async () => {
	const store = await setStore();
	await store.subscriptions.update(supergroup, () => ({ ...subscription, editions: { cn: { since: 0 } } }));
	await store.positions.set(group, {
		editions: { cn: { read: 9, sent: [{ seq: 9, messageId: 1, sentAt: 0, revision: 0 }] } },
		gone: { at: 7, reason: "moved" },
	});
	await store.positions.set(supergroup, { editions: { cn: { read: 7, sent: [] } }, notBefore: 11 });
	await moveDestination(group, supergroup, store);
	expect(await store.positions.get(supergroup)).toEqual({ editions: { cn: { read: 7, sent: [] } }, notBefore: 11 });
	expect(await store.positions.get(group)).toBeUndefined();
});

test("settings come along; of those that both have, and of a pause, the ones of who asked for news last count", async () => {
	const store = await setStore();
	const sections = { kind: "only", names: ["中国"] } as const;
	const chosen: Subscription = {
		...subscription,
		...{ editions: { cn: { since: 3, sections } }, digest: "hourly", preview: "none", pause: {} },
	};
	await store.subscriptions.update(group, () => chosen);
	await moveDestination(group, supergroup, store);
	expect(await store.subscriptions.get(supergroup)).toEqual({ ...chosen, chatType: "supergroup" });

	const later: Subscription = { ...subscription, renewedAt: 9, preview: "small", sound: "silent" };
	await store.subscriptions.update(group, () => chosen);
	await store.subscriptions.update(supergroup, () => later);
	await moveDestination(group, supergroup, store);
	const { pause: _, ...unpaused } = chosen;
	expect(await store.subscriptions.get(supergroup)).toEqual({
		...unpaused,
		...{ chatType: "supergroup", renewedAt: 9, preview: "small", sound: "silent" },
	});
});

test.each([
	["the group", 9, 5, "France"],
	["the supergroup", 5, 9, "Europe"],
])(
	"sections that both have chosen are those of who asked for news last: %s",
	async (_, inGroup, inSupergroup, expected) => {
		const store = await setStore();
		const choosing = (name: string, renewedAt: number): Subscription => ({
			...subscription,
			...{ renewedAt, editions: { cn: { since: 3, sections: { kind: "only", names: [name] } } } },
		});
		await store.subscriptions.update(group, () => choosing("France", inGroup));
		await store.subscriptions.update(supergroup, () => choosing("Europe", inSupergroup));
		await moveDestination(group, supergroup, store);
		expect((await store.subscriptions.get(supergroup))?.editions).toEqual(choosing(expected, 9).editions);
	},
);

test("when sections and words were chosen is known of those of one chat alone, and not of what two of them make together", async () => {
	const store = await setStore();
	const chosen: Subscription = { ...subscription, keywords: { follow: ["train"], mute: [] }, filteredAt: 4 };
	await store.subscriptions.update(group, () => chosen);
	await moveDestination(group, supergroup, store);
	expect(await store.subscriptions.get(supergroup)).toMatchObject({ filteredAt: 4 });

	await store.subscriptions.update(group, () => ({ ...subscription, renewedAt: 9 }));
	await moveDestination(group, supergroup, store);
	const both = await store.subscriptions.get(supergroup);
	expect(both).toMatchObject({ keywords: chosen.keywords, renewedAt: 9 });
	expect(both).not.toHaveProperty("filteredAt");
});

test("what overtook others comes to a moved group no second time, unless it never came to one of the two", async () => {
	const store = await setStore();
	await store.positions.set(group, { editions: { cn: { read: 4, sent: [], ahead: [6, 8] } } });
	await moveDestination(group, supergroup, store);
	expect(await store.positions.get(supergroup)).toEqual({ editions: { cn: { read: 4, sent: [], ahead: [6, 8] } } });

	await store.subscriptions.update(group, () => subscription);
	await store.positions.set(group, { editions: { cn: { read: 7, sent: [], ahead: [9] } } });
	await moveDestination(group, supergroup, store);
	expect(await store.positions.get(supergroup)).toEqual({ editions: { cn: { read: 4, sent: [], ahead: [6] } } });
});

test("notices count from the earlier of the two as well", async () => {
	const store = await setStore();
	await store.subscriptions.update(group, () => ({ ...subscription, notices: { since: 2 } }));
	await store.subscriptions.update(supergroup, () => ({ ...subscription, notices: { since: 5 } }));
	await store.positions.set(group, { editions: {}, notices: { read: 4, sent: [] } });
	await store.positions.set(supergroup, { editions: {}, notices: { read: 6, sent: [] } });
	await moveDestination(group, supergroup, store);
	expect(await store.subscriptions.get(supergroup)).toMatchObject({ notices: { since: 4 } });
	expect(await store.positions.get(supergroup)).toEqual({ editions: {}, notices: { read: 4, sent: [] } });
});

test("notices do not begin anew because of a chat that reads nothing and only kept its settings", async () => {
	const store = await setStore();
	await store.subscriptions.update(group, () => ({ ...subscription, editions: {}, notices: { since: 2 } }));
	await store.subscriptions.update(supergroup, () => ({ ...subscription, notices: { since: 5 } }));
	await moveDestination(group, supergroup, store);
	expect(await store.subscriptions.get(supergroup)).toMatchObject({ notices: { since: 5 } });
});

test("what nobody subscribes to any more is not read further by a move", async () => {
	const store = await setStore();
	await store.subscriptions.update(group, () => undefined);
	await store.positions.set(group, { editions: {}, notices: { read: 4, sent: [] } });
	await moveDestination(group, supergroup, store);
	expect(await store.positions.get(supergroup)).toMatchObject({ notices: { read: 4, sent: [] } });
	expect(await store.subscriptions.get(supergroup)).toBeUndefined();
});

test("what is said to move to itself stays as it is", async () => {
	const store = await setStore();
	const position = {
		editions: { cn: { read: 9, sent: [{ seq: 9, messageId: 1, sentAt: 0, revision: 0 }] } },
		notBefore: 7,
	};
	await store.positions.set(group, position);
	await moveDestination(group, group, store);
	expect(await store.subscriptions.get(group)).toEqual(subscription);
	expect(await store.positions.get(group)).toEqual(position);
});
