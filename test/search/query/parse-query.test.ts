import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { MAX_QUERY_CHARS, MAX_QUERY_TERMS, parseQuery } from "../../../src/search/query/parse-query.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { DAY_MS, NOW } from "../../support/articles/indexable-article.ts";

const folder = createTextFolder();
const parse = (text: string) => parseQuery(text, { now: NOW, folder });
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

/** A query as words: what must occur, what must not after a minus, then the filters. */
function summary(text: string) {
	const { terms, excluded, editions, sections, since, until } = parse(text);
	return [
		...terms.map((term) => term.text),
		...excluded.map((term) => `-${term.text}`),
		...editions.map((code) => `in=${code}`),
		...sections.map(({ text }) => `section=${text}`),
		...(since === undefined ? [] : [`since=${new Date(since).toISOString()}`]),
		...(until === undefined ? [] : [`until=${new Date(until).toISOString()}`]),
	];
}

describe("parseQuery", () => {
	test.each([
		["普京", ["普京"]],
		["普京 金正恩", ["普京", "金正恩"]],
		["普京\u3000金正恩\n会晤", ["普京", "金正恩", "会晤"]],
		["AI芯片", ["AI芯片"]],
		['"North Korea" Putin', ["North Korea", "Putin"]],
		["“北京 冬奥”", ["北京 冬奥"]],
		["「北京 冬奥」『峰会』«foire de Paris»", ["北京 冬奥", "峰会", "foire de Paris"]],
		["中国“一带一路”论坛", ["中国", "一带一路", "论坛"]],
		["中国 -美国", ["中国", "-美国"]],
		["中国 －美国 −法国", ["中国", "-美国", "-法国"]],
		['中国 -"中国 足球"', ["中国", "-中国 足球"]],
		["普京 - 曼谷专栏", ["普京", "曼谷专栏"]],
		["中国 美国 中国 -法国 -法国", ["中国", "美国", "-法国"]],
		["covid-19", ["covid-19"]],
		["section:中国 普京", ["普京", "section=中国"]],
		["SECTION：中国 普京", ["普京", "section=中国"]],
		['section:"Moyen Orient" section:Afrique', ["section=Moyen Orient", "section=Afrique"]],
		["section:「中东 局势」", ["section=中东 局势"]],
		["Macron in:fr", ["Macron", "in=fr"]],
		["Macron in:fr,EN in：pt、br in:fr", ["Macron", "in=fr", "in=en", "in=pt", "in=br"]],
		["Macron in:all", ["Macron", ...EDITION_CODES.map((code) => `in=${code}`)]],
		["https://www.rfi.fr/cn/", ["https://www.rfi.fr/cn/"]],
		["author:Macron", ["author:Macron"]],
		["栏目：中国 欄目:法国 普京", ["普京", "section=中国", "section=法国"]],
		["Macron 语言版：法语 版本:en、越南语", ["Macron", "in=fr", "in=en", "in=vi"]],
		["Macron 語言：全部", ["Macron", ...EDITION_CODES.map((code) => `in=${code}`)]],
		["自：2026年 至:2026年3月", ["since=2026-01-01T00:00:00.000Z", "until=2026-04-01T00:00:00.000Z"]],
		["起:2026年3月5日 止:2026-03-06", ["since=2026-03-05T00:00:00.000Z", "until=2026-03-07T00:00:00.000Z"]],
		["起草 自由：民主", ["起草", "自由：民主"]],
		["香港 OR 台湾", ["香港 OR 台湾"]],
		["香港|台湾｜美国 选举", ["香港 OR 台湾 OR 美国", "选举"]],
		["选举 香港 或 台湾", ["选举", "香港 OR 台湾"]],
		['"North Korea" OR Corée Macron', ["North Korea OR Corée", "Macron"]],
		["香港 || 台湾 -选举", ["香港 OR 台湾", "-选举"]],
		["section:中国 OR section:法国 普京", ["普京", "section=中国", "section=法国"]],
		["prix de l'or or argent", ["prix", "de", "l'or", "or", "argent"]],
		["ORAN 或许", ["ORAN", "或许"]],
		['香港 "OR" 台湾', ["香港", "OR", "台湾"]],
		["OR", ["OR"]],
		["AND OR NOT NEAR(a b)", ["AND OR NOT", "NEAR(a", "b)"]],
		["", []],
		["   ", []],
		["- -- --", []],
		['"" “”', []],
	])("reads %j", (text, expected) => {
		expect(summary(text)).toEqual(expected);
	});

	test.each([
		["since:7d", NOW - 7 * DAY_MS, undefined],
		["since:12h", NOW - DAY_MS / 2, undefined],
		["since:２w until:1W", NOW - 14 * DAY_MS, NOW - 7 * DAY_MS],
		["since：3天", NOW - 3 * DAY_MS, undefined],
		["since:2023-09-01", day("2023-09-01"), undefined],
		["since:2023/9/1 until:2023.09.03", day("2023-09-01"), day("2023-09-04")],
		["since:2023-02 until:2023-02", day("2023-02-01"), day("2023-03-01")],
		["since:2022 until:2022", day("2022-01-01"), day("2023-01-01")],
		["until:2023-12", undefined, day("2024-01-01")],
	])("reads the period of %j", (text, since, until) => {
		const query = parse(text);
		expect([query.since, query.until, query.notes]).toEqual([since, until, []]);
	});

	test.each([
		["in:xx 普京", [{ kind: "unknown-edition", operator: "in", value: "xx" }], ["普京"]],
		["in:fr,kh 普京", [{ kind: "unknown-edition", operator: "in", value: "kh" }], ["普京", "in=fr"]],
		["since:yesterday 普京", [{ kind: "bad-date", operator: "since", value: "yesterday" }], ["普京"]],
		["until:2023-02-30 普京", [{ kind: "bad-date", operator: "until", value: "2023-02-30" }], ["普京"]],
		["since:0099 普京", [{ kind: "bad-date", operator: "since", value: "0099" }], ["普京"]],
		["section: 普京", [{ kind: "missing-value", operator: "section" }], ["普京"]],
		['in:"" 普京', [{ kind: "missing-value", operator: "in" }], ["普京"]],
		['普京 "访问 北京', [{ kind: "unclosed-quote" }], ["普京", "访问", "北京"]],
		["普京”", [{ kind: "unclosed-quote" }], ["普京"]],
		["-普京", [{ kind: "only-exclusions" }], ["-普京"]],
		["😀 …", [{ kind: "nothing-to-search" }], []],
		["", [{ kind: "nothing-to-search" }], []],
		[
			"普京 -section:中国 -in:fr",
			[
				{ kind: "excluded-operator", operator: "section" },
				{ kind: "excluded-operator", operator: "in" },
			],
			["普京"],
		],
		["-since:", [{ kind: "excluded-operator", operator: "since" }, { kind: "nothing-to-search" }], []],
		[
			"ele* -é*",
			[
				{ kind: "short-prefix", limitChars: 4 },
				{ kind: "short-prefix", limitChars: 4 },
			],
			["ele*", "-é*"],
		],
		["OR 香港 |", [{ kind: "either-alone" }, { kind: "either-alone" }], ["香港"]],
		["香港 OR OR 台湾", [{ kind: "either-alone" }], ["香港 OR 台湾"]],
		["香港 OR -台湾", [{ kind: "either-no-words" }], ["香港", "-台湾"]],
		["香港 OR in:fr", [{ kind: "either-no-words" }], ["香港", "in=fr"]],
		["elect* OR vote", [{ kind: "either-prefix" }], ["elect* OR vote"]],
		["elect* OR vote*", [], ["elect* OR vote*"]],
		["栏目： 普京", [{ kind: "missing-value", operator: "栏目" }], ["普京"]],
		[
			"-栏目:中国 普京 起：昨",
			[
				{ kind: "excluded-operator", operator: "栏目" },
				{ kind: "bad-date", operator: "起", value: "昨" },
			],
			["普京"],
		],
		['"ele*" elect* 普京* *', [], ["ele*", "elect*", "普京*"]],
	])("says what it made of %j", (text, notes, expected) => {
		expect(parse(text).notes).toEqual(notes);
		expect(summary(text)).toEqual(expected);
	});

	test.each([
		["élec*", true],
		["l’élec＊", true],
		["covid19*", true],
		["éle*", false],
		["l’é*", false],
		["élec", false],
		['"élec*"', false],
		["中国芯片*", false],
		["*élec", false],
		["élec**", true],
	])("takes the last word of %s for a beginning: %s", (text, isPrefix) => {
		expect(parse(text).terms.map((term) => term.isPrefix)).toEqual([isPrefix]);
	});

	test.each([
		["香港，台湾，美国", ["香港", "台湾", "美国"]],
		["香港,台湾;美国。", ["香港", "台湾", "美国"]],
		["香港、Macron", ["香港", "Macron"]],
		["香港或台湾 选举", ["香港 OR 台湾", "选举"]],
		["香港，台湾 -中国，美国", ["香港", "台湾", "-中国，美国"]],
		["栏目：中国、法国 香港，台湾", ["香港", "台湾"]],
	])("reads the words of %j for themselves when it finds nothing in one piece", (text, terms) => {
		const { separately } = parse(text);
		expect([
			...(separately?.terms ?? []).map((term) => term.text),
			...(separately?.excluded ?? []).map((term) => `-${term.text}`),
		]).toEqual(terms);
		expect(separately?.notes).toContainEqual({ kind: "separated" });
		expect(parse(text).notes).toEqual([]);
	});

	test.each(["香港 台湾", '"香港，台湾"', "-香港，台湾", "Macron,Putin", "3.14", "或许", "让·雅克", "in:fr,en 香港"])(
		"takes %j as it is written only",
		(text) => {
			expect(parse(text).separately).toBeUndefined();
		},
	);

	test("counts each of the words joined by OR", () => {
		const { terms, notes } = parse(Array.from({ length: 30 }, (_, index) => `w${index}`).join("|"));
		expect(terms.map(({ readings }) => readings.length)).toEqual([MAX_QUERY_TERMS]);
		const twice = ["a", "b"].map((letter) => Array.from({ length: 10 }, (_, index) => `${letter}${index}`).join("|"));
		expect(parse(twice.join(" ")).terms.map(({ readings }) => readings.length)).toEqual([10, MAX_QUERY_TERMS - 10]);
		expect(notes).toEqual([{ kind: "too-many-terms", limit: MAX_QUERY_TERMS }]);
	});

	test("says that a period ends before it begins", () => {
		expect(parse("普京 since:2023-09-02 until:2023-09-01").notes).toEqual([{ kind: "empty-period" }]);
	});

	test("takes so many terms and says that there were more", () => {
		const words = Array.from({ length: 200 }, (_, index) => `w${index}`).join(" ");
		const query = parse(words.slice(0, MAX_QUERY_CHARS));
		expect(query.terms).toHaveLength(MAX_QUERY_TERMS);
		expect(query.notes).toEqual([{ kind: "too-many-terms", limit: MAX_QUERY_TERMS }]);
	});

	test("reads a long text as far as its limit and says so", () => {
		const query = parse("普".repeat(4_096));
		expect(query.terms.map(({ text }) => text)).toEqual(["普".repeat(MAX_QUERY_CHARS)]);
		expect(query.notes).toEqual([{ kind: "too-long", limitChars: MAX_QUERY_CHARS }]);
	});

	test("takes any text", () => {
		const operators = fc.constantFrom(
			"in:",
			"since:",
			"until:",
			"section：",
			'"',
			"“",
			"「",
			"-",
			" ",
			"中国",
			"*",
			"\0",
		);
		const anything = fc.oneof(
			fc.string({ unit: "binary", maxLength: 600 }),
			fc.array(fc.oneof(operators, fc.string({ unit: "grapheme", maxLength: 5 }))).map((parts) => parts.join("")),
		);
		fc.assert(
			fc.property(anything, (text) => {
				const query = parse(text);
				for (const { readings } of [...query.terms, ...query.excluded]) {
					expect(readings.length).toBeGreaterThan(0);
					expect(readings.every((units) => units.length > 0)).toBe(true);
				}
			}),
		);
	});
});
