import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { backUpStore } from "../../../src/store/backup/back-up-store.ts";
import { restoreStore } from "../../../src/store/backup/restore-store.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { cutOffStore } from "../../support/cut-off-store.ts";
import { folder } from "../../support/folder.ts";

const SIGNAL = new AbortController().signal;
const NOW = Date.UTC(2026, 8, 1, 8, 30, 5, 7);

async function aStoreThatNotes(text: string, path = join(folder(), "bot.sqlite")): Promise<string> {
	const store = await openStore(path);
	await store.notes.set("note", text);
	await store.close();
	return path;
}

async function noteIn(path: string): Promise<string | undefined> {
	const store = await openStore(path);
	const note = await store.notes.get("note");
	await store.close();
	return note;
}

async function aBackupThatNotes(text: string): Promise<string> {
	const file = join(folder(), "copy.sqlite");
	await backUpStore({ store: await aStoreThatNotes(text), file, force: false, signal: SIGNAL });
	return file;
}

function restore(file: string, store: string) {
	const derived = store.replace(".sqlite", ".search.sqlite");
	return restoreStore({ file, store, derived, now: NOW, signal: SIGNAL });
}

describe("restoreStore", () => {
	test("puts the backup in place, keeps what was there under the time, and leaves the backup as it was", async () => {
		const file = await aBackupThatNotes("of before");
		const bytes = readFileSync(file);
		const store = await aStoreThatNotes("of now");
		const { kept = "" } = await restore(file, store);
		expect(kept).toBe(`${store}.2026-09-01T08-30-05.007Z`);
		expect([await noteIn(store), await noteIn(kept)]).toEqual(["of before", "of now"]);
		expect(readFileSync(file).equals(bytes)).toBe(true);
		expect(readdirSync(dirname(file))).toEqual(["copy.sqlite"]);
	});

	test("makes the folders on a new machine", async () => {
		const store = join(folder(), "data", "bot.sqlite");
		expect(await restore(await aBackupThatNotes("moved"), store)).not.toHaveProperty("kept");
		expect(await noteIn(store)).toBe("moved");
	});

	test("removes what was made from the store of before", async () => {
		const store = await aStoreThatNotes("of now");
		const index = store.replace(".sqlite", ".search.sqlite");
		for (const name of [index, `${index}-wal`, `${index}-shm`]) writeFileSync(name, "");
		await restore(await aBackupThatNotes("of before"), store);
		expect(readdirSync(dirname(store)).filter((name) => name.includes("search"))).toEqual([]);
	});

	test("keeps with a store that was cut off what its write-ahead log holds, and hands none of it to the copy", async () => {
		const path = await aStoreThatNotes("old");
		await cutOffStore(path, "in the log only");
		const { kept = "" } = await restore(await aBackupThatNotes("of before"), path);
		expect([await noteIn(path), await noteIn(kept)]).toEqual(["of before", "in the log only"]);
	});

	test("replaces a damaged store, and keeps it byte by byte", async () => {
		const store = join(folder(), "bot.sqlite");
		const letter = "a letter to the editor. ".repeat(100);
		for (const file of [store, `${store}-wal`]) writeFileSync(file, letter);
		const { kept = "" } = await restore(await aBackupThatNotes("of before"), store);
		expect([kept, `${kept}-wal`].map((file) => readFileSync(file, "utf8"))).toEqual([letter, letter]);
		expect(await noteIn(store)).toBe("of before");
	});

	test("refuses while a bot has the store, which goes on", async () => {
		const path = join(folder(), "bot.sqlite");
		const store = await openStore(path);
		const file = await aBackupThatNotes("of before");
		await expect(restore(file, path)).rejects.toThrow(
			`Cannot restore "${path}" from "${file}": another running instance is using it`,
		);
		await store.notes.set("note", "still usable");
		await store.close();
		expect(await noteIn(path)).toBe("still usable");
	});

	test.each([
		["is not there", () => undefined, /: there is no such file$/],
		["is something else", (file: string) => writeFileSync(file, "a letter. ".repeat(200)), /" is no SQLite database$/],
		["is empty", (file: string) => writeFileSync(file, ""), /: it is a database, but no store of the bot$/],
		["is damaged where nobody reads", damage, /: it is damaged: .*[Ff]reelist/],
		["is torn", tear, /: (it is damaged: |database disk image is malformed)/],
	])("leaves the store as it is when the file %s", async (_, make, reason) => {
		const store = await aStoreThatNotes("of now");
		const file = join(folder(), "copy.sqlite");
		await make(file);
		await expect(restore(file, store)).rejects.toThrow(reason);
		expect(await noteIn(store)).toBe("of now");
		expect(readdirSync(dirname(store)).sort()).toEqual(["bot.sqlite", "bot.sqlite.lock"]);
		await expect(restore(store, store)).rejects.toThrow("it is the store itself");
	});

	test("lets the bot start at once", async () => {
		const store = await aStoreThatNotes("of now");
		await restore(await aBackupThatNotes("of before"), store);
		expect(existsSync(`${store}-wal`)).toBe(false);
		const opened = await openStore(store);
		expect(opened.wasCutOff).toBe(false);
		await opened.close();
	});
});

/** The file's header counts free pages that are not there. https://sqlite.org/fileformat2.html#the_database_header */
async function damage(file: string): Promise<void> {
	const whole = readFileSync(await aBackupThatNotes("of before"));
	whole.writeUInt32BE(5, 36);
	writeFileSync(file, whole);
}

/** Half of a backup, as a disk that was full leaves it. */
async function tear(file: string): Promise<void> {
	const whole = readFileSync(await aBackupThatNotes("of before"));
	writeFileSync(file, whole.subarray(0, whole.length / 2));
}
