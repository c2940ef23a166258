import { describe, expect, test } from "vitest";
import { fillSlot, SLOT } from "../../../src/formatter/words/fill-slot.ts";

describe("fillSlot", () => {
	test("puts what was typed into the sentence, as code", () => {
		expect(fillSlot(`No “${SLOT}”.`, "😀 @x")).toEqual({
			kind: "text",
			text: "No “😀 @x”.",
			entities: [{ type: "code", offset: 4, length: 5 }],
		});
	});

	test("finds the slot at either end, and takes what was typed as it is", () => {
		expect(fillSlot(`${SLOT} ends`, SLOT)).toMatchObject({
			text: `${SLOT} ends`,
			entities: [{ offset: 0, length: 1 }],
		});
		expect(fillSlot(`it begins ${SLOT}`, "x")).toMatchObject({ text: "it begins x", entities: [{ offset: 10 }] });
	});
});
