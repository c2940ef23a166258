import { expect, test } from "vitest";
import { shorten } from "../../src/text/shorten.ts";

test("shorten cuts between characters and says so", () => {
	expect([shorten("火车", 2), shorten("🚆🚆🚆", 2), shorten("one two", 4)]).toEqual(["火车", "🚆🚆…", "one…"]);
});
