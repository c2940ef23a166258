import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { articleId } from "../../src/news/article-id.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { createCollection } from "../../src/store/collection.ts";
import { openStore } from "../../src/store/open-store.ts";
import { positionSchema } from "../../src/store/records/position-record.ts";
import { describeOnEachStore, layDownSubscriptions } from "../support/stores/store-kinds.ts";

const [healthy, damaged] = [destinationKey({ chat: chatId(1) }), destinationKey({ chat: chatId(2) })];
const subscription = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 };

const send = { seq: 1, messageId: 7, sentAt: 3, revision: 0 };

describeOnEachStore("A store with a damaged record", (kind) => {
	test("A damaged subscription is named, and hides no other", async () => {
		const address = await kind.newAddress();
		const records = { [damaged]: { ...subscription, editions: "all" }, [healthy]: subscription };
		await layDownSubscriptions(kind, address, records);
		const told: string[] = [];
		const store = await openStore(address, { onDamaged: ({ message }) => told.push(message) });
		onTestFinished(() => store.close());
		const keys: string[] = [];
		for await (const [key] of store.subscriptions.entries()) keys.push(key);
		expect(keys).toEqual([healthy]);
		expect(told).toEqual([`Cannot read subscription "${damaged}": its stored value is damaged`]);
		await expect(store.subscriptions.get(damaged)).rejects.toThrow("its stored value is damaged");
	});

	test("A damaged article is named once and passed over, and those behind it are read", async () => {
		const address = await kind.newAddress();
		const first = await openStore(address);
		const admissions = [1, 2, 3].map((number) => {
			const url = `https://www.rfi.fr/cn/test/${number}`;
			const title = `No. ${number}`;
			const article = { id: articleId(url), edition: "cn", url, title, kind: "article", publishedAt: number } as const;
			return { article, silent: false, storyKeys: [] };
		});
		const [, damagedOne] = await first.log.append("cn", admissions, { source: "test", now: 1 });
		await first.close();
		const { engine, close } = await kind.below(address);
		const raw = createCollection({
			name: "article",
			adapter: engine.adapter("article"),
			schema: z.unknown(),
		});
		await raw.set(damagedOne?.id ?? "", { title: 5 });
		await close();
		const told: string[] = [];
		const store = await openStore(address, { onDamaged: ({ collection, key }) => told.push(`${collection} ${key}`) });
		onTestFinished(() => store.close());
		for (const _ of [1, 2]) expect((await store.log.read("cn", 0, 10)).map(({ seq }) => seq)).toEqual([1, 3]);
		expect((await store.log.read("cn", 1, 1)).map(({ seq }) => seq)).toEqual([3]);
		expect(told).toEqual([`article ${damagedOne?.id}`]);
	});

	test("A damaged update that was written down hides no other", async () => {
		const address = await kind.newAddress();
		const first = await openStore(address);
		for (const key of ["1", "3"]) await first.updates.set(key, { begun: 0, update: { update_id: Number(key) } });
		await first.close();
		const { engine, close } = await kind.below(address);
		await createCollection({
			name: "update",
			adapter: engine.adapter("update"),
			schema: z.unknown(),
		}).set("2", "torn");
		await close();
		const told: string[] = [];
		const store = await openStore(address, { onDamaged: ({ key }) => told.push(key) });
		onTestFinished(() => store.close());
		const keys: string[] = [];
		for await (const [key] of store.updates.entries()) keys.push(key);
		expect([keys, told]).toEqual([["1", "3"], ["2"]]);
	});

	test.each([
		["is none", 5],
		["is no list's item", null],
		["has a seq of zero", { ...send, seq: 0 }],
		["has a seq that is a text", { ...send, seq: "1" }],
		["has no message", { seq: 1, sentAt: 3, revision: 0 }],
		["has a message with a fraction", { ...send, messageId: 7.5 }],
		["has no time", { ...send, sentAt: null }],
		["has a revision below zero", { ...send, revision: -1 }],
	])("A position with a send that %s is damaged, and one beside it is read with all its fields", async (_, bad) => {
		const { engine } = await kind.below(await kind.newAddress());
		const raw = createCollection({
			name: "position",
			adapter: engine.adapter("position"),
			schema: z.unknown(),
		});
		const positions = createCollection({
			name: "position",
			adapter: engine.adapter("position"),
			schema: positionSchema,
		});
		const position = { editions: { cn: { read: 2, sent: [send, { ...send, seq: 2, fromNewer: true }] } } };
		await raw.set(healthy, position);
		await raw.set(damaged, { editions: { cn: { read: 2, sent: [send, bad] } } });
		expect(await positions.get(healthy)).toEqual(position);
		await expect(positions.get(damaged)).rejects.toThrow("its stored value is damaged");
	});
});
