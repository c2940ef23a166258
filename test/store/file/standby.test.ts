import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { openSqlite, openSqliteWhenFree } from "../../../src/store/sqlite-connection.ts";
import { folder } from "../../support/folder.ts";

function standby() {
	const end = new AbortController();
	const told: string[] = [];
	return { told, end, signal: end.signal, onWaiting: () => void told.push("waiting") };
}

test("a file in use is waited for, which is told once, and then had", async () => {
	const path = join(folder(), "bot.sqlite");
	const first = openSqlite(path);
	const by = standby();
	const coming = openSqliteWhenFree(path, by);
	expect(by.told).toEqual(["waiting"]);
	const still = await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, 250, "waits"))]);
	expect(still).toBe("waits");
	first.close();
	const second = await coming;
	onTestFinished(() => second.close());
	expect(second.waited).toBe(true);
	expect(by.told).toEqual(["waiting"]);
	expect(() => openSqlite(path)).toThrow("another running instance is using it");
});

test("a file that nobody has is had at once", async () => {
	const by = standby();
	const connection = await openSqliteWhenFree(join(folder(), "bot.sqlite"), by);
	onTestFinished(() => connection.close());
	expect([connection.waited, by.told]).toEqual([false, []]);
});

test("whoever waits for a store and is told to end rejects with that reason, and has not touched it", async () => {
	const path = join(folder(), "bot.sqlite");
	const first = await openStore(path);
	const by = standby();
	const coming = openStore(path, { standby: by });
	by.end.abort("told to end");
	await expect(coming).rejects.toBe("told to end");
	await first.close();
	await (await openStore(path)).close();
});

test("what is no file of a store is not waited for", async () => {
	const by = standby();
	await expect(openStore("/dev/null/bot.sqlite", { standby: by })).rejects.toThrow(/^Cannot open store/);
	expect(by.told).toEqual([]);
});
