import { expect, test } from "vitest";
import { afterRefusal } from "../../src/delivery/after-refusal.ts";

const FIRST = { isEntry: true, isSecond: false, othersTook: false, timesHeld: 0 };

test.each([
	["an article that nobody else took: the next one tells", FIRST, "try-next"],
	["an article that others took: once more in an hour", { ...FIRST, othersTook: true }, "hold"],
	["the same an hour later: the next one tells", { ...FIRST, othersTook: true, timesHeld: 1 }, "try-next"],
	["an article that the chat was held for, and nobody took", { ...FIRST, timesHeld: 1 }, "try-next"],
	["two running: the chat itself is in trouble", { ...FIRST, isSecond: true }, "hold"],
	["two running, of which others took the second", { ...FIRST, isSecond: true, othersTook: true }, "hold"],
	["two running after many holds", { ...FIRST, isSecond: true, timesHeld: 9 }, "hold"],
	["headlines: there is nothing to pass over", { ...FIRST, isEntry: false }, "hold"],
] as const)("evidence decides what follows from a refusal: %s", (_, evidence, verdict) => {
	expect(afterRefusal(evidence)).toBe(verdict);
});
