import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { HOUR_MS } from "../../src/kit/durations.ts";
import { createCollection, DamagedRecordError } from "../../src/store/collection.ts";
import { type Around, describeOnEachStore } from "../support/stores/store-kinds.ts";

describeOnEachStore("createCollection", (kind) => {
	const schema = z.object({ n: z.number() });
	const below = async (around?: Around) => kind.below(await kind.newAddress(), around);

	test("rejects every call when the adapter fails, so that a failed read is never an empty one", async () => {
		const state = { broken: false };
		const { engine } = await below(async (_, run) => {
			if (state.broken) throw new Error("disk I/O error");
			return run();
		});
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
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
			() => collection.update("a", () => ({ n: 2 })),
			() => collection.delete("a"),
			() => collection.keysUnder("a"),
			list,
		];
		for (const call of calls) await expect(call()).rejects.toThrow("disk I/O error");
		state.broken = false;
		expect(await collection.get("a")).toEqual({ n: 1 });
	});

	test("rejects in the middle of a look at all records when the adapter fails there", async () => {
		const state = { statements: 0 };
		const { engine } = await below(async (sql, run) => {
			if (/LIMIT/.test(sql) && ++state.statements > 1) throw new Error("disk I/O error");
			return run();
		});
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		for (let start = 0; start < 1200; start += 200)
			await collection.setMany(Array.from({ length: 200 }, (_, n) => [`k${start + n}`, { n }] as const));
		const listed: string[] = [];
		const list = async () => {
			for await (const [key] of collection.entries()) listed.push(key);
		};
		await expect(list()).rejects.toThrow("disk I/O error");
		expect(listed).toHaveLength(1000);
	});

	test("keeps collections on one connection apart, also by equal keys", async () => {
		const { engine } = await below();
		const one = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		const two = createCollection({ name: "pager", adapter: engine.adapter("pager"), schema });
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
			name: "note",
			adapter: (await below()).engine.adapter("note"),
			schema: z.unknown(),
		});
		await collection.set("a", value);
		await collection.setMany([["b", value]]);
		expect(await collection.getMany(["a", "b"])).toEqual([value, value]);
	});

	test("names the record when its stored value is damaged", async () => {
		const { engine } = await below();
		await createCollection({ name: "note", adapter: engine.adapter("note"), schema: z.string() }).set("a", "no number");
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		await expect(collection.get("a")).rejects.toThrow('Cannot read note "a": its stored value is damaged');
	});

	test.each([
		["a text that ends too early", '{"value":{"n":'],
		["a text that is no record", "5"],
		["another value", '{"value":{"n":"one"}}'],
	])("names a record that holds %s, and goes past it where somebody hears of it", async (_, text) => {
		const { engine } = await below();
		const options = { name: "note", adapter: engine.adapter("note"), schema };
		const damaged: DamagedRecordError[] = [];
		const told = createCollection({ ...options, onDamaged: (error) => damaged.push(error) });
		for (const key of ["a", "b", "c"]) await told.set(key, { n: 1 });
		await engine.adapter("note").writeRows([{ key: "b", text, expires: null }]);
		const listed: string[] = [];
		for await (const [key] of told.entries()) listed.push(key);
		expect(listed).toEqual(["a", "c"]);
		expect(damaged.map(({ collection, key }) => [collection, key])).toEqual([["note", "b"]]);
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
		const { engine } = await below();
		const collection = createCollection({
			name: "note",
			adapter: engine.adapter("note"),
			schema: z.unknown(),
		});
		await collection.set("a", { n: 1 });
		await engine.adapter("note").writeRows([{ key: "a", text: "null", expires: null }]);
		await expect(collection.get("a")).rejects.toThrow(DamagedRecordError);
	});

	test("lists every record in the order of the keys, across the rows of one iteration", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		const keys = Array.from({ length: 2500 }, (_, index) => `k${String(index).padStart(4, "0")}/'"%_:`);
		for (let start = 0; start < keys.length; start += 249)
			await collection.setMany(keys.slice(start, start + 249).map((key, index) => [key, { n: start + index }]));
		const listed: string[] = [];
		for await (const [key] of collection.entries()) listed.push(key);
		expect(listed).toEqual(keys);
	});

	test("finds the keys that begin alike", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		for (const key of ["-10", "-10/5", "-10/71", "-100", "-100/5", "-1/5", "10/5", "-10.5"])
			await collection.set(key, { n: 1 });
		expect(await collection.keysUnder("-10/")).toEqual(["-10/5", "-10/71"]);
		expect(await collection.keysUnder("-7/")).toEqual([]);
	});

	test("compares keys by their bytes, whatever language the store is in", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		const keys = ["-1", "B", "_", "a", "b", "b/", "é", "中"];
		for (const key of [...keys].reverse()) await collection.set(key, { n: 1 });
		const listed: string[] = [];
		for await (const [key] of collection.entries()) listed.push(key);
		expect(listed).toEqual(keys);
	});

	test("takes keys as long as the longest address that is news", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		// Nothing that could be packed.
		const key = randomBytes(1024).toString("hex");
		await collection.set(key, { n: 1 });
		expect(await collection.get(key)).toEqual({ n: 1 });
	});

	test("takes of several values under one key in one write the last", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		await collection.setMany([
			["a", { n: 1 }],
			["b", { n: 2 }],
			["a", { n: 3 }],
		]);
		expect(await collection.getMany(["a", "b"])).toEqual([{ n: 3 }, { n: 2 }]);
	});

	test("writes none of many records when one of them cannot be written", async () => {
		const { engine } = await below();
		const adapter = engine.adapter("note");
		const rows = [
			{ key: "a", text: "{}", expires: null },
			{ key: "b", text: undefined as unknown as string, expires: null },
		];
		await expect(adapter.writeRows(rows)).rejects.toThrow();
		expect(await adapter.rowsAfter("", 10)).toEqual([]);
	});

	test("gives rows by pages as they are stored, and writes them so elsewhere", async () => {
		const [{ engine }, other] = [await below(), await below()];
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema, ttlMs: HOUR_MS });
		for (const key of ["a", "b", "c"]) await collection.set(key, { n: 1 });
		const adapter = engine.adapter("note");
		const pages = [await adapter.rowsAfter("", 2), await adapter.rowsAfter("b", 2)];
		expect(pages.map((page) => page.map(({ key }) => key))).toEqual([["a", "b"], ["c"]]);
		for (const page of pages) await other.engine.adapter("note").writeRows(page);
		expect(await other.engine.adapter("note").rowsAfter("", 10)).toEqual(pages.flat());
		expect(pages.flat().every(({ expires }) => Number(expires) > Date.now())).toBe(true);
	});

	test("forgets a record after its time to live", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema, ttlMs: 1 });
		await collection.set("a", { n: 1 });
		await expect.poll(() => collection.get("a"), { interval: 1, timeout: 5000 }).toBeUndefined();
	});

	test("loses none of many changes from two sides, and calls a change again where the other was faster", async () => {
		const { engine } = await below();
		const options = { name: "note", schema };
		const sides = [1, 2].map(() => createCollection({ ...options, adapter: engine.adapter("note") }));
		await Promise.all(
			sides.flatMap((side) =>
				Array.from({ length: 100 }, () => side.update("a", (before) => ({ n: (before?.n ?? 0) + 1 }))),
			),
		);
		expect(await sides[0]?.get("a")).toEqual({ n: 200 });
	});

	test("changes nothing where somebody has written since, deleted or begun anew", async () => {
		const { engine } = await below();
		const adapter = engine.adapter("note");
		expect(await adapter.replace("a", "old", "new")).toBe(false);
		expect(await adapter.replace("a", undefined, "one")).toBe(true);
		expect(await adapter.replace("a", undefined, "two")).toBe(false);
		expect(await adapter.replace("a", "two", undefined)).toBe(false);
		expect(await adapter.replace("a", "one", "three")).toBe(true);
		expect((await adapter.rowsAfter("", 10)).map(({ text }) => text)).toEqual(["three"]);
		expect(await adapter.replace("a", "three", undefined)).toBe(true);
		expect(await adapter.rowsAfter("", 10)).toEqual([]);
	});

	test("takes a record whose time is over for none when it is changed", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema, ttlMs: HOUR_MS });
		await engine.adapter("note").writeRows([{ key: "a", text: '{"value":{"n":7}}', expires: Date.now() - 1 }]);
		expect(await collection.update("a", (before) => ({ n: (before?.n ?? 0) + 1 }))).toEqual({
			before: undefined,
			after: { n: 1 },
		});
		expect(await collection.get("a")).toEqual({ n: 1 });
	});

	test("refuses a write that the adapter would split", async () => {
		const { engine } = await below();
		const collection = createCollection({ name: "note", adapter: engine.adapter("note"), schema });
		const entries = Array.from({ length: 250 }, (_, n): [string, { n: number }] => [String(n), { n }]);
		await expect(collection.setMany(entries)).rejects.toThrow(RangeError);
	});
});
