import { expect, test } from "vitest";
import { asciiDigits } from "../../src/text/ascii-digits.ts";

test.each([
	["۲۰", "20"],
	["٣٩", "39"],
	["१०", "10"],
	["၅", "5"],
	["１２", "12"],
	["𝟫𝟬", "90"],
	["一 5 x", "一 5 x"],
])("asciiDigits reads %j as %j", (text, digits) => {
	expect(asciiDigits(text)).toBe(digits);
});
