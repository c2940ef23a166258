import { expect, test } from "vitest";
import { defined } from "../../src/kit/defined.ts";

test("defined leaves out what has no value, and nothing that has one", () => {
	const fields = { a: 0, b: undefined, c: "", d: false, e: null };
	expect(Object.keys(defined(fields))).toEqual(["a", "c", "d", "e"]);
});
