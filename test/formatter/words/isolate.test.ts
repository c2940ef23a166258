import { describe, expect, test } from "vitest";
import { isolateCode, isolated, isolateVariables } from "../../../src/formatter/words/isolate.ts";

const visible = (text: string) =>
	text.replaceAll("\u2066", "<l>").replaceAll("\u2068", "<?>").replaceAll("\u2069", "</>").replaceAll("\u200f", "<r>");

describe("isolateVariables", () => {
	test("keeps words together that are filled in; numbers have no direction of their own", () => {
		const { name, count, none } = isolateVariables({ name: "Français · fr", count: 3, none: "" });
		expect([visible(String(name)), count, none]).toEqual(["<?>Français · fr</>", 3, ""]);
	});
});

test("Names in an enumeration from right to left are isolated, and in others are as they are", () => {
	expect(visible(isolated("Français · fr", "fa"))).toBe("<?>Français · fr</>");
	expect(isolated("Français · fr", "fr")).toBe("Français · fr");
});

describe("isolateCode", () => {
	test.each([
		["سلام. برای راهنما /help را بفرستید.", "سلام. برای راهنما <l>/help</> را بفرستید."],
		["/latest – تازه‌ترین خبرها", "<r><l>/latest</> – تازه‌ترین خبرها"],
		["نمونه: `/search تهران`", "نمونه: <l>`/search تهران`</>"],
		["خبر\n\n/help – راهنما", "خبر\n\n<r><l>/help</> – راهنما"],
		["RFI خبر", "<r>RFI خبر"],
		["۳ خبر از RFI", "۳ خبر از RFI"],
		["خبر و/یا گزارش در rfi.fr/fa", "خبر و/یا گزارش در rfi.fr/fa"],
		["\u2068بخش\u2069: \u2068همه\u2069", "<r><?>بخش</>: <?>همه</>"],
		["\u2068Dakar، \u2068تهران\u2069\u2069 RFI", "<r><?>Dakar، <?>تهران</></> RFI"],
		["مانند 2026-03-31 یا 22:30-6:45.", "مانند <l>2026-03-31</> یا <l>22:30-6:45</>."],
		["شرط «-\u2068section\u2069:» نادیده", "شرط «<l>-section:</>» نادیده"],
		["خوراک: \u2068https://rfi.fr/2026-03-31/feed\u2069", "خوراک: <?>https://rfi.fr/2026-03-31/feed</>"],
		["in:all", "in:all"],
		['climate "world cup"', 'climate "world cup"'],
	])("makes of %j %j", (text, marked) => {
		expect(visible(isolateCode(text))).toBe(marked);
	});

	test("leaves no mark in what is copied or sent", () => {
		const filled = `نمونه: \`/subscribe \u2068fr en\u2069\``;
		expect(visible(isolateCode(filled))).toBe("نمونه: <l>`/subscribe fr en`</>");
		expect(isolateCode("\u2068OR\u2069")).toBe("OR");
	});
});
