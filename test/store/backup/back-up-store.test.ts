import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { backUpStore } from "../../../src/store/backup/back-up-store.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { cutOffStore } from "../../support/cut-off-store.ts";
import { folder } from "../../support/folder.ts";

const SIGNAL = new AbortController().signal;
const CHAT = destinationKey({ chat: chatId(42) });
const SUBSCRIPTION: Subscription = {
	chatType: "private",
	language: "zh",
	renewedAt: 5,
	editions: { cn: { since: 0 } },
};

/** A store that is open, as a bot has it, with articles, a reader, and somebody who only keeps settings. */
async function aStore(articles = 2) {
	const path = join(folder(), "bot.sqlite");
	const store = await openStore(path);
	onTestFinished(() => store.close());
	await append(store, articles);
	await store.log.appendNotice("Good morning", 1);
	await store.subscriptions.update(CHAT, () => SUBSCRIPTION);
	await store.subscriptions.update(destinationKey({ chat: chatId(43) }), () => ({ ...SUBSCRIPTION, editions: {} }));
	await store.positions.set(CHAT, { editions: { cn: { read: articles, sent: [] } } });
	return { path, store, file: join(folder(), "copy.sqlite") };
}

async function append({ log }: Store, count: number): Promise<void> {
	const first = log.head("cn") + 1;
	const admissions = Array.from({ length: count }, (_, index) => ({
		article: anArticle(`number-${first + index}`, { body: "A sentence of some length. ".repeat(100) }),
		silent: false,
		storyKeys: [],
	}));
	await log.append("cn", admissions, { source: "feed", now: 1 });
}

function backUp(store: string, file: string, more: { force?: boolean; signal?: AbortSignal } = {}) {
	return backUpStore({ store, file, force: false, signal: SIGNAL, ...more });
}

describe("backUpStore", () => {
	test("removes what an earlier one left that was killed, and nothing that another one may be at, or that is somebody's", async () => {
		const { path, file } = await aStore();
		const anHourAgo = Date.now() / 1000 - 3601;
		const [left, others] = [
			["copy.sqlite.7.part", "copy.sqlite.7.part-journal"],
			["copy.sqlite.old", "b.sqlite.7.part"],
		];
		for (const name of [...left, ...others, "copy.sqlite.8.part"]) writeFileSync(join(file, "..", name), "");
		for (const name of [...left, ...others]) utimesSync(join(file, "..", name), anHourAgo, anHourAgo);
		await backUp(path, file);
		expect(readdirSync(join(file, "..")).sort()).toEqual([...others, "copy.sqlite", "copy.sqlite.8.part"].sort());
	});

	test("copies a store that is in use to one file, and says what is in it", async () => {
		const { path, store, file } = await aStore();
		const copied = await backUp(path, file);
		expect(copied).toEqual({ subscriptions: 1, articles: 2, bytes: statSync(file).size });
		expect(readdirSync(join(file, ".."))).toEqual(["copy.sqlite"]);
		const copy = await openStore(file);
		expect(await copy.subscriptions.get(CHAT)).toEqual(await store.subscriptions.get(CHAT));
		expect(await copy.positions.get(CHAT)).toEqual({ editions: { cn: { read: 2, sent: [] } } });
		expect(copy.log.head("cn")).toBe(2);
		expect(copy.wasCutOff).toBe(false);
		await copy.close();
	});

	test("holds one moment, and ends, while the store is written to all the time", async () => {
		const { path, store, file } = await aStore(3000);
		let writing = true;
		const writer = (async () => {
			for (let read = 3000; writing; read++) {
				await append(store, 1);
				await store.positions.set(CHAT, { editions: { cn: { read: read + 1, sent: [] } } });
				await new Promise(setImmediate);
			}
		})();
		await backUp(path, file);
		writing = false;
		await writer;
		const copy = await openStore(file);
		const position = await copy.positions.get(CHAT);
		expect(position?.editions.cn?.read ?? 0).toBeGreaterThanOrEqual(copy.log.head("cn") - 1);
		expect(position?.editions.cn?.read).toBeLessThanOrEqual(copy.log.head("cn"));
		expect(store.log.head("cn")).toBeGreaterThan(copy.log.head("cn"));
		await copy.close();
	});

	test("leaves beside the store what was there, so that the next start knows whether the one before was cut off", async () => {
		const { path, store, file } = await aStore();
		await store.close();
		await backUp(path, file);
		expect(existsSync(`${path}-wal`)).toBe(false);
		await cutOffStore(path, "in the log beside the file");
		await backUp(path, file, { force: true });
		expect(existsSync(`${path}-wal`)).toBe(true);
		const copy = await openStore(file);
		expect(await copy.notes.get("note")).toBe("in the log beside the file");
		await copy.close();
	});

	test("replaces a file only when it is told to, and never the store", async () => {
		const { path, file } = await aStore();
		writeFileSync(file, "a letter");
		await expect(backUp(path, file)).rejects.toThrow(
			`Cannot back up "${path}" to "${file}": there is a file already, which only --force replaces`,
		);
		expect(readFileSync(file, "utf8")).toBe("a letter");
		await backUp(path, file, { force: true });
		await (await openStore(file)).close();
		const link = join(folder(), "link.sqlite");
		symlinkSync(path, link);
		await expect(backUp(path, link, { force: true })).rejects.toThrow("it is the store itself");
		mkdirSync(join(folder(), "deeper"));
		await expect(backUp(path, folder(), { force: true })).rejects.toThrow("it is a folder: name a file in it");
	});

	test("is open to nobody to whom the store is not", async () => {
		const { path, file } = await aStore();
		chmodSync(path, 0o600);
		await backUp(path, file);
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test("takes no place of a file that another program has open as a database", async () => {
		const { path } = await aStore();
		const { path: other } = await aStore();
		await expect(backUp(path, other, { force: true })).rejects.toThrow(
			`another program uses it: there is ${other}-wal`,
		);
	});

	test.each([
		["there is no store", () => undefined, /: there is no store at /],
		[
			"something else is there",
			(path: string) => writeFileSync(path, "a letter. ".repeat(200)),
			/" is no SQLite database$/,
		],
		["another program's database is there", makeForeign, /: it is a database, but no store of the bot$/],
		[
			"a newer version wrote it",
			(path: string) => makeStoreOf(path, 2),
			/: it was written by a newer version of the bot/,
		],
	])("says so in a sentence and leaves nothing behind when %s", async (_, make, reason) => {
		const path = join(folder(), "bot.sqlite");
		await make(path);
		const file = join(folder(), "copy.sqlite");
		await expect(backUp(path, file)).rejects.toThrow(reason);
		expect(readdirSync(join(file, ".."))).toEqual([]);
	});

	test("refuses a position ahead of its log, in what was read and in what overtook others", async () => {
		const { path, store, file } = await aStore();
		await store.positions.set(CHAT, { editions: { cn: { read: 3, sent: [] } } });
		await expect(backUp(path, file)).rejects.toThrow("the position of 42 in cn is 3, and the log ends at 2");
		await store.positions.set(CHAT, { editions: { cn: { read: 1, ahead: [7], sent: [] } } });
		await expect(backUp(path, file)).rejects.toThrow("the position of 42 in cn is 7, and the log ends at 2");
		await store.positions.set(CHAT, { editions: {}, notices: { read: 2, sent: [] } });
		await expect(backUp(path, file)).rejects.toThrow("the position of 42 in notices is 2, and the log ends at 1");
		expect(existsSync(file)).toBe(false);
	});

	test("copies a damaged record as it is, since the bot goes on with it", async () => {
		const { path, file } = await aStore();
		const database = new DatabaseSync(path);
		database.exec("UPDATE position SET value = 'torn'; UPDATE subscription SET value = 'torn' WHERE key = '43'");
		database.close();
		expect(await backUp(path, file)).toMatchObject({ subscriptions: 1, articles: 2 });
	});

	test("says so before it begins when there is no room, or no folder", async () => {
		const { path, file } = await aStore();
		const given = { store: path, file, force: false, signal: SIGNAL };
		const room = backUpStore({ ...given, freeBytesIn: () => 4096 });
		await expect(room).rejects.toThrow(/: no room on the disk: it takes up to \d.* and 4\.1 kB are free$/);
		const missing = join(folder(), "not", "there.sqlite");
		await expect(backUp(path, missing)).rejects.toThrow(/: there is no file or folder "/);
	});

	test("ends in the middle when it is interrupted, before it looks at the copy, and leaves nothing behind", async () => {
		const { path, store, file } = await aStore(3000);
		await store.positions.set(CHAT, { editions: { cn: { read: 9999, sent: [] } } });
		const signal = AbortSignal.abort("SIGINT");
		expect(await backUp(path, file, { signal }).catch((error: unknown) => error)).toBe("SIGINT");
		expect(readdirSync(join(file, ".."))).toEqual([]);
	});
});

function makeForeign(path: string): void {
	const database = new DatabaseSync(path);
	database.exec("CREATE TABLE letters (text TEXT)");
	database.close();
}

async function makeStoreOf(path: string, version: number): Promise<void> {
	await (await openStore(path)).close();
	const database = new DatabaseSync(path);
	database.prepare("UPDATE meta SET value = ?").run(JSON.stringify({ value: version }));
	database.close();
}
