import { describe, expect, test } from "vitest";
import { Turns } from "../../src/kit/turns.ts";

describe("Turns", () => {
	test("lets the jobs of one key follow each other, also after one that failed", async () => {
		const turns = new Turns<string>();
		const events: string[] = [];
		const job = (name: string) => async () => {
			events.push(`${name} begins`);
			await null;
			events.push(`${name} ends`);
			if (name === "b") throw new Error("b failed");
			return name;
		};
		const results = await Promise.allSettled(["a", "b", "c"].map((name) => turns.take("key", job(name))));
		expect(events).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
		expect(results).toMatchObject([{ value: "a" }, { reason: new Error("b failed") }, { value: "c" }]);
	});

	test("does not let one key wait for another", async () => {
		const turns = new Turns<string>();
		const { promise, resolve } = Promise.withResolvers<void>();
		const slow = turns.take("slow", () => promise);
		expect(await turns.take("quick", async () => "done")).toBe("done");
		resolve();
		await slow;
	});

	test("forgets a key whose last job has ended, whatever became of it", async () => {
		const turns = new Turns<number>();
		const jobs = Array.from({ length: 200 }, (_, index) =>
			turns.take(index % 100, () => (index % 3 === 0 ? Promise.reject(new Error("failed")) : Promise.resolve())),
		);
		expect(turns.size).toBe(100);
		await Promise.allSettled(jobs);
		expect(turns.size).toBe(0);
	});
});
