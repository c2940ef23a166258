import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyText } from "../../src/text/tidy-text.ts";

describe("tidyText", () => {
	test.each([
		["  气候 \n\t 峰会  ", "气候 峰会"],
		["a\0b\u0007c", "a b c"],
		["\u202eturned\u202c \u2066round\u2069", "turned round"],
		["\ud83d alone", "\ufffd alone"],
		["👩‍🚀 «été» تهران", "👩‍🚀 «été» تهران"],
	])("makes one clean line of %j", (typed, tidy) => {
		expect(tidyText(typed)).toBe(tidy);
	});

	test("finds nothing more to do the second time", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (typed) => {
				expect(tidyText(tidyText(typed))).toBe(tidyText(typed));
			}),
		);
	});
});
