import { expect, test } from "vitest";
import { printable } from "../../src/kit/printable.ts";

test.each([
	["an escape sequence", "\u001b[31mred", "\\u001b[31mred"],
	["a command of the operating system", "\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
	["the same in one character", "\u009b31m\u009d0;title\u009c", "\\u009b31m\\u009d0;title\\u009c"],
	["line breaks", "one\r\ntwo\u0085three\u2028four\u2029", "one\\u000d\\u000atwo\\u0085three\\u2028four\\u2029"],
	["what turns the direction", "abc\u202egnp.exe\u2069", "abc\\u202egnp.exe\\u2069"],
	["what nudges it", "\u200ea\u200fb\u061c", "\\u200ea\\u200fb\\u061c"],
	["a backspace and a deletion", "a\b\u007f", "a\\u0008\\u007f"],
])("shows %s instead of obeying it", (_, text, shown) => {
	expect(printable(text)).toBe(shown);
});

test("leaves words of every script as they are", () => {
	const words = "法广 اخبار می‌خوانم Tiếng Việt 👨‍👩‍👧 “«»” \\ é";
	expect(printable(words)).toBe(words);
});
