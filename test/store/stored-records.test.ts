import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { articleId } from "../../src/news/article-id.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { openStore } from "../../src/store/open-store.ts";
import { folder } from "../support/folder.ts";
import { openMortalLog } from "../support/mortal-log.ts";
import { describeOnEachStore } from "../support/stores/store-kinds.ts";

const FOR_GOOD = null;
const YEAR_2100 = 4_102_444_800_000;
const key = destinationKey({ chat: chatId(5) });
const [oneUrl, twoUrl] = ["https://www.rfi.fr/cn/one", "https://www.rfi.fr/cn/two"];
const [one, two, alias] = [articleId(oneUrl), articleId(twoUrl), articleId("https://www.rfi.fr/cn/uno")];

const logged = (id: string, url: string, seq: number) => ({
	...{ id, edition: "cn", url, title: `No. ${seq}`, publishedAt: 1, kind: "article", seq, revision: 0 },
	...{ silent: false, source: "feed", admittedAt: 6 },
});
const subscription = { chatType: "private", editions: { cn: { since: 1 } }, language: "zh", renewedAt: 2 };
const position = {
	editions: { cn: { read: 2, sent: [{ seq: 2, messageId: 7, sentAt: 3, revision: 0 }] } },
	gone: { at: 1, reason: "blocked" },
};
const feed = { validators: { etag: '"x"' }, nextCheckAt: 1, failures: 0, succeededAt: 1 };

/** Version 1 as its first release wrote it: these rows never change, whatever becomes of the code. */
const ROWS: readonly (readonly [table: string, key: string, value: unknown, expires: number | null])[] = [
	["meta", "version", 1, FOR_GOOD],
	["article", one, logged(one, oneUrl, 1), YEAR_2100],
	["article", two, logged(two, twoUrl, 2), YEAR_2100],
	["article", alias, { aliasOf: two }, YEAR_2100],
	["log", "cn/1", one, YEAR_2100],
	["log", "cn/2", two, YEAR_2100],
	["head", "cn", 2, FOR_GOOD],
	["story", "cn/title", two, YEAR_2100],
	["subscription", key, subscription, FOR_GOOD],
	["position", key, position, YEAR_2100],
	["feed", "https://feed.example/rss", feed, YEAR_2100],
];

test("A store that the first version wrote is read unchanged, and goes on with notices beside its articles", async () => {
	const path = join(folder(), "bot.sqlite");
	const database = new DatabaseSync(path);
	for (const table of new Set(ROWS.map(([name]) => name)))
		database.exec(
			`CREATE TABLE "${table}"(key VARCHAR(255) NOT NULL, value TEXT, namespace VARCHAR(255) NOT NULL DEFAULT '', ` +
				"expires BIGINT DEFAULT NULL, UNIQUE(key, namespace))",
		);
	for (const [table, rowKey, value, expires] of ROWS)
		database
			.prepare(`INSERT INTO "${table}" (key, value, namespace, expires) VALUES (?, ?, ?, ?)`)
			.run(rowKey, JSON.stringify(expires === null ? { value } : { value, expires }), table, expires);
	database.close();

	const store = await openStore(path);
	onTestFinished(() => store.close());
	expect(store.log.head("cn")).toBe(2);
	expect(store.log.head("notices")).toBe(0);
	expect(await store.log.read("cn", 0, 10)).toEqual([logged(one, oneUrl, 1), logged(two, twoUrl, 2)]);
	expect(await store.log.find([alias])).toEqual([logged(two, twoUrl, 2)]);
	expect(await store.log.findStories("cn", ["title"])).toEqual([logged(two, twoUrl, 2)]);
	expect(await store.subscriptions.get(key)).toEqual(subscription);
	expect(await store.positions.get(key)).toEqual(position);
	expect(await store.feeds.get("https://feed.example/rss")).toEqual(feed);

	const notice = await store.log.appendNotice("The bot moves.", 9);
	expect(notice).toEqual({ kind: "notice", id: "notices/1", text: "The bot moves.", seq: 1, admittedAt: 9 });
	await store.close();
	const again = await openStore(path);
	onTestFinished(() => again.close());
	expect(again.log.head("notices")).toBe(1);
	expect(await again.log.read("notices", 0, 10)).toEqual([notice]);
	expect(await again.log.read("cn", 0, 10)).toHaveLength(2);
});

describeOnEachStore("A notice", (kind) => {
	test("whose append was cut off before the head was written leaves its place to the next", async () => {
		const address = await kind.newAddress();
		const log = await openMortalLog(kind, address);
		log.diesAfter(2);
		await expect(log.log.appendNotice("Never said.", 1)).rejects.toThrow("the process is dead");
		await log.close();
		const store = await openStore(address);
		onTestFinished(() => store.close());
		expect(await store.log.read("notices", 0, 10)).toEqual([]);
		const notice = await store.log.appendNotice("Said.", 2);
		expect(await store.log.read("notices", 0, 10)).toEqual([notice]);
		expect(notice.seq).toBe(1);
	});
});
