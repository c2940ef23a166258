import { describe, expect, test } from "vitest";
import { examine } from "../../../src/cli/doctor/examine.ts";
import type { Check, Finding } from "../../../src/cli/doctor/finding.ts";
import { doctorSays } from "../../support/doctor-says.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const fine = (about: string): Finding => ({ level: "ok", about, says: "fine" });
const check = (about: string, run: Check["run"]): Check => ({ about, limitMs: 5_000, run });

describe("examine", () => {
	test("gives what each check finds, in the order of the checks, and a failure hides no other", async () => {
		const says = await doctorSays(
			check("slow", async () => {
				await new Promise((resolve) => setImmediate(resolve));
				return [fine("slow"), fine("slower")];
			}),
			check("thrown at once", () => {
				throw new Error("broken");
			}),
			check("thrown later", async () => {
				throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
			}),
			check("last", () => [fine("last")]),
		);
		expect(says).toEqual([
			"ok slow: fine",
			"ok slower: fine",
			"trouble thrown at once: broken",
			"trouble thrown later: refused → nothing listens there; check the address, the proxy and the network",
			"ok last: fine",
		]);
	});

	test("begins all checks at once, and ends each at its limit, whether it listens or not", async () => {
		const clock = new FakeClock();
		const begun: string[] = [];
		const hangs = (about: string) =>
			check(about, () => {
				begun.push(about);
				return new Promise(() => undefined);
			});
		const found: Finding[] = [];
		const checks = [hangs("one"), hangs("two"), check("three", () => [fine("three")])];
		const all = (async () => {
			for await (const finding of examine(checks, { clock, signal: new AbortController().signal })) found.push(finding);
		})();
		await new Promise((resolve) => setImmediate(resolve));
		expect([begun, found]).toEqual([["one", "two"], []]);
		await clock.advance(5_000);
		await all;
		expect(found.map(({ level, about, says }) => [level, about, says])).toEqual([
			["trouble", "one", "no answer within 5000 ms"],
			["trouble", "two", "no answer within 5000 ms"],
			["ok", "three", "fine"],
		]);
	});

	test("ends with the signal's reason", async () => {
		const ending = new AbortController();
		const hangs = check("hangs", () => new Promise(() => undefined));
		const all = examine([hangs], { clock: new FakeClock(), signal: ending.signal }).next();
		ending.abort("SIGINT");
		await expect(all).rejects.toBe("SIGINT");
	});
});
