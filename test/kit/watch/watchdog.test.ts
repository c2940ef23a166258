import { describe, expect, onTestFinished, test } from "vitest";
import { Watchdog } from "../../../src/kit/watch/watchdog.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const LIMIT_MS = 60_000;
const LOOK_MS = 1000;
const MINUTE_MS = 60_000;

/** A clock of a machine that stands still at times: whatever waits is woken afterwards, late, as timers are. */
class HeldUpClock extends FakeClock {
	#aheadMs = 0;
	/** How much of that was work. */
	busyMs = 0;

	override elapsed(): number {
		return super.elapsed() + this.#aheadMs;
	}

	/** The event loop does nothing but one thing for so long. */
	block(ms: number): void {
		this.#aheadMs += ms;
		this.busyMs += ms;
	}

	/** The machine sleeps for so long, or the process was stopped. */
	freeze(ms: number): void {
		this.#aheadMs += ms;
	}
}

function setWatchdog(clock = new HeldUpClock()) {
	const { logger, entries } = logEntries();
	const stalled: string[] = [];
	const hopeless: string[] = [];
	const watchdog = new Watchdog({
		clock,
		logger,
		onStalled: (loop) => stalled.push(loop),
		onHopeless: (reason) => hopeless.push(reason),
		busyMs: () => clock.busyMs,
	});
	const progress = watchdog.watch("poller", LIMIT_MS);
	watchdog.start();
	onTestFinished(() => watchdog.stop());
	return { watchdog, progress, clock, entries, stalled, hopeless };
}

const hang = () => new Promise<void>(() => undefined);

describe("Watchdog", () => {
	test("finds a loop that hangs for longer than its limit, and says what it waits for", async () => {
		const { watchdog, progress, clock, entries, stalled, hopeless } = setWatchdog();
		void progress.during("an answer", hang);
		await clock.advance(LIMIT_MS - 1);
		expect(watchdog.health().ok).toBe(true);
		expect(stalled).toEqual([]);
		await clock.advance(LOOK_MS);
		expect(watchdog.health()).toEqual({
			ok: false,
			parts: { "event loop": { ok: true }, poller: { ok: false, reason: "it waits for an answer for 61 s" } },
		});
		expect(stalled).toEqual(["poller"]);
		const fields = { loop: "poller", waitsFor: "an answer", stuckMs: LIMIT_MS, times: 1 };
		expect(entries).toMatchObject([{ level: "error", sentence: "Loop stands still", fields }]);
		expect(hopeless).toEqual([]);
	});

	test("gives up after three limits in a row, and says so once", async () => {
		const { progress, clock, stalled, hopeless } = setWatchdog();
		void progress.during("an answer", hang);
		await clock.advance(3 * LIMIT_MS - 1);
		expect([stalled.length, hopeless]).toEqual([2, []]);
		await clock.advance(2 * LIMIT_MS);
		expect(hopeless).toEqual(["poller has stood still 3 times in a row: it waits for an answer"]);
	});

	test("takes no step that ends, however often, and no rest for a standstill", async () => {
		const { watchdog, progress, clock, stalled } = setWatchdog();
		for (let step = 0; step < 20; step++) await progress.during("an answer", () => clock.advance(LIMIT_MS / 2));
		await clock.advance(20 * LIMIT_MS);
		expect([watchdog.health().ok, stalled]).toEqual([true, []]);
	});

	test("allows the time that a step was told to wait, and no more", async () => {
		const { progress, clock, stalled } = setWatchdog();
		void progress.during("the end of a pause", hang, 5 * LIMIT_MS);
		await clock.advance(6 * LIMIT_MS - 1);
		expect(stalled).toEqual([]);
		await clock.advance(LOOK_MS);
		expect(stalled).toEqual(["poller"]);
	});

	test("begins to count anew when the loop has moved in between, and says that it moves", async () => {
		const { watchdog, progress, clock, entries, hopeless } = setWatchdog();
		for (let time = 0; time < 4; time++) {
			const answer = Promise.withResolvers<void>();
			const step = progress.during("an answer", () => answer.promise);
			await clock.advance(2 * LIMIT_MS);
			answer.resolve();
			await step;
			await clock.advance(LOOK_MS);
		}
		expect(watchdog.health().ok).toBe(true);
		expect(hopeless).toEqual([]);
		expect(entries.filter(({ sentence }) => sentence === "Loop moves again")).toHaveLength(4);
	});

	test("hands on what a step throws, and does not wait for it any longer", async () => {
		const { progress, clock, stalled } = setWatchdog();
		const failed = progress.during("an answer", () => Promise.reject(new Error("Cannot answer")));
		await expect(failed).rejects.toThrow("Cannot answer");
		await clock.advance(2 * LIMIT_MS);
		expect(stalled).toEqual([]);
	});

	test("counts each of several steps that hang side by side, and logs the longest of them", async () => {
		const { progress, clock, entries, stalled, hopeless } = setWatchdog();
		for (let round = 0; round < 6; round++) {
			const ends = ["one", "two", "three"].map((step) => {
				const end = Promise.withResolvers<void>();
				return { ...end, ended: progress.during(step, () => end.promise) };
			});
			await clock.advance(1.5 * LIMIT_MS);
			for (const { resolve } of ends) resolve();
			await Promise.all(ends.map(({ ended }) => ended));
		}
		expect(stalled).toHaveLength(6 * 3);
		const told = entries.filter(({ sentence }) => sentence === "Loop stands still").map(({ fields }) => fields);
		expect(told).toHaveLength(6);
		expect(told[0]).toMatchObject({ waitsFor: "one", times: 1, steps: 3 });
		expect(hopeless).toEqual([]);
	});

	test("counts a step that begins while another one hangs", async () => {
		const { progress, clock, stalled } = setWatchdog();
		const first = Promise.withResolvers<void>();
		const step = progress.during("one", () => first.promise);
		await clock.advance(1.5 * LIMIT_MS);
		void progress.during("two", hang);
		await clock.advance(LIMIT_MS / 4);
		first.resolve();
		await step;
		await clock.advance(LIMIT_MS);
		expect(stalled).toHaveLength(2);
	});

	test("tells of an event loop that stood still for ten seconds, for a minute, and blames no other loop for it", async () => {
		const { watchdog, progress, clock, stalled } = setWatchdog();
		void progress.during("an answer", hang);
		await clock.advance(1000);
		clock.block(9999);
		await clock.advance(LOOK_MS - 1);
		expect(stalled).toEqual([]);
		await clock.advance(LOOK_MS);
		clock.block(2 * LIMIT_MS);
		await clock.advance(LOOK_MS);
		expect(stalled).toEqual(["event loop"]);
		expect(watchdog.health().parts).toEqual({
			"event loop": { ok: false, reason: "it was held up lately" },
			poller: { ok: true },
		});
		await clock.advance(LIMIT_MS / 2);
		expect(watchdog.health().parts["event loop"]?.ok).toBe(false);
	});

	test("calls the event loop well again after a minute, and gives up when it stood still three times in a row", async () => {
		const { watchdog, clock, hopeless } = setWatchdog();
		for (let time = 0; time < 4; time++) {
			clock.block(20_000);
			await clock.advance(LOOK_MS);
			expect(watchdog.health().ok).toBe(false);
			await clock.advance(MINUTE_MS);
			expect(watchdog.health().ok).toBe(true);
		}
		expect(hopeless).toEqual([]);
		const standsStill = async (movesMs: number) => {
			clock.block(20_000);
			await clock.advance(movesMs);
		};
		for (let time = 0; time < 3; time++) await standsStill(MINUTE_MS / 2);
		expect(hopeless).toEqual([]);
		for (let time = 0; time < 3; time++) await standsStill(MINUTE_MS / 6);
		expect(hopeless).toEqual(["event loop has stood still 3 times in a row: it waits for its turn"]);
	});

	test("takes a machine that sleeps for no standstill of anything, however often", async () => {
		const { watchdog, progress, clock, stalled, hopeless } = setWatchdog();
		void progress.during("an answer", hang);
		for (let night = 0; night < 5; night++) {
			clock.freeze(100 * LIMIT_MS);
			await clock.advance(LOOK_MS);
		}
		expect([watchdog.health().ok, stalled, hopeless]).toEqual([true, [], []]);
		await clock.advance(LIMIT_MS);
		expect(stalled).toEqual(["poller"]);
	});

	test("gives what was begun after a sleep no more time than anything else", async () => {
		const { progress, clock, stalled } = setWatchdog();
		clock.freeze(100 * LIMIT_MS);
		void progress.during("an answer", hang);
		await clock.advance(LIMIT_MS + LOOK_MS);
		expect(stalled).toEqual(["poller"]);
	});

	test("tells whoever asks before its next look what that look will find", async () => {
		const { watchdog, progress, clock, stalled } = setWatchdog();
		void progress.during("an answer", hang);
		clock.block(2 * LIMIT_MS);
		expect(watchdog.health().parts).toMatchObject({ "event loop": { ok: false }, poller: { ok: true } });
		await clock.advance(LOOK_MS);
		expect(stalled).toEqual(["event loop"]);
	});
});
