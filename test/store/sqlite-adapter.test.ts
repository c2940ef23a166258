import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Change } from "../../src/store/changes.ts";
import { LocalChanges } from "../../src/store/changes.ts";
import { sqliteAdapter, sqliteEngine } from "../../src/store/sqlite-adapter.ts";
import { openSqlite, sharedDriver } from "../../src/store/sqlite-connection.ts";

test("a table is gone through by its index, however many records there are", async () => {
	const database = new DatabaseSync(":memory:");
	const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
	const { connect } = sharedDriver(database);
	const adapter = sqliteAdapter(
		{
			name: "custom",
			async connect(options) {
				const { query, close } = await connect(options);
				return {
					close,
					query: (sql, ...values) => {
						asked.push({ sql, values });
						return query(sql, ...values);
					},
				};
			},
		},
		"note",
	);
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
