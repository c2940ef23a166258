import { describe, expect, test } from "vitest";
import type { FetchOutcome } from "../../../src/feed/fetch/fetch-feed.ts";
import { PageVisits } from "../../../src/feed/map/page-visits.ts";
import { MINUTE_MS } from "../../../src/kit/durations.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const failed = (status?: number): FetchOutcome => ({
	...{ kind: "failed", reason: `answered ${status}` },
	...(status === undefined ? {} : { status }),
});
const PAGE: FetchOutcome = { kind: "unchanged", cameWhole: true, validators: {}, hints: {} };

/** Visits that note when they were made, by host. */
function setVisits() {
	const clock = new FakeClock();
	const visits = new PageVisits(clock, 2000);
	const begun = clock.elapsed();
	const made: [string, number][] = [];
	const visit = (host: string, answer = PAGE, signal = new AbortController().signal) =>
		visits.visit(host, signal, async () => {
			made.push([host, clock.elapsed() - begun]);
			return answer;
		});
	return { clock, made, visit };
}

describe("PageVisits", () => {
	test("keep their distance on a host, whoever makes them", async () => {
		const { clock, made, visit } = setVisits();
		const all = Promise.all(["a.example", "a.example", "a.example", "b.example"].map((host) => visit(host)));
		for (let turn = 1; turn <= 2; turn++) {
			await clock.sleeping();
			await clock.advance(2000);
		}
		await all;
		expect(made.toSorted()).toEqual([
			["a.example", 0],
			["a.example", 2000],
			["a.example", 4000],
			["b.example", 0],
		]);
	});

	test.each([403, 429, 503, undefined])(
		"are not made for half an hour after a host has refused one with %s",
		async (status) => {
			const { clock, made, visit } = setVisits();
			// Those that stand in line already are not made either.
			const [refusal, others] = [visit("a.example", failed(status)), [visit("a.example"), visit("a.example")]];
			await expect(Promise.all([refusal, ...others])).resolves.toEqual(Array(3).fill(failed(status)));
			await clock.advance(30 * MINUTE_MS - 1);
			expect(await visit("a.example")).toEqual(failed(status));
			expect(await visit("b.example")).toBe(PAGE);
			await clock.advance(1);
			expect(await visit("a.example")).toBe(PAGE);
			expect(made.map(([host]) => host)).toEqual(["a.example", "b.example", "a.example"]);
		},
	);

	test.each([404, 410])("go on after a page that is not there, which answered %s", async (status) => {
		const { clock, visit } = setVisits();
		expect(await visit("a.example", failed(status))).toEqual(failed(status));
		await clock.advance(2000);
		expect(await visit("a.example")).toBe(PAGE);
	});

	test("that were not made hold up nobody", async () => {
		const clock = new FakeClock();
		const visits = new PageVisits(clock, 2000);
		const { signal } = new AbortController();
		expect(await visits.visit("a.example", signal, async () => undefined)).toBeUndefined();
		expect(await visits.visit("a.example", signal, async () => PAGE)).toBe(PAGE);
	});

	test("end with their signal, in line and while they wait", async () => {
		const { clock, made, visit } = setVisits();
		const stopping = new AbortController();
		await visit("a.example");
		const waiting = [visit("a.example", PAGE, stopping.signal), visit("a.example", PAGE, stopping.signal)];
		const ends = Promise.allSettled(waiting);
		await clock.sleeping();
		stopping.abort(new Error("enough"));
		expect(await ends).toMatchObject(Array(2).fill({ status: "rejected", reason: { message: "enough" } }));
		expect(made).toHaveLength(1);
	});
});
