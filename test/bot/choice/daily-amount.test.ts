import { setTimeout as turn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { DailyAmounts } from "../../../src/bot/choice/daily-amount.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;

/** A log in which articles came `perDay` times a day, up to now, and what is read of it. */
async function setLog(days: number, perDay: number, editions: readonly EditionCode[] = ["fr"]) {
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const clock = new FakeClock();
	const publish = (edition: EditionCode, count: number) => {
		const numbers = [...Array(count).keys()].map((number) => store.log.head(edition) + number);
		const admissions = numbers.map((number) => ({
			...{ article: anArticle(`${edition}-${number}`, { edition }), silent: false, storyKeys: [] },
		}));
		return store.log.append(edition, admissions, { source: "test", now: clock.now() });
	};
	for (let day = 0; day < days; day++) {
		await clock.advance(12 * HOUR_MS);
		for (const edition of editions) await publish(edition, perDay);
		await clock.advance(12 * HOUR_MS);
	}
	let isBroken = false;
	const reads: { readonly edition: string; readonly limit: number }[] = [];
	const amounts = new DailyAmounts({
		clock,
		articles: Object.assign(Object.create(store.log), {
			head: (edition: EditionCode) => store.log.head(edition),
			async read(edition: EditionCode, after: number, limit: number) {
				reads.push({ edition, limit });
				if (isBroken) throw new Error("Cannot read");
				return store.log.read(edition, after, limit);
			},
		}),
	});
	const breaks = (now: boolean) => {
		isBroken = now;
	};
	return { amounts, clock, reads, publish, breaks };
}

describe("DailyAmounts", () => {
	test("counts an edition once an hour, however many ask, and again after that", async () => {
		const { amounts, clock, reads, publish } = await setLog(3, 20);
		const first = await Promise.all([amounts.of(["fr"]), amounts.of(["fr"])]);
		expect(first).toEqual([
			{ low: 20, high: 20 },
			{ low: 20, high: 20 },
		]);
		const once = reads.length;
		await publish("fr", 20);
		await clock.advance(HOUR_MS - 1);
		expect(await amounts.of(["fr"])).toEqual(first[0]);
		expect(reads).toHaveLength(once);
		await clock.advance(1);
		expect(await amounts.of(["fr"])).toEqual({ low: 20, high: 40 });
		expect(reads.length).toBeGreaterThan(once);
	});

	test("reads no further back than the week that counts, in parts between which others have their turn", async () => {
		const { amounts, reads } = await setLog(30, 20, ["fr", "es"]);
		let turns = 0;
		let isOver = false;
		const others = (async () => {
			for (; !isOver; turns++) await turn(0);
		})();
		expect(await amounts.of(["fr", "es"])).toEqual({ low: 40, high: 40 });
		isOver = true;
		await others;
		expect(Math.max(...reads.map(({ limit }) => limit))).toBeLessThanOrEqual(50);
		expect(reads.filter(({ edition }) => edition === "fr").reduce((sum, { limit }) => sum + limit, 0)).toBe(150);
		expect(turns).toBeGreaterThan(1);
	});

	test("keeps nothing of a count that failed", async () => {
		const { amounts, breaks } = await setLog(3, 20);
		breaks(true);
		await expect(amounts.of(["fr"])).rejects.toThrow("Cannot read");
		breaks(false);
		expect(await amounts.of(["fr"])).toEqual({ low: 20, high: 20 });
	});
});
