import { expect, test } from "vitest";
import { watchClock } from "../../../src/delivery/work/watch-clock.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

test("A clock that is set is noticed within a minute, once, and one that is kept right is not", async () => {
	const clock = new FakeClock();
	const stopping = new AbortController();
	let noticed = 0;
	const watching = watchClock(clock, stopping.signal, () => {
		noticed++;
	});
	await clock.advance(10 * MINUTE_MS);
	clock.set(clock.now() + 4_000);
	await clock.advance(10 * MINUTE_MS);
	expect(noticed).toBe(0);
	clock.set(clock.now() + 8 * HOUR_MS);
	await clock.advance(MINUTE_MS);
	expect(noticed).toBe(1);
	clock.set(clock.now() - 8 * HOUR_MS);
	await clock.advance(10 * MINUTE_MS);
	expect(noticed).toBe(2);
	stopping.abort();
	await watching;
});
