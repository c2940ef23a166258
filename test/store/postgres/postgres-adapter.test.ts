import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { Change } from "../../../src/store/changes.ts";
import { createCollection } from "../../../src/store/collection.ts";
import { CHANNEL, decodeChange } from "../../../src/store/postgres/change-payload.ts";
import { connectTo } from "../../../src/store/postgres/connection.ts";
import { postgresEngine } from "../../../src/store/postgres/postgres-adapter.ts";
import { prepareTables } from "../../../src/store/postgres/prepare-database.ts";
import type { Query } from "../../../src/store/postgres/query.ts";
import { newDatabase } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";

/** A collection over one session, and what it has asked of the server. */
async function setNotes() {
	const heard: Change[] = [];
	const { query, close } = await connectTo(await newDatabase(), {
		applicationName: "test",
		onNotification: (payload) => heard.push(decodeChange(payload)),
	});
	onTestFinished(close);
	await prepareTables(query);
	await query(`LISTEN ${CHANNEL}`);
	const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
	const listening: Query = (sql, values = []) => {
		asked.push({ sql, values });
		return query(sql, values);
	};
	const adapter = postgresEngine(listening).adapter("note", (key) => ({ kind: "answer", key }));
	return { query, asked, heard, adapter, notes: createCollection({ name: "note", adapter, schema: z.string() }) };
}

describe.skipIf(!hasPostgres())("A collection on a server", () => {
	test("asks once for each call, however many records it is about", async () => {
		const { notes, asked } = await setNotes();
		const keys = Array.from({ length: 249 }, (_, number) => String(number));
		const calls = [
			() => notes.setMany(keys.map((key) => [key, key])),
			() => notes.getMany(keys),
			() => notes.set("a", "x"),
			() => notes.get("a"),
			() => notes.keysUnder("1"),
			() => notes.delete("a"),
		];
		for (const call of calls) {
			asked.length = 0;
			await call();
			expect(asked).toHaveLength(1);
		}
		asked.length = 0;
		await notes.update("b", () => "x");
		// It reads, and writes if nobody has meanwhile.
		expect(asked).toHaveLength(2);
	});

	test("asks once for the records that are read one by one at the same time, and gives each reader its own", async () => {
		const { notes, asked } = await setNotes();
		await notes.setMany([
			["a", "x"],
			["b", "y"],
		]);
		asked.length = 0;
		expect(await Promise.all(["b", "nobody's", "a", "b"].map((key) => notes.get(key)))).toEqual([
			"y",
			undefined,
			"x",
			"y",
		]);
		expect(asked).toHaveLength(1);
		await notes.set("a", "z");
		expect(await notes.get("a")).toBe("z");
	});

	test("fails each of the reads that it asks for at once, and none of the later ones", async () => {
		const { notes, query } = await setNotes();
		await notes.set("a", "x");
		await query("ALTER TABLE rfi.note RENAME TO away");
		const reads = await Promise.allSettled([notes.get("a"), notes.get("b")]);
		expect(reads.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
		await query("ALTER TABLE rfi.away RENAME TO note");
		expect(await notes.get("a")).toBe("x");
	});

	test("finds the keys that begin alike, and those behind another, by the index, whatever the database's own order", async () => {
		const { notes, asked, query } = await setNotes();
		await query("SET enable_seqscan = off");
		await notes.keysUnder("-10/");
		for await (const _ of notes.entries()) void _;
		await notes.getMany(["a", "b"]);
		for (const { sql, values } of asked) {
			const plan = await query<{ "QUERY PLAN": string }>(`EXPLAIN ${sql}`, values);
			expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Index Cond: \(?\(?key /);
		}
	});

	test("tells of each record that was written or removed, and of none that was not", async () => {
		const { notes, adapter, heard } = await setNotes();
		await notes.setMany([
			["b", "x"],
			["a", "x"],
			["b", "y"],
		]);
		await notes.delete("a");
		await notes.delete("nothing");
		await notes.update("b", (before) => before);
		await adapter.replace("b", "somebody else's", "z");
		await notes.update("b", () => undefined);
		await notes.get("b");
		expect(heard.map((change) => ("key" in change ? change.key : change.kind))).toEqual(["a", "b", "a", "b"]);
	});

	test("hears of what it has no word for as of anything", () => {
		expect(decodeChange('{"kind":"moon","phase":1}')).toEqual({ kind: "unknown" });
		expect(decodeChange("no JSON")).toEqual({ kind: "unknown" });
		expect(decodeChange(undefined)).toEqual({ kind: "unknown" });
	});
});
