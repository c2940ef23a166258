import { expect, test } from "vitest";
import { markCode } from "../../../src/formatter/words/mark-code.ts";

test("What stands in backticks is code, and a backtick alone is itself", () => {
	expect(markCode("/help, or `/latest 5` and `in:fr`: a ` alone")).toEqual({
		kind: "text",
		text: "/help, or /latest 5 and in:fr: a ` alone",
		entities: [
			{ type: "code", offset: 10, length: 9 },
			{ type: "code", offset: 24, length: 5 },
		],
	});
});
