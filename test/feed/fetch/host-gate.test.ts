import { describe, expect, test } from "vitest";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";

describe("createHostGate", () => {
	test("lets jobs for one host through in their order, one at a time", async () => {
		const gate = createHostGate();
		const first = Promise.withResolvers<void>();
		const began: string[] = [];
		const begin = (name: string, until?: Promise<void>) => () => {
			began.push(name);
			return until ?? Promise.resolve();
		};
		const jobs = [gate.pass("a", begin("a1", first.promise)), gate.pass("a", begin("a2")), gate.pass("b", begin("b1"))];
		await jobs[2];
		expect(began).toEqual(["a1", "b1"]);
		first.resolve();
		await Promise.all(jobs);
		expect(began).toEqual(["a1", "b1", "a2"]);
	});

	test("goes on after a job that fails, and tells its caller alone", async () => {
		const gate = createHostGate();
		const failing = gate.pass("a", () => Promise.reject(new Error("lost")));
		const next = gate.pass("a", () => Promise.resolve("done"));
		await expect(failing).rejects.toThrow("lost");
		await expect(next).resolves.toBe("done");
	});
});
