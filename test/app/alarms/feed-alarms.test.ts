import { describe, expect, onTestFinished, test } from "vitest";
import { FeedAlarms } from "../../../src/app/alarms/feed-alarms.ts";
import type { AlertKind } from "../../../src/bot/admin/alert-kinds.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { FeedState } from "../../../src/store/records/feed-state.ts";
import { anArticle } from "../../support/articles/an-article.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Thursday. */
const NOON = Date.UTC(2026, 0, 15, 12);
const FEED = { url: "https://feed.example/rss", edition: "cn" } as const;

async function setUp() {
	const { log, close } = await openStore(":memory:");
	onTestFinished(close);
	let reads = 0;
	const counted = {
		head: () => log.head("cn"),
		read: (...range: Parameters<typeof log.read>) => {
			reads++;
			return log.read("cn", range[1], range[2]);
		},
	};
	const told: string[] = [];
	const alarms = new FeedAlarms({
		alerts: {
			raise: async (kind: AlertKind, variables) => void told.push(`${kind} ${JSON.stringify(variables)}`),
			over: async (kind: AlertKind, subject) => void told.push(`${kind} over ${subject}`),
		},
		log: counted,
	});
	const publish = async (times: readonly number[], source: string = FEED.url) => {
		const admissions = times.map((publishedAt) => ({
			article: anArticle(`${source}-${publishedAt}`, { publishedAt }),
			silent: false,
			storyKeys: [],
		}));
		await log.append("cn", admissions, { source, now: NOON });
	};
	const check = async (state: Partial<FeedState>) => {
		told.splice(0);
		await alarms.checked(FEED, { validators: {}, nextCheckAt: 0, failures: 0, ...state });
		return told.filter((line) => line.startsWith("feed-silent {") || line.startsWith("feed-down {"));
	};
	/** A check of a feed that has held the same articles for so long. */
	const checkQuiet = (ms: number, failures = 0) => check({ failures, succeededAt: NOON + ms, contentsSince: NOON });
	return { publish, check, checkQuiet, told, reads: () => reads };
}

/** So many an hour, for so many days. */
const steadily = (perHour: number, days: number) =>
	Array.from({ length: perHour * 24 * days }, (_, index) => NOON - (index * HOUR_MS) / perHour);

describe("FeedAlarms", () => {
	test("tell of a feed from its third failure in a row on, and of its recovery", async () => {
		const { check, told } = await setUp();
		for (const failures of [1, 2]) expect(await check({ failures })).toEqual([]);
		expect(told).toEqual([]);
		expect(await check({ failures: 3, lastFailure: "no answer" })).toEqual([
			`feed-down ${JSON.stringify({ url: FEED.url, checks: 3, reason: "no answer" })}`,
		]);
		await check({ failures: 0 });
		expect(told).toContain(`feed-down over ${FEED.url}`);
	});

	test("tell of a feed that is gone for good at its first failure, until it is read again", async () => {
		const { check, told } = await setUp();
		const gone = { failures: 1, lastFailure: "the server answered 410", isGone: true } as const;
		expect(await check(gone)).toEqual([
			`feed-down ${JSON.stringify({ url: FEED.url, checks: 1, reason: "the server answered 410" })}`,
		]);
		await check({ ...gone, failures: 2, lastFailure: "the server answered 503" });
		expect(told).not.toContain(`feed-down over ${FEED.url}`);
		await check({ failures: 0 });
		expect(told).toContain(`feed-down over ${FEED.url}`);
	});

	test("tell of a feed that has had nothing new for longer than its rhythm explains, and of what comes then", async () => {
		const { publish, checkQuiet, told } = await setUp();
		await publish(steadily(1, 20));
		expect(await checkQuiet(6.5 * HOUR_MS)).toEqual([]);
		expect(await checkQuiet(7.5 * HOUR_MS)).toEqual([
			`feed-silent ${JSON.stringify({ url: FEED.url, duration: { ms: 7.5 * HOUR_MS } })}`,
		]);
		await checkQuiet(0);
		expect(told).toContain(`feed-silent over ${FEED.url}`);
	});

	test("give a rare feed its time, and go by what the feed itself has brought", async () => {
		const { publish, checkQuiet } = await setUp();
		await publish(steadily(4, 20), "https://other.example/rss");
		await publish([20, 15, 10, 5, 1].map((days) => NOON - days * DAY_MS));
		expect(await checkQuiet(10 * DAY_MS)).toEqual([]);
		expect(await checkQuiet(40 * DAY_MS)).toHaveLength(1);
	});

	test("say a day of a feed of which little is known, and nothing of one that fails", async () => {
		const { checkQuiet, told } = await setUp();
		expect(await checkQuiet(DAY_MS - 1)).toEqual([]);
		expect(await checkQuiet(DAY_MS)).toHaveLength(1);
		await checkQuiet(3 * DAY_MS, 1);
		expect(told).toEqual([]);
	});

	test("read the log once in a gap, and not at all while something comes", async () => {
		const { publish, checkQuiet, reads } = await setUp();
		await publish(steadily(2, 20));
		await checkQuiet(HOUR_MS / 2);
		expect(reads()).toBe(0);
		await checkQuiet(2 * HOUR_MS);
		const once = reads();
		expect(once).toBeGreaterThan(5);
		await checkQuiet(3 * HOUR_MS);
		expect(reads()).toBe(once);
	});
});
