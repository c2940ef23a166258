import { describe, expect, onTestFinished, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import type { Change } from "../../../src/store/changes.ts";
import type { Store } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { acting, newDatabase, opened, proxied } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";
import { startPostgres } from "../../support/postgres/start-postgres.ts";

const ann = destinationKey({ chat: chatId(1) });
const subscription: Subscription = {
	...{ chatType: "private", language: "en", renewedAt: 0 },
	editions: { cn: { since: 0 } },
};
const counted = (before: Subscription | undefined) => before && { ...before, renewedAt: before.renewedAt + 1 };

async function listening({ changes }: Pick<Store, "changes">): Promise<Change[]> {
	const heard: Change[] = [];
	await changes.listen((change) => heard.push(change));
	return heard;
}

describe.skipIf(!hasPostgres())("Changes of a store that several have open", () => {
	test("are heard by all of them, in the order in which they were made, also by whoever acts", async () => {
		const url = await newDatabase();
		const [front, other] = [await opened(url), await opened(url)];
		const term = await acting(front);
		const heard = await Promise.all([front, other, term.store].map(listening));
		await front.subscriptions.update(ann, () => subscription);
		const admissions = [{ article: anArticle("one"), silent: false, storyKeys: [] }];
		const [article] = await term.store.log.append("cn", admissions, { source: "feed", now: 1 });
		if (article === undefined) throw new Error("an article was appended");
		await term.store.log.revise({ ...article, revision: 1 });
		await other.requests.set("r", "how are you");
		await other.changes.announce({ kind: "request", key: "r" });
		await term.store.changes.announce({ kind: "answer", key: "r" });
		await term.store.changes.announce({ kind: "term" });
		await other.subscriptions.removeChat(chatId(1));
		const expected: Change[] = [
			{ kind: "subscription", key: ann },
			{ kind: "log", stream: "cn" },
			{ kind: "revised", id: article.id },
			{ kind: "request", key: "r" },
			{ kind: "answer", key: "r" },
			{ kind: "term" },
			{ kind: "subscription", key: ann },
		];
		for (const changes of heard) await expect.poll(() => changes).toEqual(expected);
	});

	test("reach whoever acts while statement after statement is under way on the same session", async () => {
		const url = await newDatabase();
		const front = await opened(url);
		const term = await acting(front);
		const heard = await listening(term.store);
		const keys = Array.from({ length: 200 }, (_, number) => destinationKey({ chat: chatId(number + 1) }));
		const reads = Promise.all(Array.from({ length: 2000 }, () => term.store.notes.get("nothing")));
		for (const key of keys) await front.subscriptions.update(key, () => subscription);
		await reads;
		await expect.poll(() => heard).toEqual(keys.map((key) => ({ kind: "subscription", key })));
	});

	test("of a subscription are told with how it reads then, to those who listen in any process", async () => {
		const url = await newDatabase();
		const [front, other] = [await opened(url), await opened(url)];
		const heard: unknown[] = [];
		other.subscriptions.listen((key, after) => heard.push([key, after?.renewedAt]));
		await front.subscriptions.update(ann, () => subscription);
		await expect.poll(() => heard.splice(0)).toEqual([[ann, 0]]);
		await front.subscriptions.update(ann, counted);
		await expect.poll(() => heard.splice(0)).toEqual([[ann, 1]]);
		await front.subscriptions.update(ann, () => undefined);
		await expect.poll(() => heard.splice(0)).toEqual([[ann, undefined]]);
	});

	test("of one subscription from two processes are all kept", async () => {
		const url = await newDatabase();
		const stores = [await opened(url), await opened(url)];
		await stores[0]?.subscriptions.update(ann, () => subscription);
		const changes = Array.from({ length: 500 }, (_, index) => stores[index % 2]?.subscriptions.update(ann, counted));
		await Promise.all(changes);
		expect((await stores[0]?.subscriptions.get(ann))?.renewedAt).toBe(500);
	});

	test("that nobody could hear are told of as unknown ones, when the connection is back", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const troubles: unknown[] = [];
		const front = await opened(line.url, { onTrouble: (error) => troubles.push(error) });
		const other = await opened(url);
		const heard = await listening(front);
		line.proxy.cut();
		await expect.poll(() => troubles.length).toBeGreaterThan(0);
		await other.subscriptions.update(ann, () => subscription);
		line.proxy.mend();
		await expect.poll(() => heard).toEqual([{ kind: "unknown" }]);
		expect(await front.subscriptions.get(ann)).toEqual(subscription);
		await other.changes.announce({ kind: "term" });
		await expect.poll(() => heard.at(-1)).toEqual({ kind: "term" });
	});

	test("are heard again on a network that has fallen silent without a word", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const front = await opened(line.url);
		const heard = await listening(front);
		const before = line.proxy.sources.size;
		line.proxy.freeze();
		// The client hangs up by itself and calls again, which does not get through either.
		await expect.poll(() => line.proxy.sources.size, { timeout: 15_000 }).toBeGreaterThan(before);
		await expect(front.notes.get("note")).rejects.toThrow();
		line.proxy.thaw();
		await expect.poll(() => heard, { timeout: 15_000 }).toContainEqual({ kind: "unknown" });
		expect(await front.notes.get("note")).toBeUndefined();
	});

	test("go on after the server was killed and is back, and so does everything else, while no process ends", async () => {
		const server = await startPostgres();
		onTestFinished(() => server.stop());
		const url = await server.newDatabase();
		const front = await opened(url);
		const term = await acting(front);
		await term.store.notes.set("note", "kept");
		const heard = await listening(front);
		await server.kill();
		expect(await term.ended).toMatch(/^the right to act is lost/);
		await expect(front.notes.get("note")).rejects.toThrow();
		await expect(front.takeDuty(new AbortController().signal)).rejects.toThrow("nothing listens there");
		await server.start();
		await expect.poll(() => heard).toEqual([{ kind: "unknown" }]);
		expect(await front.notes.get("note")).toBe("kept");
		const next = await acting(front);
		expect([next.mayAct(), next.store.wasCutOff]).toEqual([true, true]);
	});
});
