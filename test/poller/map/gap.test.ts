import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../src/kit/durations.ts";
import { NEVER_CHECKED } from "../../../src/poller/feed.ts";
import { followedPart } from "../../../src/poller/map/followed-part.ts";
import { gapBefore, searchedUntil } from "../../../src/poller/map/gap.ts";
import {
	afterReading,
	afterRefusal,
	isDue,
	openGap,
	withGap,
	withoutOldRefusals,
} from "../../../src/poller/map/map-state.ts";
import type { FeedState } from "../../../src/store/records/feed-state.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const state = (changes: Partial<FeedState>): FeedState => ({ ...NEVER_CHECKED, ...changes });
const articlesOf = (...ages: number[]) => ages.map((age) => ({ publishedAt: NOW - age }));

describe("A gap", () => {
	test.each<[string, Partial<FeedState>, boolean, number | undefined]>([
		["after more than two hours", { succeededAt: NOW - 2 * HOUR_MS - 1 }, false, NOW - 2 * HOUR_MS - 1],
		["not after two hours", { succeededAt: NOW - 2 * HOUR_MS }, false, undefined],
		[
			"where all is new, since the feed last changed",
			{ succeededAt: NOW - MINUTE_MS, contentsSince: NOW - HOUR_MS },
			true,
			NOW - HOUR_MS,
		],
		["where all is new, by a state without that", { succeededAt: NOW - MINUTE_MS }, true, NOW - MINUTE_MS],
		["not at the first look", {}, true, undefined],
		[
			"not after looks at an empty feed alone",
			{ succeededAt: NOW - 9 * HOUR_MS, emptyAt: NOW - 9 * HOUR_MS },
			true,
			undefined,
		],
		["not where the state was lost", { succeededAt: 0 }, true, undefined],
		["not where somebody has set the clock back", { succeededAt: NOW + 9 * HOUR_MS }, false, undefined],
	])("is found %s", (_, changes, isAllNew, expected) => {
		expect(gapBefore(state(changes), { isAllNew, now: NOW, intervalMs: 5 * MINUTE_MS })).toBe(expected);
	});

	test("is longer than five intervals, since whoever looks rarely is not down meanwhile", () => {
		const rarely = { isAllNew: false, now: NOW, intervalMs: HOUR_MS };
		expect(gapBefore(state({ succeededAt: NOW - 5 * HOUR_MS }), rarely)).toBeUndefined();
		expect(gapBefore(state({ succeededAt: NOW - 5 * HOUR_MS - 1 }), rarely)).toBe(NOW - 5 * HOUR_MS - 1);
	});

	test("is searched up to an hour ago, or up to the oldest that the feed shows", () => {
		expect(searchedUntil(articlesOf(), NOW)).toBe(NOW - HOUR_MS);
		expect(searchedUntil(articlesOf(9 * HOUR_MS, MINUTE_MS), NOW)).toBe(NOW - HOUR_MS);
		expect(searchedUntil(articlesOf(20 * MINUTE_MS, MINUTE_MS), NOW)).toBe(NOW - 20 * MINUTE_MS);
	});

	test("stays open for two days, grows with the next one, and is closed by a reading", () => {
		const [since, until] = [NOW - 9 * HOUR_MS, NOW - HOUR_MS];
		const open = withGap(NEVER_CHECKED, { since, until });
		expect(openGap(NEVER_CHECKED, undefined, NOW)).toBeUndefined();
		expect(openGap(open, undefined, NOW)).toEqual({ since, until });
		expect(openGap(open, { since: NOW - 3 * HOUR_MS, until: NOW }, NOW)).toEqual({ since, until: NOW });
		expect(openGap(open, undefined, until + 48 * HOUR_MS)).toEqual({ since, until });
		expect(openGap(open, undefined, until + 48 * HOUR_MS + 1)).toBeUndefined();
		expect(openGap(open, { since: 1, until: 2 }, until + 49 * HOUR_MS)).toEqual({ since: 1, until: 2 });
		// Somebody has set the clock back: it ends now, and is given up in two days.
		expect(openGap(open, undefined, since)).toEqual({ since, until: since });
		expect(openGap(afterReading(open, 3, NOW), undefined, NOW)).toBeUndefined();
	});
});

describe("A news map", () => {
	test("counts its refusals anew once a gap was given up", () => {
		const refused = afterRefusal(NEVER_CHECKED, { since: 1, until: NOW }, { reason: "no" }, NOW);
		expect(withoutOldRefusals(refused, NOW + 48 * HOUR_MS)).toBe(refused);
		const { lastFailure: _, ...kept } = refused;
		expect(withoutOldRefusals(refused, NOW + 48 * HOUR_MS + 1)).toEqual({ ...kept, failures: 0 });
	});

	test("is due when its time has come, and when its time was written by a clock that was wrong", () => {
		expect(isDue(NEVER_CHECKED, NOW)).toBe(true);
		expect(isDue(state({ nextCheckAt: NOW + 1 }), NOW)).toBe(false);
		expect(isDue(state({ nextCheckAt: NOW }), NOW)).toBe(true);
		expect(isDue(state({ nextCheckAt: NOW + 24 * HOUR_MS + 1 }), NOW)).toBe(true);
		expect(isDue(afterReading(NEVER_CHECKED, 0, NOW), NOW + 30 * MINUTE_MS - 1)).toBe(false);
		expect(isDue(afterReading(NEVER_CHECKED, 0, NOW), NOW + 30 * MINUTE_MS)).toBe(true);
		expect(isDue(afterReading(NEVER_CHECKED, 0, NOW), NOW - 1)).toBe(true);
	});

	test("that refuses keeps what an earlier reading brought, and says for how long it refuses and why", () => {
		const read = afterReading(NEVER_CHECKED, 3, NOW - HOUR_MS);
		const refused = afterRefusal(read, { since: 1, until: 2 }, { reason: "no", retryAfterMs: 2 * HOUR_MS }, NOW);
		expect(refused).toMatchObject({ succeededAt: NOW - HOUR_MS, brought: 3, failures: 1, lastFailure: "no" });
		expect(refused).toMatchObject({ gapSince: 1, gapUntil: 2, nextCheckAt: NOW + 2 * HOUR_MS });
		expect(afterReading(refused, 0, NOW)).toEqual({
			...{ ...NEVER_CHECKED, succeededAt: NOW, brought: 0, nextCheckAt: NOW + 30 * MINUTE_MS },
		});
	});
});

describe("followedPart", () => {
	const [china, asia] = [
		"https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260115-x",
		"https://www.rfi.fr/cn/%E4%BA%9A%E6%B4%B2/y",
	];

	test.each<[string, string[], [boolean, boolean]]>([
		["all of an edition's own feed", ["https://www.rfi.fr/cn/rss"], [true, true]],
		["a section of that section's feed", ["https://www.rfi.fr/cn/中国/rss"], [true, false]],
		["either of two feeds", ["https://www.rfi.fr/cn/中国/rss", "http://cn.rfi.fr/亚洲/rss"], [true, true]],
		["all of another site's feed", ["https://feed.example/rss"], [true, true]],
		["nothing of a show's feed", ["https://www.rfi.fr/cn/podcasts/x/podcast"], [false, false]],
		["nothing of a tag's feed", ["https://www.rfi.fr/cn/tag/x/rss"], [false, false]],
	])("is %s", (_, feeds, expected) => {
		expect([china, asia].map((url) => followedPart(feeds)({ url }))).toEqual(expected);
	});
});
