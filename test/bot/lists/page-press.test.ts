import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeCard, parseCard } from "../../../src/bot/lists/card-press.ts";
import { encodePage, type PagePress, parsePage } from "../../../src/bot/lists/page-press.ts";
import { recallText, referToText } from "../../../src/bot/lists/text-reference.ts";
import { PRESSES } from "../../../src/bot/presses/press-table.ts";
import { articleId } from "../../../src/news/article-id.ts";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { INTERFACE_LANGUAGE_CODES, traitsOf } from "../../../src/news/languages/interface-language.ts";
import { tidyText } from "../../../src/text/tidy-text.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;

const language = fc.constantFrom(...INTERFACE_LANGUAGE_CODES);
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
		fc.constantFrom("e", "z", "le", "lz", "lx", "l", "x", ""),
		fc.constantFrom("b", "n", "l5.", "l0.", "l99.", ""),
		fc.integer({ min: -1, max: 1_000 }),
		fc.constantFrom("", "cn", "cnfr", "cncn", "x", "xx"),
		fc.constantFrom("=", "#", "=词", "#0123456789abcdef", "#0123456789abcde!", "#0123456789abcdef0", ""),
	)
	.map((parts) => parts.join(""));

function pagers() {
	const texts = new Map<string, string>();
	return {
		get: async (key: string) => texts.get(key),
		set: async (key: string, text: string) => void texts.set(key, text),
	};
}

describe("encodePage", () => {
	test("never needs more than 64 bytes, and parsePage and recallText give back what was asked for", async () => {
		await fc.assert(
			fc.asyncProperty(view, page, editions, typed, async (shown, number, codes, text) => {
				const kept = pagers();
				const tidy = tidyText(text);
				const reference = await referToText(tidy, codes, kept);
				const press: PagePress = { view: shown as never, page: number, editions: codes, text: reference };
				const data = encodePage(press);
				expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MAX_CALLBACK_DATA_BYTES);
				const parsed = parsePage(data);
				expect(parsed).toEqual(press);
				expect(parsed && (await recallText(parsed.text, kept))).toBe(tidy);
			}),
		);
	});

	test("keeps short words in the button and long ones elsewhere", async () => {
		const kept = pagers();
		expect(await referToText("气候 峰会", ["cn", "fr"], kept)).toBe("=气候 峰会");
		expect(await referToText("x".repeat(52), ["cn"], kept)).toBe(`=${"x".repeat(52)}`);
		const long = await referToText("x".repeat(53), ["cn"], kept);
		expect(long).toMatch(/^#[\w-]{16}$/);
		expect(await recallText(long, kept)).toBe("x".repeat(53));
		expect(await recallText(long, pagers())).toBeUndefined();
	});

	test("is told from every other kind of button by its first letter", () => {
		const press: PagePress = {
			view: { kind: "search", order: "best", language: "zh" },
			page: 0,
			editions: [],
			text: "=气候",
		};
		expect(encodePage(press)).toBe("lzb0=气候");
		const card = { id: articleId("https://www.rfi.fr/cn/one") };
		expect(parseCard(encodeCard(card))).toEqual(card);
		for (const data of [encodePage(press), encodeCard(card)]) {
			const kinds = [...PRESSES].filter(([prefix]) => data.startsWith(prefix));
			expect(kinds.map(([, kind]) => kind(data) !== undefined)).toEqual([true]);
		}
	});

	test("has a letter for each language, and none has two", () => {
		const letters = INTERFACE_LANGUAGE_CODES.map((code) => traitsOf(code).callback);
		expect(letters.every((letter) => /^[a-z]$/.test(letter))).toBe(true);
		expect(new Set(letters).size).toBe(letters.length);
	});
});

describe("parsePage", () => {
	test("reads what buttons said before there were more than two languages", () => {
		expect(parsePage("zb0cn=气候")).toEqual(parsePage("lzb0cn=气候"));
		expect(parsePage("el5.2frcn=中国")).toEqual({
			...{ view: { kind: "latest", count: 5, language: "en" }, page: 2, editions: ["fr", "cn"], text: "=中国" },
		});
		expect(PRESSES.get("z")?.("zb0cn=气候")).toBeDefined();
	});

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
		...[
			`eb0#${"a".repeat(17)}`,
			"eb0#../../../../etc!",
			"eb٣=x",
			"EB0=x",
			" eb0=x",
			"lb0=x",
			"lxb0=x",
			"llb0=x",
			"leb0",
		],
	])("reads nothing into %j", (data) => {
		expect(PRESSES.get(data.charAt(0))?.(data)).toBeUndefined();
	});

	test("takes any callback data at all", () => {
		fc.assert(
			fc.property(fc.oneof(anything, nearlyRight), (data) => {
				const press = parsePage(data);
				if (press === undefined) return;
				expect(parsePage(encodePage(press))).toEqual(press);
				expect(press.page).toBeLessThan(200);
				if (press.view.kind === "latest") expect(press.view.count).toBeLessThanOrEqual(20);
			}),
			{ numRuns: 2_000 },
		);
	});
});
