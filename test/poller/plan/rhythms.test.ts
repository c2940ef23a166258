import { setImmediate } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { UNWATCHED } from "../../../src/kit/watch/progress.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import type { PublishedLog } from "../../../src/poller/plan/published-times.ts";
import { Rhythms } from "../../../src/poller/plan/rhythms.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { appendPublished, timesOfWeeks } from "../../support/articles/weeks-of-articles.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOON = Date.UTC(2026, 0, 15, 12);
/** Mornings, of which each has as much. */
const mornings = (days: number) => timesOfWeeks({ days, perDay: 8, fromHour: 8, end: NOON });
const [MORNING, NIGHT] = [NOON - 3 * HOUR_MS, NOON + 10 * HOUR_MS];

async function setRhythms(
	times: readonly number[],
	changes: (log: PublishedLog) => Partial<PublishedLog> = () => ({}),
	editions: readonly EditionCode[] = ["cn"],
) {
	const { log, close } = await openStore(":memory:");
	await appendPublished(log, times);
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	const own: PublishedLog = { head: (edition) => log.head(edition), read: (...range) => log.read(...range) };
	const watched = { ...own, ...changes(own) };
	const rhythms = new Rhythms({ editions, log: watched, clock, logger, progress: UNWATCHED });
	onTestFinished(async () => {
		await rhythms.stop();
		await close();
	});
	const admit = (publishedAt: number) => {
		const context = { seq: 1, revision: 0, silent: false, source: "feed", admittedAt: clock.now() };
		rhythms.admitted([{ ...anArticle(`now-${publishedAt}`, { publishedAt }), ...context }]);
	};
	/** Resolves once the edition's rhythm is known. */
	const learned = async () => {
		for (;;) {
			const { rhythm } = rhythms.of("cn");
			if (rhythm !== undefined) return rhythm;
			await setImmediate();
		}
	};
	return { rhythms, clock, entries, admit, learned };
}

describe("Rhythms", () => {
	test("are learned from the log after the start, behind whoever asks, and none is known until then", async () => {
		const { rhythms, learned } = await setRhythms(mornings(30));
		rhythms.start();
		expect(rhythms.of("cn")).toMatchObject({ rhythm: undefined, lastPublishedAt: undefined });
		const { perHour } = await learned();
		expect(perHour(MORNING)).toBeGreaterThan(10 * perHour(NIGHT));
		expect(rhythms.of("cn").lastPublishedAt).toBe(mornings(30).at(-1));
	});

	test("know an article as soon as it comes, and of a young log learn within a day", async () => {
		const { rhythms, clock, admit, learned } = await setRhythms(mornings(8));
		rhythms.start();
		admit(NOON);
		expect(rhythms.of("cn").lastPublishedAt).toBe(NOON);
		for (const time of timesOfWeeks({ days: 5, perDay: 8, fromHour: 8, end: NOON + DAY_MS }).slice(-40)) admit(time);
		expect(rhythms.of("cn").rhythm).toBeUndefined();
		await clock.advance(DAY_MS);
		expect((await learned()).perHour(MORNING)).toBeGreaterThan(1);
	});

	test("are learned anew each day, so that what a desk has changed is found", async () => {
		const { rhythms, clock, admit, learned } = await setRhythms(mornings(14));
		rhythms.start();
		const before = (await learned()).perHour(NIGHT);
		for (let day = 0; day < 14; day++) {
			for (let article = 0; article < 8; article++) admit(clock.now() + 10 * HOUR_MS + article);
			await clock.advance(DAY_MS);
			rhythms.of("cn");
		}
		expect(rhythms.of("cn").rhythm?.perHour(NIGHT + 14 * DAY_MS)).toBeGreaterThan(before + 1);
	});

	test("are known again a day after a clock that was a year ahead was set back", async () => {
		const { rhythms, clock, admit, learned } = await setRhythms(mornings(30));
		rhythms.start();
		await learned();
		clock.set(clock.now() + 365 * DAY_MS);
		admit(clock.now());
		await clock.advance(DAY_MS);
		expect(rhythms.of("cn").rhythm).toBeUndefined();
		clock.set(NOON + DAY_MS);
		await clock.advance(DAY_MS);
		const { rhythm, lastPublishedAt } = rhythms.of("cn");
		expect(rhythm?.perHour(MORNING)).toBeGreaterThan(1);
		expect(lastPublishedAt).toBe(mornings(30).at(-1));
	});

	test("are unknown while the store fails, which is said once, and learned when it works again", async () => {
		let fails = true;
		const changes = ({ read }: PublishedLog): Partial<PublishedLog> => ({
			read: (...range) => (fails ? Promise.reject(new Error("disk I/O error")) : read(...range)),
		});
		const { rhythms, clock, entries, learned } = await setRhythms(mornings(30), changes);
		rhythms.start();
		for (let hour = 0; hour < 3; hour++) {
			for (let turn = 0; turn < 5; turn++) await setImmediate();
			expect(rhythms.of("cn").rhythm).toBeUndefined();
			await clock.advance(HOUR_MS);
		}
		expect(entries.map(({ sentence }) => sentence)).toEqual([
			"Rhythm cannot be learned: feeds are looked at evenly until it can",
		]);
		fails = false;
		await clock.advance(HOUR_MS);
		expect((await learned()).perHour(MORNING)).toBeGreaterThan(1);
	});

	test("are learned of one edition while the log of another one cannot be read", async () => {
		const changes = ({ head, read }: PublishedLog): PublishedLog => ({
			head: (edition) => (edition === "fr" ? 100 : head(edition)),
			read: (edition, ...range) =>
				edition === "fr" ? Promise.reject(new Error("disk I/O error")) : read(edition, ...range),
		});
		const { rhythms, entries, learned } = await setRhythms(mornings(30), changes, ["fr", "cn"]);
		rhythms.start();
		expect((await learned()).perHour(MORNING)).toBeGreaterThan(1);
		expect([rhythms.of("fr").rhythm, entries.length]).toEqual([undefined, 1]);
	});

	test("stop when the part of the log that is being read has come, and say nothing of that", async () => {
		const [reading, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		let reads = 0;
		const changes = ({ read }: PublishedLog): Partial<PublishedLog> => ({
			head: () => 240,
			async read(...range) {
				reads++;
				reading.resolve();
				await goOn.promise;
				return read(...range);
			},
		});
		const { rhythms, entries } = await setRhythms(mornings(30), changes, ["cn", "fr"]);
		rhythms.start();
		await reading.promise;
		const stopped = rhythms.stop();
		goOn.resolve();
		await stopped;
		expect([reads, entries]).toEqual([1, []]);
	});
});
