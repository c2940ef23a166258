import { describe, expect, onTestFinished, test } from "vitest";
import { Watchdog } from "../../../src/kit/watch/watchdog.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const LIMIT_MS = 60_000;
const LOOK_MS = 10_000;

function setWatchdog(clock = new FakeClock()) {
	const { logger, entries } = logEntries();
	const stalled: string[] = [];
	const hopeless: string[] = [];
	const watchdog = new Watchdog({
		clock,
		logger,
		onStalled: (loop) => stalled.push(loop),
		onHopeless: (reason) => hopeless.push(reason),
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
			parts: { "event loop": { ok: true }, poller: { ok: false, reason: "it waits for an answer for 70 s" } },
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

	test("tells of an event loop that stood still, and blames no other loop for it", async () => {
		let aheadMs = 0;
		class HeldUp extends FakeClock {
			override elapsed(): number {
				return super.elapsed() + aheadMs;
			}
		}
		const clock = new HeldUp();
		const { watchdog, progress, stalled, hopeless } = setWatchdog(clock);
		void progress.during("an answer", hang);
		await clock.advance(1000);
		const holdUp = async () => {
			aheadMs += 2 * LIMIT_MS;
			// What waits is woken late, as timers are.
			await clock.advance(LOOK_MS);
		};
		await holdUp();
		expect(stalled).toEqual(["event loop"]);
		expect(watchdog.health().parts).toEqual({
			"event loop": { ok: false, reason: "it was held up lately" },
			poller: { ok: true },
		});
		await clock.advance(LOOK_MS);
		expect(watchdog.health().ok).toBe(true);
		for (let time = 0; time < 3; time++) await holdUp();
		expect(hopeless).toEqual(["event loop has stood still 3 times in a row: it waits for its turn"]);
	});
});
