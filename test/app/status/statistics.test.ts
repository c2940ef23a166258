import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { Statistics } from "../../../src/app/status/statistics.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../src/kit/durations.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { DamagedRecordError } from "../../../src/store/collection.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { folder } from "../../support/folder.ts";

/** An article that was seen so many seconds after its date, at `admittedAt`. */
function seen(edition: EditionCode, admittedAt: number, afterSeconds: number): LoggedArticle {
	const article = anArticle("one", { publishedAt: admittedAt - afterSeconds * SECOND_MS });
	return { ...article, ...{ edition, seq: 1, revision: 0, silent: false, source: "test", admittedAt } };
}

async function setStatistics({ clock = new FakeClock(), store }: { clock?: FakeClock; store?: Store } = {}) {
	const kept = store ?? (await openStore(":memory:"));
	if (store === undefined) onTestFinished(() => kept.close());
	const { logger, entries } = logEntries();
	const statistics = new Statistics({ clock, logger });
	await statistics.start(kept.statistics);
	onTestFinished(() => statistics.stop());
	const records = async () => {
		const found: string[] = [];
		for await (const [key] of kept.statistics.entries()) found.push(key);
		return found;
	};
	return { clock, store: kept, statistics, entries, records };
}

describe("Statistics", () => {
	test("tell of each hour and day what came and what was sent, and how long both took", async () => {
		const { clock, statistics } = await setStatistics();
		const article = seen("cn", clock.now(), 240);
		statistics.articleCame(article);
		await clock.advance(3 * SECOND_MS);
		statistics.messageSent([article], article);
		statistics.messageSent([article, article, seen("fr", clock.now(), 60)], undefined);
		await clock.advance(HOUR_MS);
		statistics.articleCame(seen("cn", clock.now(), 900));
		const { hours, days, day, month } = statistics.of("cn");
		expect([hours.length, days.length]).toEqual([24, 30]);
		expect(hours.slice(-2)).toEqual([
			{
				...{ from: Date.UTC(2026, 0, 15, 12), articles: 1, messages: 2 },
				...{ seen: { median: 210, p95: 291 }, sent: { median: 3.5, p95: 4.9 } },
			},
			{ from: Date.UTC(2026, 0, 15, 13), articles: 1, messages: 0, seen: { median: 900, p95: 1170 } },
		]);
		expect(hours[0]).toEqual({ from: Date.UTC(2026, 0, 14, 14), articles: 0, messages: 0 });
		expect(days.at(-1)).toMatchObject({ from: Date.UTC(2026, 0, 15), articles: 2, messages: 2 });
		expect(days[0]).toEqual({ from: Date.UTC(2025, 11, 17), articles: 0, messages: 0 });
		expect(day).toMatchObject({ from: Date.UTC(2026, 0, 14, 14), articles: 2, messages: 2 });
		expect(month).toMatchObject({ from: Date.UTC(2025, 11, 17), articles: 2, messages: 2 });
		expect(statistics.of("fr").day).toEqual({ from: Date.UTC(2026, 0, 14, 14), articles: 0, messages: 1 });
	});

	test("are written once a minute, only days that changed, and go on after a restart", async () => {
		const { clock, store, statistics, records } = await setStatistics();
		statistics.articleCame(seen("cn", clock.now(), 60));
		expect(await records()).toEqual([]);
		await clock.advance(MINUTE_MS);
		await expect.poll(records).toEqual(["cn/2026-01-15"]);
		await store.statistics.delete("cn/2026-01-15");
		await clock.advance(5 * MINUTE_MS);
		expect(await records()).toEqual([]);
		clock.set(clock.now() + DAY_MS);
		statistics.articleCame(seen("cn", clock.now(), 60));
		await statistics.stop();
		expect(await records()).toEqual(["cn/2026-01-16"]);
		const { statistics: next } = await setStatistics({ clock, store });
		next.articleCame(seen("cn", clock.now(), 60));
		expect(next.of("cn").month).toMatchObject({ articles: 2 });
	});

	test("forget the hours of more than a day ago, and the days of more than a month ago", async () => {
		const { clock, statistics } = await setStatistics();
		statistics.articleCame(seen("cn", clock.now(), 60));
		clock.set(clock.now() + DAY_MS);
		expect([statistics.of("cn").day.articles, statistics.of("cn").month.articles]).toEqual([0, 1]);
		clock.set(clock.now() + 29 * DAY_MS);
		expect(statistics.of("cn").month.articles).toBe(0);
	});

	test("do not grow with a clock that jumps, and keep the days of now", async () => {
		const { clock, statistics, records } = await setStatistics();
		const today = clock.now();
		for (let day = 29; day >= 0; day--) {
			clock.set(today - day * DAY_MS);
			statistics.articleCame(seen("cn", clock.now(), 60));
		}
		for (let jump = 1; jump <= 100; jump++) {
			clock.set(today + (jump % 2 === 0 ? 1 : -1) * jump * 100 * DAY_MS);
			statistics.articleCame(seen("cn", clock.now(), 60));
			clock.set(today);
			statistics.messageSent([seen("cn", today, 60)], undefined);
		}
		clock.set(clock.now() + DAY_MS);
		statistics.articleCame(seen("cn", clock.now(), 60));
		expect(statistics.of("cn").month).toMatchObject({ articles: 30, messages: 100 });
		await statistics.stop();
		expect(await records()).toHaveLength(40);
	});

	test("forget in the store, too, what is older than they keep", async () => {
		const { clock, statistics, records } = await setStatistics();
		for (let day = 0; day < 45; day++) {
			statistics.articleCame(seen("cn", clock.now(), 60));
			await clock.advance(MINUTE_MS);
			await expect.poll(records).toContain(`cn/${new Date(clock.now()).toISOString().slice(0, 10)}`);
			clock.set(clock.now() + DAY_MS - MINUTE_MS);
		}
		await statistics.stop();
		const kept = (await records()).toSorted();
		expect([kept.length, kept[0]]).toEqual([40, "cn/2026-01-20"]);
	});

	test("lose a day to a damaged record, and no other", async () => {
		const path = join(folder(), "bot.sqlite");
		const clock = new FakeClock();
		const first = await openStore(path);
		const before = await setStatistics({ clock, store: first });
		for (let day = 0; day < 2; day++, clock.set(clock.now() + DAY_MS))
			before.statistics.articleCame(seen("cn", clock.now(), 60));
		await before.statistics.stop();
		await first.close();
		const database = new DatabaseSync(path);
		database.exec(`UPDATE "statistics" SET value = '{"value":{"hours":{"25":{}}}}' WHERE key LIKE '%15'`);
		database.close();
		const damaged: DamagedRecordError[] = [];
		const again = await openStore(path, { onDamaged: (error) => void damaged.push(error) });
		onTestFinished(() => again.close());
		const { statistics } = await setStatistics({ clock, store: again });
		expect(damaged).toMatchObject([{ collection: "statistics" }]);
		expect(statistics.of("cn").month.articles).toBe(1);
	});

	test("that cannot be written are written later, and lose nothing", async () => {
		const clock = new FakeClock();
		const store = await openStore(":memory:");
		onTestFinished(() => store.close());
		let isFull = true;
		const statistics = {
			...store.statistics,
			setMany: async (...given: Parameters<Store["statistics"]["setMany"]>) => {
				if (isFull) throw new Error("disk full");
				await store.statistics.setMany(...given);
			},
		};
		const kept = await setStatistics({ clock, store: { ...store, statistics } });
		kept.statistics.articleCame(seen("cn", clock.now(), 60));
		await clock.advance(MINUTE_MS);
		expect(kept.entries).toMatchObject([{ sentence: "Statistics cannot be written: they are tried again" }]);
		isFull = false;
		await clock.advance(MINUTE_MS);
		await expect.poll(kept.records).toEqual(["cn/2026-01-15"]);
	});

	test("keep what another version has put into a day, and count on by its bounds", async () => {
		const { clock, store, statistics } = await setStatistics();
		await statistics.stop();
		const bounds = { seen: [45, 90], sent: [5] };
		const hour = { articles: 1, messages: 0, seen: [1], sent: [], edits: 4 };
		const record = { bounds, hours: { 12: hour }, weather: "fine" };
		await store.statistics.set("cn/2026-01-15", record);
		const next = await setStatistics({ clock, store });
		next.statistics.articleCame(seen("cn", clock.now(), 60));
		await next.statistics.stop();
		expect(await store.statistics.get("cn/2026-01-15")).toEqual({
			...{ bounds, hours: { 12: { ...hour, articles: 2, seen: [1, 1] } }, weather: "fine" },
		});
		expect(next.statistics.of("cn").day.seen).toEqual({ median: 45, p95: 85.5 });
	});
});
