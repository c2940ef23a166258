import { expect, test } from "vitest";
import { LastingTrouble } from "../../../src/kit/watch/lasting-trouble.ts";
import { FakeClock } from "../../support/fake-clock.ts";

test("A trouble that lasts is told when it begins, once a minute while it goes on, and anew when it comes again", async () => {
	const clock = new FakeClock();
	const trouble = new LastingTrouble(clock);
	const told: number[] = [];
	const fail = () => trouble.goesOn((failures) => told.push(failures));
	expect(trouble.ends()).toBe(0);
	for (let second = 0; second < 130; second++) {
		fail();
		await clock.advance(1000);
	}
	expect(told).toEqual([1, 61, 121]);
	expect(trouble.ends()).toBe(130);
	fail();
	expect(told).toEqual([1, 61, 121, 1]);
	expect(trouble.ends()).toBe(1);
	expect(trouble.ends()).toBe(0);
});
