import { describe, expect, test } from "vitest";
import { Pacer, type PacerOptions } from "../../../src/delivery/pace/pacer.ts";
import { FakeClock } from "../../support/fake-clock.ts";

function startPacer(configuredPerSecond: number, options: Partial<PacerOptions> = {}) {
	const clock = new FakeClock();
	const stopping = new AbortController();
	const start = clock.now();
	const pacer = new Pacer({ configuredPerSecond, clock, ...options });
	const left: number[] = [];
	const send = (count: number) => {
		for (let turn = 0; turn < count; turn++)
			pacer.turn(stopping.signal).then(
				() => left.push(clock.now() - start),
				() => left.push(-1),
			);
	};
	return { clock, stopping, pacer, left, send };
}

describe("Pacer", () => {
	test("spaces sends evenly", async () => {
		const { clock, left, send } = startPacer(20);
		send(5);
		await clock.advance(1000);
		const gaps = left.slice(1).map((time, index) => time - (left[index] ?? 0));
		expect(left).toHaveLength(5);
		// Half an interval of lateness may be made up for, no more.
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
		expect(Math.max(...gaps)).toBeLessThanOrEqual(50);
	});

	test("keeps its rate over time, and saves nothing up while nobody sends", async () => {
		const { clock, left, send } = startPacer(100);
		await clock.advance(60_000);
		send(300);
		await clock.advance(2000);
		expect(left.length).toBeGreaterThanOrEqual(200);
		expect(left.length).toBeLessThanOrEqual(202);
	});

	test("lets nothing go during a pause, which floods and a network that is down make", async () => {
		const { clock, pacer, left, send } = startPacer(100);
		pacer.pauseFor(5000);
		send(3);
		await clock.advance(4999);
		expect(left).toEqual([]);
		await clock.advance(100);
		expect(left).toHaveLength(3);
		for (const who of ["a", "b", "c"]) pacer.throttled(who, 2);
		send(1);
		await clock.advance(1900);
		expect(left).toHaveLength(3);
		await clock.advance(1000);
		expect(left).toHaveLength(4);
	});

	test("asks before each send whether it may leave, holds what may not, and spaces it evenly afterwards", async () => {
		let isAllowed = true;
		const { clock, left, send } = startPacer(20, { mayLeave: () => isAllowed });
		send(10);
		await clock.advance(100);
		const before = left.length;
		isAllowed = false;
		await clock.advance(5000);
		expect(left).toHaveLength(before);
		isAllowed = true;
		await clock.advance(200);
		expect(left.length - before).toBeGreaterThanOrEqual(2);
		expect(left.length - before).toBeLessThanOrEqual(5);
	});

	test("sends away whoever waits for the right to send and gives up", async () => {
		const { clock, left, send, stopping } = startPacer(20, { mayLeave: () => false });
		send(2);
		await clock.advance(500);
		stopping.abort();
		await clock.advance(200);
		expect(left).toEqual([-1, -1]);
	});

	test("lets nothing go in its first milliseconds, where it is told to be quiet, and calls that no pause", async () => {
		const pauses: string[] = [];
		const { clock, left, send, pacer } = startPacer(20, { quietMs: 1000, onPause: (cause) => pauses.push(cause) });
		send(1);
		await clock.advance(999);
		expect([left, pacer.pausedMs]).toEqual([[], 1]);
		await clock.advance(1);
		expect([left, pauses]).toEqual([[1000], []]);
	});

	test("tells how fast it lets go, for how long nothing leaves, and of each pause once", async () => {
		const clock = new FakeClock();
		const pauses: string[] = [];
		const pacer = new Pacer({ configuredPerSecond: 25, clock, onPause: (cause) => pauses.push(cause) });
		expect([pacer.perSecond, pacer.pausedMs]).toEqual([25, 0]);
		pacer.pauseFor(5000);
		pacer.pauseFor(9000);
		expect([pacer.pausedMs, pauses]).toEqual([9000, ["outage"]]);
		await clock.advance(9000);
		pacer.throttled("a", 2);
		expect([pacer.pausedMs, pauses.length]).toEqual([0, 1]);
		for (const who of ["b", "c"]) pacer.throttled(who, 2);
		expect(pauses).toEqual(["outage", "flood"]);
		expect([pacer.pausedMs, pacer.perSecond]).toEqual([2000, 12.5]);
	});

	test("tells of an outage once, whatever is tried in it, and of the next one", async () => {
		const clock = new FakeClock();
		const pauses: string[] = [];
		const pacer = new Pacer({ configuredPerSecond: 25, clock, onPause: (cause) => pauses.push(cause) });
		for (let tries = 0; tries < 5; tries++) {
			pacer.pauseFor(1000);
			await clock.advance(2000);
		}
		expect(pauses).toEqual(["outage"]);
		pacer.accepted();
		pacer.pauseFor(1000);
		expect(pauses).toEqual(["outage", "outage"]);
	});

	test("sends everybody away when it is stopped, also in the middle of a long pause", async () => {
		const { clock, stopping, pacer, left, send } = startPacer(100);
		pacer.pauseFor(10_800_000);
		send(2);
		stopping.abort(new Error("stop"));
		await clock.advance(0);
		expect(left).toEqual([-1, -1]);
		await expect(pacer.turn(stopping.signal)).rejects.toThrow("stop");
	});

	test("sends away only those whose own wait has ended", async () => {
		const { clock, stopping, pacer, left, send } = startPacer(100);
		pacer.pauseFor(1000);
		send(1);
		const other = pacer.turn(new AbortController().signal).then(() => left.push(clock.now()));
		stopping.abort(new Error("stop"));
		await clock.advance(999);
		expect(left).toEqual([-1]);
		await clock.advance(1);
		await other;
		expect(left).toHaveLength(2);
	});
});
