import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moveStore } from "../../src/store/move/move-store.ts";
import type { Row } from "../result.ts";
import { fillStore, type StoreSize } from "./fill-store.ts";

/** Two records for each article and each subscription. */
const SIZE: StoreSize = { articles: 60_000, subscriptions: 40_000, sends: 20 };

/** A store from a file into an empty database, and from there into another file, with what each collection was by then. */
export async function moveThereAndBack(database: string): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bench-"));
	try {
		const path = join(folder, "bot.sqlite");
		await fillStore(path, SIZE);
		const there = await timed(path, database);
		const back = await timed(database, join(folder, "back.sqlite"));
		const digests = new Map(there.moved.map(({ collection, digest }) => [collection, digest]));
		const different = back.moved.filter(({ collection, digest }) => digests.get(collection) !== digest);
		const records = there.moved.reduce((sum, one) => sum + one.records, 0);
		const what = `${records} records from SQLite to PostgreSQL and back`;
		return [
			{ what: `${what}: collections that differ afterwards`, value: different.length, unit: "", goal: "= 0" },
			{ what: `${what}: there, compared`, value: there.seconds, unit: "s" },
			{ what: `${what}: back, compared`, value: back.seconds, unit: "s" },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function timed(from: string, to: string) {
	const begun = performance.now();
	const moved = await moveStore({ from, to, signal: new AbortController().signal });
	return { moved, seconds: (performance.now() - begun) / 1000 };
}
