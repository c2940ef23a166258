import { describe, expect, test } from "vitest";
import { changeTiming, resumeNews } from "../../../src/news/settings/change-timing.ts";
import { isPaused, releaseAt } from "../../../src/news/settings/release.ts";
import type { Subscription, Timing } from "../../../src/news/subscription.ts";

const MINUTE_MS = 60_000;
const NOON = Date.UTC(2026, 0, 15, 12);
const NIGHT = Date.UTC(2026, 0, 15, 23);
const quiet = { from: "22:00", to: "07:00" };
const basic: Subscription = { chatType: "private", editions: {}, language: "en", renewedAt: 0 };
const place = (timing: Timing): Subscription => ({ ...basic, ...timing });
const without = (...fields: (keyof Timing)[]) =>
	changeTiming(
		(before) =>
			Object.fromEntries(Object.entries(before).filter(([field]) => !fields.some((f) => f === field))) as never,
	);

describe("A change that sets free what is held", () => {
	test.each<[string, Timing, (keyof Timing)[], number]>([
		["an hourly digest", { digest: "hourly" }, ["digest"], NOON],
		["a daily digest", { digest: ["08:00"] }, ["digest"], NOON],
		["quiet hours, at night", { quiet }, ["quiet"], NIGHT],
		["both, at night", { quiet, digest: "hourly" }, ["quiet", "digest"], NIGHT],
	])("lets it come together: the end of %s", (_, timing, ended, now) => {
		const after = without(...ended)(place(timing), now);
		expect(after).toEqual({ ...basic, pause: { until: now } });
		expect(releaseAt(after, now)).toMatchObject({ digestBefore: now, isOpen: true });
	});

	test("also lets come together what the night held, when that is over and its digest may not have gone out yet", () => {
		const shorter = (to: string) => changeTiming((before) => ({ ...before, quiet: { from: "22:00", to } }));
		const [six, five] = [Date.UTC(2026, 0, 15, 6), Date.UTC(2026, 0, 15, 5)];
		for (const change of [without("quiet"), shorter("06:00")]) {
			const after = change(place({ quiet }), six + 11 * MINUTE_MS);
			expect(after.pause).toEqual({ until: six });
			expect(releaseAt(after, six + 11 * MINUTE_MS)).toMatchObject({ digestBefore: six, isOpen: true });
		}
		const resumed = without("quiet")(place({ quiet, pause: { until: five } }), NOON);
		expect(resumed.pause).toEqual({ until: six });
		const longer = shorter("08:00")(place({ quiet }), NOON);
		expect(longer).not.toHaveProperty("pause");
	});

	test.each<[string, Timing, (keyof Timing)[], number]>([
		["the sound, by day", { quiet }, [], NOON],
		["a digest at night, when it is quiet", { quiet, digest: "hourly" }, ["digest"], NIGHT],
		["quiet hours of a digest", { quiet, digest: ["08:00"] }, ["quiet"], NIGHT],
		["a digest during a pause", { digest: "hourly", pause: {} }, ["digest"], NOON],
	])("is not the end of %s", (_, timing, ended, now) => {
		const after = without(...ended)(place(timing), now);
		expect(after.pause).toEqual(timing.pause);
	});
});

test("Resuming ends a pause now, and changes nothing where there is none", () => {
	const paused = place({ pause: {}, digest: "hourly" });
	expect(resumeNews(paused, NOON)).toEqual({ ...paused, pause: { until: NOON }, renewedAt: NOON });
	const over = place({ pause: { until: NOON } });
	expect(resumeNews(over, NOON)).toBe(over);
	expect([isPaused(over, NOON - 1), isPaused(over, NOON), isPaused(paused, NOON)]).toEqual([true, false, true]);
});
