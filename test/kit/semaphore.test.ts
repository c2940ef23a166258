import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Semaphore } from "../../src/kit/semaphore.ts";

describe("Semaphore", () => {
	test("lets so many in at a time, the others in the order in which they came", async () => {
		const semaphore = new Semaphore(2);
		const entered: number[] = [];
		const enter = async (name: number) => {
			await semaphore.acquire();
			entered.push(name);
		};
		const all = Promise.all([enter(1), enter(2), enter(3), enter(4)]);
		await turn();
		expect(entered).toEqual([1, 2]);
		semaphore.release();
		await turn();
		expect(entered).toEqual([1, 2, 3]);
		semaphore.release();
		await all;
		expect(entered).toEqual([1, 2, 3, 4]);
	});

	test("is idle at first, and again once everybody has left", async () => {
		const semaphore = new Semaphore(1);
		await semaphore.idle();
		await semaphore.acquire();
		let idle = false;
		const waiting = semaphore.idle().then(() => {
			idle = true;
		});
		const next = semaphore.acquire();
		semaphore.release();
		await next;
		await turn();
		expect(idle).toBe(false);
		semaphore.release();
		await waiting;
	});
});
