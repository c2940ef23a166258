import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { HOUR_MS } from "../../src/kit/durations.ts";
import type { Change } from "../../src/store/changes.ts";
import { LocalChanges } from "../../src/store/changes.ts";
import { sqliteAdapter, sqliteEngine } from "../../src/store/sqlite-adapter.ts";
import { openSqlite, sharedDriver } from "../../src/store/sqlite-connection.ts";
import { surrounded } from "../support/stores/store-kinds.ts";

test("a table is gone through by its index, however many records there are", async () => {
	const database = new DatabaseSync(":memory:");
	const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
	const listening = surrounded(sharedDriver(database), (sql, run, values) => {
		asked.push({ sql, values });
		return run();
	});
	const adapter = sqliteAdapter(listening, "note");
	for (const call of [() => adapter.keysUnder("-10/"), () => adapter.rowsAfter("a", 10)]) {
		await call();
		const { sql = "", values = [] } = asked.at(-1) ?? {};
		const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values as string[]));
		expect(plan).toEqual([expect.objectContaining({ detail: expect.stringMatching(/^SEARCH .*key>\?/) })]);
	}
});

test("others are told of each record that was written or removed, when it is, and of none that was not", async () => {
	const changes = new LocalChanges();
	const heard: Change[] = [];
	await changes.listen((change) => heard.push(change));
	const told = () => heard.splice(0).map((change) => ("key" in change ? change.key : change.kind));
	const { driver } = openSqlite(":memory:");
	const { storage, replace } = sqliteEngine(driver, changes).adapter("note", (key) => ({ kind: "answer", key }));
	await storage.set("a", "1");
	await storage.setMany([
		{ key: "b", value: "1" },
		{ key: "c", value: "1" },
	]);
	expect(told()).toEqual(["a", "b", "c"]);
	await replace("a", "1", "2");
	await replace("a", "1", "3");
	await replace("b", "1", undefined);
	await storage.delete("c");
	await storage.delete("c");
	expect(told()).toEqual(["a", "b", "c"]);
});

test("a removal of expired records that fails ends nothing, and is done an hour later", async () => {
	onTestFinished(() => void vi.useRealTimers());
	vi.useFakeTimers({ toFake: ["setInterval", "Date"] });
	const { driver } = openSqlite(":memory:");
	const state = { isBroken: false };
	const asked: string[] = [];
	const breakable = surrounded(driver, async (sql, run) => {
		asked.push(sql);
		if (state.isBroken) throw new Error("disk I/O error");
		return run();
	});
	const adapter = sqliteAdapter(breakable, "note");
	const removals = () => asked.filter((sql) => sql.startsWith("DELETE")).length;
	await adapter.writeRows([{ key: "a", text: "{}", expires: Date.now() + 1 }]);
	state.isBroken = true;
	vi.advanceTimersByTime(HOUR_MS);
	await expect.poll(removals).toBe(1);
	state.isBroken = false;
	vi.advanceTimersByTime(HOUR_MS);
	await expect.poll(removals).toBe(2);
	const { query } = await driver.connect({ filename: "" });
	await expect.poll(() => query("SELECT key FROM note")).toEqual([]);
	await adapter.close();
});
