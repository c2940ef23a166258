import { describe, expect, test } from "vitest";
import { LastingTrouble } from "../../../src/kit/watch/lasting-trouble.ts";
import { FakeClock } from "../../support/fake-clock.ts";

/** One try each second: which were told of, with how many failures, and of which ends. */
function setUp() {
	const clock = new FakeClock();
	const trouble = new LastingTrouble(clock);
	const told: (number | "end")[] = [];
	const tries = async (seconds: number, fails: (second: number) => boolean) => {
		for (let second = 0; second < seconds; second++) {
			if (fails(second)) trouble.goesOn((failures) => told.push(failures));
			else if (trouble.ends()) told.push("end");
			await clock.advance(1000);
		}
	};
	return { told, tries };
}

describe("LastingTrouble", () => {
	test("is told when it begins, once a minute while it goes on, when it ends, and when it comes again", async () => {
		const { told, tries } = setUp();
		await tries(10, () => false);
		await tries(130, () => true);
		await tries(60, () => false);
		await tries(1, () => true);
		expect(told).toEqual([1, 61, 121, "end", 1]);
	});

	test("is told once a minute with its end while it comes and goes with each try", async () => {
		const { told, tries } = setUp();
		await tries(180, (second) => second % 2 === 0);
		expect(told).toEqual([1, "end", 1, "end", 1, "end"]);
	});
});
