import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { COLLECTION_NAMES } from "../../../src/store/collection-names.ts";
import { moveStore } from "../../../src/store/move/move-store.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { folder } from "../../support/folder.ts";
import { LONG_ROUNDS } from "../../support/long-rounds.ts";
import { ask, connected, newDatabase } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";
import { hasPooler, startPooler } from "../../support/postgres/start-pooler.ts";

const PROGRAM = resolve(import.meta.dirname, "../../../src/bin/move-store.ts");
const signal = new AbortController().signal;
const newFile = () => join(folder(), "bot.sqlite");
const chat = destinationKey({ chat: chatId(42) });

/** A closed store in a file with some of everything, and more of notes than are written at once. */
async function aStore(notes = 600): Promise<string> {
	const path = newFile();
	const store = await openStore(path);
	const admissions = Array.from({ length: 12 }, (_, index) => ({
		article: anArticle(`No-${index}`, { title: `第${index}篇 “\u0000\ud83d\ude00”` }),
		silent: false,
		storyKeys: [`story-${index}`],
	}));
	await store.log.append("cn", admissions, { source: "feed", now: 6 });
	const subscription = { chatType: "private", language: "zh", renewedAt: 5, editions: { cn: { since: 3 } } } as const;
	await store.subscriptions.update(chat, () => subscription);
	await store.positions.set(chat, { editions: { cn: { read: 9, sent: [] } } });
	const feed = { validators: {}, nextCheckAt: 1, failures: 0, succeededAt: 3 };
	await store.feeds.set(`https://feed.example/${"long/".repeat(100)}`, feed);
	await store.requests.set("asked", "of whoever acts");
	for (let from = 0; from < notes; from += 200)
		await store.notes.setMany(
			Array.from({ length: Math.min(200, notes - from) }, (_, index) => [`note ${from + index} é 😀`, "text"] as const),
		);
	await store.close();
	return path;
}

/** All rows of a file that are not over, as SQLite has them. */
function rowsOf(path: string): unknown[] {
	const database = new DatabaseSync(path, { readOnly: true });
	const select = (name: string) =>
		`SELECT key, value, namespace, expires FROM "${name}" WHERE expires IS NULL OR expires > ? ORDER BY key`;
	const rows = COLLECTION_NAMES.map((name) => database.prepare(select(name)).all(Date.now()));
	database.close();
	return rows;
}

const tablesIn = (url: string) => ask(url, "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('rfi')");

test("a store has the collections that are moved, and no others", async () => {
	const database = new DatabaseSync(await aStore());
	onTestFinished(() => database.close());
	const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
	expect(tables.map(({ name }) => name).sort()).toEqual(COLLECTION_NAMES.toSorted());
});

test("a store is moved from one file into another, with a damaged record and the index of another store gone", async () => {
	const from = await aStore();
	const database = new DatabaseSync(from);
	database.exec("INSERT INTO note (key, value, namespace) VALUES ('damaged', 'no record at all', 'note')");
	database.close();
	const to = newFile();
	const derived = to.replace(".sqlite", ".search.sqlite");
	writeFileSync(derived, "of another store");
	const moved = await moveStore({ from, to, derived, signal });
	expect(moved.find(({ collection }) => collection === "note")).toMatchObject({ records: 601 });
	expect(readdirSync(dirname(to)).sort()).toEqual(["bot.sqlite", "bot.sqlite.lock"]);
	expect(rowsOf(to)).toEqual(rowsOf(from));
	const store = await openStore(to);
	onTestFinished(() => store.close());
	expect(store.log.head("cn")).toBe(12);
});

describe.skipIf(!hasPostgres())("A store that is moved to PostgreSQL and back", () => {
	test("has the same digests there and the same rows here, and can be opened in both", async () => {
		const [from, server, back] = [await aStore(), await newDatabase(), newFile()];
		const there = await moveStore({ from, to: server, signal });
		const store = await openStore(server);
		expect(await store.subscriptions.get(chat)).toMatchObject({ editions: { cn: { since: 3 } } });
		expect((await store.log.read("cn", 0, 20)).map(({ seq }) => seq)).toEqual(
			Array.from({ length: 12 }, (_, i) => i + 1),
		);
		await store.close();
		const home = await moveStore({ from: server, to: back, signal });
		expect(home).toEqual(there);
		expect(there.map(({ collection, records }) => [collection, records])).toEqual(
			expect.arrayContaining([
				["article", 12],
				["note", 600],
				["request", 1],
				["meta", 1],
			]),
		);
		expect(rowsOf(back)).toEqual(rowsOf(from));
	});

	test.runIf(LONG_ROUNDS)("has the same digests with 200,000 records", { timeout: 300_000 }, async () => {
		const [from, server, back] = [await aStore(200_000), await newDatabase(), newFile()];
		const there = await moveStore({ from, to: server, signal });
		expect(await moveStore({ from: server, to: back, signal })).toEqual(there);
	});

	test("is refused while a bot has either of the two open, also one that does not act", async () => {
		const [from, server] = [await aStore(), await newDatabase()];
		const inUse = /another running instance is using it$/;
		const bot = await openStore(from);
		await expect(moveStore({ from, to: server, signal })).rejects.toThrow(inUse);
		await bot.close();
		const front = await openStore(server);
		await expect(moveStore({ from, to: server, signal })).rejects.toThrow(inUse);
		await expect(moveStore({ from: server, to: newFile(), signal })).rejects.toThrow(inUse);
		await front.close();
		await moveStore({ from, to: server, signal });
	});

	test("is waited for by a bot that starts on either of the two meanwhile", async () => {
		const [from, there] = [await newDatabase(), await newDatabase()];
		await moveStore({ from: await aStore(), to: from, signal });
		const starting: Promise<Store>[] = [];
		let isOpen = false;
		const onCopied = () => {
			if (starting.length > 0) return;
			for (const url of [from, there]) starting.push(openStore(url).finally(() => (isOpen = true)));
		};
		// The last of its tables cannot be read until both bots stand in line.
		const blocker = await connected(from);
		await blocker.query(`BEGIN; LOCK TABLE rfi.${COLLECTION_NAMES.at(-1)}`);
		const moving = moveStore({ from, to: there, signal, onCopied });
		const inLine =
			"SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND application_name = 'rfi-news-bot prepares'";
		await expect.poll(() => ask(from, inLine)).toHaveLength(2);
		expect(isOpen).toBe(false);
		await blocker.query("COMMIT");
		await moving;
		for (const store of await Promise.all(starting)) {
			expect(store.log.head("cn")).toBe(12);
			await store.close();
		}
	});

	test("is refused where something is already, or nothing is, and leaves both as they are", async () => {
		const [from, server, empty] = [await aStore(), await newDatabase(), await newDatabase()];
		await moveStore({ from, to: server, signal });
		await expect(moveStore({ from, to: server, signal })).rejects.toThrow(
			/^Cannot move "[^"]+" to "postgres:\/\/127[^"]+": postgres:\/\/\S+: it is not empty: there are records in rfi\./,
		);
		await expect(moveStore({ from: server, to: from, signal })).rejects.toThrow("there is a file already");
		await expect(moveStore({ from, to: from, signal })).rejects.toThrow("it is the same");
		await expect(moveStore({ from: newFile(), to: empty, signal })).rejects.toThrow("there is no such file");
		await expect(moveStore({ from: empty, to: newFile(), signal })).rejects.toThrow("there is no store of the bot");
		expect(await tablesIn(empty)).toEqual([]);
	});

	test("is refused where a newer version wrote it, since what that has besides would be lost", async () => {
		const from = await aStore();
		const database = new DatabaseSync(from);
		database.exec(`UPDATE meta SET value = '{"value":99}' WHERE key = 'version'`);
		database.close();
		const server = await newDatabase();
		await expect(moveStore({ from, to: server, signal })).rejects.toThrow("newer version");
		expect(await tablesIn(server)).toEqual([]);
	});

	test.runIf(hasPooler())(
		"is refused through a pooler in transaction mode, behind which nothing can be locked",
		async () => {
			const [from, server] = [await aStore(), await newDatabase()];
			const pooled = await startPooler(server, { mode: "transaction", maxSessions: 5 });
			await expect(moveStore({ from, to: pooled, signal })).rejects.toThrow("a pooler stands there");
			expect(await tablesIn(server)).toEqual([]);
			const kept = await startPooler(await newDatabase(), { mode: "session", maxSessions: 20 });
			await (await openStore(kept)).close();
			await moveStore({ from, to: kept, signal });
		},
	);

	test("leaves nothing in its new place when it is cut off anywhere", async () => {
		const [from, server, file] = [await aStore(), await newDatabase(), newFile()];
		const cutOffAt = async (collection: string, ways: { from: string; to: string }) => {
			const end = new AbortController();
			const onCopied = (name: string) => name === collection && end.abort("told to end");
			await expect(moveStore({ ...ways, signal: end.signal, onCopied })).rejects.toBe("told to end");
		};
		for (const collection of ["meta", "note", "request"]) {
			await cutOffAt(collection, { from, to: server });
			expect(await tablesIn(server)).toEqual([]);
		}
		await moveStore({ from, to: server, signal });
		await cutOffAt("note", { from: server, to: file });
		expect(readdirSync(dirname(file))).toEqual(["bot.sqlite.lock"]);
		await moveStore({ from: server, to: file, signal });
	});

	test("leaves nothing in its new place when the process is killed, and is moved by the next", async () => {
		const [from, server] = [await aStore(), await newDatabase()];
		await (await openStore(server)).close();
		// The last of its tables takes no writes meanwhile, so that all others are written when the kill comes.
		const [other, looking] = [await connected(server), await connected(server)];
		await other.query(`BEGIN; LOCK TABLE rfi.${COLLECTION_NAMES.at(-1)} IN SHARE MODE`);
		const env = { PATH: process.env["PATH"] ?? "" };
		const mover = spawn(process.execPath, [PROGRAM, `sqlite://${from}`, server], { cwd: folder(), env });
		const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
		await vi.waitUntil(async () => (await looking.query(waiting)).rows.length > 0, { timeout: 20_000 });
		mover.kill("SIGKILL");
		await once(mover, "exit");
		await other.query("ROLLBACK");
		await moveStore({ from, to: server, signal });
		expect(await ask(server, "SELECT count(*)::int AS notes FROM rfi.note")).toEqual([{ notes: 600 }]);
	});

	test("leaves nothing there when the two differ afterwards, and says where", async () => {
		const [from, server] = [await aStore(), await newDatabase()];
		await (await openStore(server)).close();
		const spoil =
			"CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.value := 'other'; RETURN NEW; END $$";
		await ask(server, spoil);
		await ask(server, "CREATE TRIGGER spoil BEFORE INSERT ON rfi.head FOR EACH ROW EXECUTE FUNCTION spoil()");
		await expect(moveStore({ from, to: server, signal })).rejects.toThrow('the two stores differ in "head": 1 records');
		expect(await ask(server, "SELECT key FROM rfi.article UNION SELECT key FROM rfi.head")).toEqual([]);
	});
});
