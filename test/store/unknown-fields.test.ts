import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { moveDestination } from "../../src/delivery/move-destination.ts";
import { advance, withoutTrouble } from "../../src/delivery/reading/subscriber.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { type Collection, createCollection } from "../../src/store/collection.ts";
import { openStore } from "../../src/store/open-store.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { describeOnEachStore, type StoreKind } from "../support/stores/store-kinds.ts";

const [chat, moved] = [destinationKey({ chat: chatId(-1) }), destinationKey({ chat: chatId(-1001) })];
const FEED = "https://feed.example/rss";

/** A record as a newer version may have left it: with fields of its own on every level, and in a language of its own. */
const subscription = {
	...{ chatType: "forum", language: "fr", renewedAt: 5, quietHours: { from: 22 } },
	editions: { cn: { since: 3, words: ["train"] }, de: { since: 4 } },
};
const send = { seq: 9, messageId: 1, sentAt: 2, revision: 0, silent: true };
const position = {
	...{ editions: { cn: { read: 9, sent: [send], words: 2 }, de: { read: 1, sent: [] } }, digest: { due: 8 } },
	...{ notBefore: 7, gone: { at: 1, reason: "blocked" } },
};
const feed = {
	validators: { etag: "x", hint: 1 },
	nextCheckAt: 1,
	failures: 2,
	lastFailure: "no answer",
	format: "json",
};

async function storeOfNewerVersion(kind: StoreKind) {
	const address = await kind.newAddress();
	const first = await openStore(address);
	const [article] = await first.log.append("cn", [{ article: anArticle("one"), silent: false, storyKeys: [] }], {
		...{ source: "feed", now: 0 },
	});
	if (article === undefined) throw new Error("nothing was appended");
	await first.close();
	/** The records as they lie on disk. */
	async function raw<T>(look: (open: (name: string) => Collection<string, unknown>) => Promise<T>): Promise<T> {
		const { engine, close } = await kind.below(address);
		const result = await look((name) => createCollection({ name, adapter: engine.adapter(name), schema: z.unknown() }));
		await close();
		return result;
	}
	await raw(async (open) => {
		await open("subscription").set(chat, subscription);
		await open("position").set(chat, position);
		await open("feed").set(FEED, feed);
		await open("article").set(article.id, { ...article, podcast: "https://a.example/a.mp3" });
	});
	const store = await openStore(address);
	onTestFinished(() => store.close());
	return {
		...{ store, id: article.id },
		/** Closes the store, and gives back what it has written. */
		async written(name: string, key: string) {
			await store.close();
			return raw((open) => open(name).get(key));
		},
	};
}

describeOnEachStore("What a newer version has put into a record", (kind) => {
	test("A subscription keeps what a newer version has put into it", async () => {
		const { store, written } = await storeOfNewerVersion(kind);
		for await (const [key] of store.subscriptions.entries())
			await store.subscriptions.update(key, (before) => before && { ...before, renewedAt: 6 });
		expect(await written("subscription", chat)).toEqual({ ...subscription, renewedAt: 6 });
	});

	test("A position keeps what a newer version has put into it", async () => {
		const { store, written } = await storeOfNewerVersion(kind);
		const read = await store.positions.get(chat);
		if (read === undefined) throw new Error("there is no position");
		await store.positions.setMany([[chat, withoutTrouble(advance(read, "cn", 10))]]);
		const { notBefore: _, gone: __, ...rest } = position;
		const editions = { ...position.editions, cn: { ...position.editions.cn, read: 10 } };
		expect(await written("position", chat)).toEqual({ ...rest, editions });
	});

	test("A feed's state and an article keep what a newer version has put into them", async () => {
		const { store, id, written } = await storeOfNewerVersion(kind);
		const state = await store.feeds.get(FEED);
		const [article] = await store.log.find([id]);
		if (state === undefined || article === undefined) throw new Error("a record is missing");
		await store.feeds.set(FEED, { ...state, failures: 3 });
		await store.log.revise({ ...article, revision: 1 });
		expect(await written("feed", FEED)).toEqual({ ...feed, failures: 3 });
		expect(await written("article", id)).toMatchObject({ podcast: "https://a.example/a.mp3", revision: 1 });
	});

	test("A group that moves takes along what a newer version has put into its records", async () => {
		const { store, written } = await storeOfNewerVersion(kind);
		await moveDestination(chat, moved, store);
		const after = await store.positions.get(moved);
		expect(await written("subscription", moved)).toEqual({
			...{ ...subscription, chatType: "supergroup" },
			editions: { cn: { since: 9, words: ["train"] }, de: { since: 4 } },
		});
		expect(after).toEqual({
			digest: { due: 8 },
			// Nothing can be said about the numbers of messages in an edition that is unknown: they were the old group's.
			editions: { cn: { read: 9, sent: [], words: 2 } },
		});
	});
});
