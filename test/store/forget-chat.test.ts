import { expect, onTestFinished, test } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { forgetChat } from "../../src/store/forget-chat.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { describeOnEachStore, layDownSubscriptions } from "../support/stores/store-kinds.ts";

const CHAT = chatId(-1001);
/** Begins with the same digits. */
const OTHER = chatId(-10012);
const subscription = { chatType: "supergroup", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 };
const PLACES = [{ chat: CHAT }, { chat: CHAT, topic: 5 }, { chat: OTHER }, { chat: OTHER, topic: 5 }];

async function fill(store: Store): Promise<void> {
	for (const key of PLACES.map(destinationKey)) {
		await store.subscriptions.update(key, () => subscription);
		await store.positions.set(key, { editions: {} });
	}
	for (const chat of [CHAT, OTHER]) {
		await store.questions.set(`${chat}/12`, "10 gk?");
		await store.announcements.set(`${chat}/13`, "{}");
	}
}

async function keysIn(store: Store): Promise<string[]> {
	const keys: string[] = [];
	for (const name of ["subscriptions", "positions", "questions", "announcements"] as const)
		for await (const [key] of store[name].entries()) keys.push(key);
	return keys;
}

const OTHERS = [`${OTHER}`, `${OTHER}/5`, `${OTHER}`, `${OTHER}/5`, `${OTHER}/12`, `${OTHER}/13`];

describeOnEachStore("forgetChat", (kind) => {
	test("deletes what is kept under the chat and its topics, and nothing else", async () => {
		const store = await openStore(await kind.newAddress());
		onTestFinished(() => store.close());
		await fill(store);
		const heard: string[] = [];
		store.subscriptions.listen((key, after) => void heard.push(`${key} ${String(after)}`));
		await forgetChat(CHAT, store, async () => []);
		expect(await keysIn(store)).toEqual(OTHERS);
		// Where the news comes later, what was filled in may be heard after it was deleted again.
		const gone = () => [...new Set(heard.filter((text) => text.endsWith(" undefined")))].sort();
		await expect.poll(gone).toEqual([`${CHAT} undefined`, `${CHAT}/5 undefined`]);
	});

	test("deletes positions once nothing can write them any more, and can be done again when it was cut off", async () => {
		const store = await openStore(await kind.newAddress());
		onTestFinished(() => store.close());
		await fill(store);
		const cutOff = forgetChat(CHAT, store, () => Promise.reject(new Error("The disk is full")));
		await expect(cutOff).rejects.toThrow("The disk is full");
		expect(await store.subscriptions.inChat(CHAT)).toEqual([]);
		expect(await store.positions.get(destinationKey({ chat: CHAT }))).toEqual({ editions: {} });
		await forgetChat(CHAT, store, async () => {
			// A send that was on its way.
			await store.positions.set(destinationKey({ chat: CHAT, topic: 6 }), { editions: {} });
			return [];
		});
		expect(await keysIn(store)).toEqual(OTHERS);
	});

	test("deletes a damaged subscription", async () => {
		const address = await kind.newAddress();
		await layDownSubscriptions(kind, address, { [CHAT]: { ...subscription, editions: "all" } });
		const store = await openStore(address);
		onTestFinished(() => store.close());
		await forgetChat(CHAT, store, async () => []);
		expect(await store.subscriptions.get(destinationKey({ chat: CHAT }))).toBeUndefined();
	});
});
