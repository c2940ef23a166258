import { describe, expect, onTestFinished, test } from "vitest";
import { type PublishedLog, publishedTimes } from "../../../src/poller/plan/published-times.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { appendPublished } from "../../support/articles/weeks-of-articles.ts";

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 0, 15, 12);
/** Newest last, an hour apart. */
const TIMES = Array.from({ length: 240 }, (_, index) => NOON - (240 - index) * HOUR_MS);
const all = { edition: "cn", admittedSince: 0, maxEntries: 1000 } as const;

async function setLog() {
	const { log, close } = await openStore(":memory:");
	onTestFinished(close);
	let reads = 0;
	const counted: PublishedLog = {
		head: (edition) => log.head(edition),
		read: (...range) => {
			reads++;
			return log.read(...range);
		},
	};
	return { log, counted, reads: () => reads };
}

describe("publishedTimes", () => {
	test("tells when each article of a log was published, none twice", async () => {
		const { log, counted } = await setLog();
		expect(await publishedTimes(counted, all)).toEqual([]);
		await appendPublished(log, TIMES);
		expect((await publishedTimes(counted, all)).toSorted()).toEqual(TIMES);
	});

	test("tells of one source alone where that is wanted", async () => {
		const { log, counted } = await setLog();
		await appendPublished(log, TIMES.slice(0, 100), "other");
		await appendPublished(log, TIMES.slice(100));
		expect((await publishedTimes(counted, { ...all, source: "feed" })).toSorted()).toEqual(TIMES.slice(100));
	});

	test("reads no further back than is wanted, by time and by number", async () => {
		const { log, counted, reads } = await setLog();
		await appendPublished(log, TIMES);
		const lately = await publishedTimes(counted, { ...all, admittedSince: NOON - 60 * HOUR_MS });
		expect([lately.length, reads()]).toEqual([100, 2]);
		const few = await publishedTimes(counted, { ...all, maxEntries: 50 });
		expect([few.toSorted(), reads()]).toEqual([TIMES.slice(-50), 3]);
	});

	test("leaves others their turn between two parts, and ends there when it is told to", async () => {
		const { log, counted, reads } = await setLog();
		await appendPublished(log, TIMES);
		const ending = new AbortController();
		setImmediate(() => ending.abort(new Error("told to end")));
		await expect(publishedTimes(counted, { ...all, signal: ending.signal })).rejects.toThrow("told to end");
		expect(reads()).toBeLessThan(5);
	});
});
