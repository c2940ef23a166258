import { expect, test } from "vitest";
import { z } from "zod";
import { createCollection } from "../../../src/store/collection.ts";
import {
	type Migration,
	type MigrationStep,
	migrate,
	type OpenRecords,
} from "../../../src/store/migrations/migrate.ts";
import { MIGRATIONS, STORE_VERSION } from "../../../src/store/migrations/migrations.ts";
import { describeOnEachStore, type StoreKind } from "../../support/stores/store-kinds.ts";

/** A store whose notes say which migrations have touched them. */
async function setStore(kind: StoreKind, version?: number) {
	const { engine } = await kind.below(await kind.newAddress());
	const meta = createCollection({ name: "meta", adapter: engine.adapter("meta"), schema: z.number() });
	const open: OpenRecords = (name) => createCollection({ name, adapter: engine.adapter(name), schema: z.unknown() });
	await meta.delete("version");
	if (version !== undefined) await meta.set("version", version);
	await open("note").set("a", "start");
	return { meta, open, word: () => open("note").get("a") };
}

function appends(to: number, beforeEnd: () => void = () => undefined): Migration {
	return {
		to,
		async run(open) {
			const words = open("note");
			const word = String(await words.get("a"));
			if (!word.endsWith(String(to))) await words.set("a", `${word} ${to}`);
			beforeEnd();
		},
	};
}

describeOnEachStore("migrate", (kind) => {
	test("runs what leads from the stored version to this one, a version at a time", async () => {
		const { meta, open, word } = await setStore(kind, 2);
		await migrate({ meta, open, version: 4, migrations: [appends(4), appends(2), appends(3)] });
		expect(await word()).toBe("start 3 4");
		expect(await meta.get("version")).toBe(4);
		await migrate({ meta, open, version: 4, migrations: [appends(4), appends(2), appends(3)] });
		expect(await word()).toBe("start 3 4");
	});

	test("goes on where it was cut off: in the middle of a migration with that one, between two with the next", async () => {
		const { meta, open, word } = await setStore(kind, 1);
		const dies = () => {
			throw new Error("the process is dead");
		};
		const cutOff = migrate({ meta, open, version: 4, migrations: [appends(2), appends(3, dies), appends(4)] });
		await expect(cutOff).rejects.toThrow("the process is dead");
		expect([await word(), await meta.get("version")]).toEqual(["start 2 3", 2]);
		// A second run of the first would be seen.
		await migrate({ meta, open, version: 4, migrations: [appends(2), appends(3), appends(4)] });
		expect([await word(), await meta.get("version")]).toEqual(["start 2 3 4", 4]);
	});

	test("tells where it comes from and goes to, how far it is with many records, and when it is there", async () => {
		const { meta, open } = await setStore(kind, 2);
		async function* many() {
			for (let number = 0; number < 25_000; number++) yield [String(number), number] as const;
		}
		const told: MigrationStep[] = [];
		const looksAtAll: Migration = {
			to: 3,
			run: async (opened) => {
				for await (const [, value] of opened("note").entries()) expect(typeof value).toBe("number");
			},
		};
		await migrate({
			...{ meta, version: 4, migrations: [looksAtAll, appends(4)], onMigrating: (step) => told.push(step) },
			open: (name) => ({ ...open(name), entries: many }),
		});
		const [first, second] = [
			{ from: 2, to: 3 },
			{ from: 3, to: 4 },
		];
		expect(told).toEqual([
			{ ...first, records: 0, isDone: false },
			{ ...first, records: 10_000, isDone: false },
			{ ...first, records: 20_000, isDone: false },
			{ ...first, records: 25_000, isDone: true },
			{ ...second, records: 0, isDone: false },
			{ ...second, records: 0, isDone: true },
		]);
	});

	test("runs nothing in a new store", async () => {
		const { meta, open, word } = await setStore(kind);
		await migrate({ meta, open, version: 3, migrations: [appends(2), appends(3)] });
		expect([await word(), await meta.get("version")]).toEqual(["start", 3]);
	});

	test("refuses a store that a newer version wrote, and one that nothing leads on from", async () => {
		const { meta, open, word } = await setStore(kind, 5);
		await expect(migrate({ meta, open, version: 4, migrations: [] })).rejects.toThrow(
			"it was written by a newer version of the bot (store version 5, this one reads 4)",
		);
		await expect(migrate({ meta, open, version: 7, migrations: [appends(7)] })).rejects.toThrow(
			"no migration leads from store version 5 to 6",
		);
		expect([await word(), await meta.get("version")]).toEqual(["start", 5]);
	});
});

test("The migrations lead from the first version to this one without a gap", () => {
	expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: STORE_VERSION - 1 }, (_, index) => index + 2));
});
