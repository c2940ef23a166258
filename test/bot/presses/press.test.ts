import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recallText, referToText } from "../../../src/bot/lists/text-reference.ts";
import { encodePress, type Press, parsePress } from "../../../src/bot/presses/press.ts";
import { articleId } from "../../../src/news/article-id.ts";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { tidyText } from "../../../src/text/tidy-text.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;

const language = fc.constantFrom("en", "zh");
const view = fc.oneof(
	fc.record({ language, kind: fc.constant("search"), order: fc.constantFrom("best", "newest") }),
	fc.record({ language, kind: fc.constant("latest"), count: fc.integer({ min: 1, max: 20 }) }),
);
const editions = fc.subarray([...EDITION_CODES]);
const page = fc.integer({ min: 0, max: 199 });
const typed = fc.oneof(
	fc.string({ unit: "binary", maxLength: 600 }),
	fc.string({ unit: "grapheme", maxLength: 60 }),
	fc.string({ unit: fc.constantFrom("气", "候", " ", "a", "é", "👩‍🚀", "\u202e", "\0", "="), maxLength: 60 }),
);

const anything = fc.string({ unit: "binary", maxLength: 64 });
const nearlyRight = fc
	.tuple(
		fc.constantFrom("e", "z", "x", ""),
		fc.constantFrom("b", "n", "l5.", "l0.", "l99.", ""),
		fc.integer({ min: -1, max: 1_000 }),
		fc.constantFrom("", "cn", "cnfr", "cncn", "x", "xx"),
		fc.constantFrom("=", "#", "=词", "#0123456789abcdef", "#0123456789abcde!", "#0123456789abcdef0", ""),
	)
	.map((parts) => parts.join(""));

function keptTexts() {
	const texts = new Map<string, string>();
	return {
		get: async (key: string) => texts.get(key),
		set: async (key: string, text: string) => void texts.set(key, text),
	};
}

describe("encodePress", () => {
	test("never needs more than 64 bytes, and parsePress and recallText give back what was asked for", async () => {
		await fc.assert(
			fc.asyncProperty(view, page, editions, typed, async (shown, number, codes, text) => {
				const kept = keptTexts();
				const tidy = tidyText(text);
				const reference = await referToText(tidy, codes, kept);
				const press: Press = { kind: "page", view: shown as never, page: number, editions: codes, text: reference };
				const data = encodePress(press);
				expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MAX_CALLBACK_DATA_BYTES);
				const parsed = parsePress(data);
				expect(parsed).toEqual(press);
				expect(parsed?.kind === "page" && (await recallText(parsed.text, kept))).toBe(tidy);
			}),
		);
	});

	test("keeps short words in the button and long ones elsewhere", async () => {
		const kept = keptTexts();
		expect(await referToText("气候 峰会", ["cn", "fr"], kept)).toBe("=气候 峰会");
		expect(await referToText("x".repeat(53), ["cn"], kept)).toBe(`=${"x".repeat(53)}`);
		const long = await referToText("x".repeat(54), ["cn"], kept);
		expect(long).toMatch(/^#[\w-]{16}$/);
		expect(await recallText(long, kept)).toBe("x".repeat(54));
		expect(await recallText(long, keptTexts())).toBeUndefined();
	});

	test("names a card by its article", () => {
		const press: Press = { kind: "card", id: articleId("https://www.rfi.fr/cn/one") };
		expect(parsePress(encodePress(press))).toEqual(press);
	});
});

describe("parsePress", () => {
	test.each([
		...["", "x", "c", "cshort", `c${"a".repeat(23)}`, "c../../../../../../../etc", "e", "eb", "eb0", "eb=x", "xb0=x"],
		...[
			"eb200=x",
			"eb999=x",
			"eb-1=x",
			"eb1.5=x",
			"el0.0=",
			"el21.0=",
			"el5.=",
			"el5.0",
			"el.0=x",
			"eb0#short",
			"eb0c=x",
			"eb0xx=x",
			"eb0cn,fr=x",
		],
		...[`eb0#${"a".repeat(17)}`, "eb0#../../../../etc!", "eb٣=x", "EB0=x", " eb0=x"],
	])("reads nothing into %j", (data) => {
		expect(parsePress(data)).toBeUndefined();
	});

	test("takes any callback data at all", () => {
		fc.assert(
			fc.property(fc.oneof(anything, nearlyRight), (data) => {
				const press = parsePress(data);
				if (press === undefined) return;
				expect(parsePress(encodePress(press))).toEqual(press);
				if (press.kind === "page") expect(press.page).toBeLessThan(200);
				if (press.kind === "page" && press.view.kind === "latest") expect(press.view.count).toBeLessThanOrEqual(20);
			}),
			{ numRuns: 2_000 },
		);
	});
});
