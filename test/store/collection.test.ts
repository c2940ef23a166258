import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createCollection, DamagedRecordError } from "../../src/store/collection.ts";
import { sqliteAdapter } from "../../src/store/sqlite-adapter.ts";
import { openSqlite, type SqliteDriver } from "../../src/store/sqlite-connection.ts";

/** A driver over real SQLite that can be told to fail. */
function breakableDriver() {
	const database = new DatabaseSync(":memory:");
	const state = { broken: false };
	const query = async (sql: string, ...parameters: unknown[]) => {
		if (state.broken) throw new Error("disk I/O error");
		return database.prepare(sql).all(...(parameters as string[]));
	};
	const driver: SqliteDriver = { name: "custom", connect: async () => ({ query, close: async () => undefined }) };
	return { driver, state };
}

describe("createCollection", () => {
	const schema = z.object({ n: z.number() });

	test("rejects every call when the adapter fails, so that a failed read is never an empty one", async () => {
		const { driver, state } = breakableDriver();
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema });
		await collection.set("a", { n: 1 });
		state.broken = true;
		const list = async () => {
			for await (const entry of collection.entries()) void entry;
		};
		const calls = [
			() => collection.get("a"),
			() => collection.getMany(["a", "b"]),
			() => collection.set("a", { n: 2 }),
			() => collection.setMany([["a", { n: 2 }]]),
			() => collection.delete("a"),
			() => collection.keysUnder("a"),
			list,
		];
		for (const call of calls) await expect(call()).rejects.toThrow("disk I/O error");
		state.broken = false;
		expect(await collection.get("a")).toEqual({ n: 1 });
	});

	test("keeps collections on one connection apart, also by equal keys", async () => {
		const { driver } = openSqlite(":memory:");
		const one = createCollection({ name: "one", adapter: sqliteAdapter(driver, "one"), schema });
		const two = createCollection({ name: "two", adapter: sqliteAdapter(driver, "two"), schema });
		await one.set("x", { n: 1 });
		await two.set("x", { n: 2 });
		expect(await one.get("x")).toEqual({ n: 1 });
		await two.delete("x");
		expect(await one.getMany(["x", "y"])).toEqual([{ n: 1 }, undefined]);
	});

	test.each([
		["begins with a colon", ":x"],
		["begins with two", "::x"],
		["looks like a mark of Keyv's", ":bigint:5"],
		["looks like bytes", ":base64:AAAA"],
		["has a colon within quotes", 'he said ":" and left'],
		["ends with a colon", "x:"],
		["has such texts in a list", ["a", ":b", "::c"]],
		["has such texts under keys", { ":k:": ":v", other: [":w", { deep: ":x" }] }],
	])("gives a value back as it was that %s", async (_, value) => {
		const collection = createCollection({
			name: "thing",
			adapter: sqliteAdapter(openSqlite(":memory:").driver, "thing"),
			schema: z.unknown(),
		});
		await collection.set("a", value);
		await collection.setMany([["b", value]]);
		expect(await collection.getMany(["a", "b"])).toEqual([value, value]);
	});

	test("names the record when its stored value is damaged", async () => {
		const { driver } = openSqlite(":memory:");
		await createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema: z.string() }).set(
			"a",
			"no number",
		);
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema });
		await expect(collection.get("a")).rejects.toThrow('Cannot read thing "a": its stored value is damaged');
	});

	test.each([
		["a text that ends too early", '{"value":{"n":'],
		["a text that is no record", "5"],
		["another value", '{"value":{"n":"one"}}'],
	])("names a record that holds %s, and goes past it where somebody hears of it", async (_, text) => {
		const { driver } = openSqlite(":memory:");
		const options = { name: "thing", adapter: sqliteAdapter(driver, "thing"), schema };
		const damaged: DamagedRecordError[] = [];
		const told = createCollection({ ...options, onDamaged: (error) => damaged.push(error) });
		for (const key of ["a", "b", "c"]) await told.set(key, { n: 1 });
		const database = await driver.connect({ filename: "" });
		await database.query("UPDATE thing SET value = ? WHERE key = 'b'", text);
		const listed: string[] = [];
		for await (const [key] of told.entries()) listed.push(key);
		expect(listed).toEqual(["a", "c"]);
		expect(damaged.map(({ collection, key }) => [collection, key])).toEqual([["thing", "b"]]);
		const heard: string[] = [];
		expect(await told.getMany(["a", "b", "c"], ({ key }) => heard.push(key))).toEqual([{ n: 1 }, undefined, { n: 1 }]);
		expect(heard).toEqual(["b"]);
		const untold = createCollection(options);
		const list = async () => {
			for await (const entry of untold.entries()) void entry;
		};
		for (const read of [() => untold.get("b"), () => untold.getMany(["a", "b"]), list])
			await expect(read()).rejects.toThrow(DamagedRecordError);
	});

	test("takes a text that is no record for a damaged one also where any value will do", async () => {
		const { driver } = openSqlite(":memory:");
		const collection = createCollection({
			name: "thing",
			adapter: sqliteAdapter(driver, "thing"),
			schema: z.unknown(),
		});
		await collection.set("a", { n: 1 });
		await (await driver.connect({ filename: "" })).query("UPDATE thing SET value = 'null'");
		await expect(collection.get("a")).rejects.toThrow(DamagedRecordError);
	});

	test("lists every record in the order of the keys, across the rows of one iteration", async () => {
		const { driver } = openSqlite(":memory:");
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema });
		const keys = Array.from({ length: 2500 }, (_, index) => `k${String(index).padStart(4, "0")}/'"%_:`);
		for (let start = 0; start < keys.length; start += 249)
			await collection.setMany(keys.slice(start, start + 249).map((key, index) => [key, { n: start + index }]));
		const listed: string[] = [];
		for await (const [key] of collection.entries()) listed.push(key);
		expect(listed).toEqual(keys);
	});

	test("finds the keys that begin alike by the index, however many others there are", async () => {
		const { driver } = openSqlite(":memory:");
		const asked: string[] = [];
		const listening: SqliteDriver = {
			name: "custom",
			async connect(options) {
				const { query, close } = await driver.connect(options);
				const listen: typeof query = (sql, ...values) => {
					asked.push(sql);
					return query(sql, ...values);
				};
				return { query: listen, close };
			},
		};
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(listening, "thing"), schema });
		for (const key of ["-10", "-10/5", "-10/71", "-100", "-100/5", "-1/5", "10/5", "-10.5"])
			await collection.set(key, { n: 1 });
		expect(await collection.keysUnder("-10/")).toEqual(["-10/5", "-10/71"]);
		expect(await collection.keysUnder("-7/")).toEqual([]);
		const { query } = await driver.connect({} as Parameters<SqliteDriver["connect"]>[0]);
		const plan = await query(`EXPLAIN QUERY PLAN ${asked.at(-1)}`, "thing", "-10/", "-100", 0);
		expect(plan).toEqual([expect.objectContaining({ detail: expect.stringMatching(/^SEARCH .*key>\? AND key<\?/) })]);
	});

	test("forgets a record after its time to live", async () => {
		const { driver } = openSqlite(":memory:");
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema, ttlMs: 1 });
		await collection.set("a", { n: 1 });
		await expect.poll(() => collection.get("a"), { interval: 1, timeout: 5000 }).toBeUndefined();
	});

	test("refuses a write that the adapter would split", async () => {
		const { driver } = openSqlite(":memory:");
		const collection = createCollection({ name: "thing", adapter: sqliteAdapter(driver, "thing"), schema });
		const entries = Array.from({ length: 250 }, (_, n): [string, { n: number }] => [String(n), { n }]);
		await expect(collection.setMany(entries)).rejects.toThrow(RangeError);
	});
});
