import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EditionCode } from "../../src/news/edition.ts";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import type { SearchIndex, SearchOptions } from "../../src/search/search-index.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { article, DAY_MS, NOW } from "../support/articles/indexable-article.ts";
import { logLines } from "../support/log-lines.ts";

const folder = createTextFolder();
const EDITIONS: readonly EditionCode[] = ["cn", "fr", "en"];
const PAGE: SearchOptions = { editions: EDITIONS, limit: 10, offset: 0, order: "best", now: NOW };

let index: SearchIndex;
beforeEach(() => {
	index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
});
afterEach(() => {
	index.close();
});

function search(text: string, options: Partial<SearchOptions> = {}) {
	return index.search(parseQuery(text, { now: NOW, folder }), { ...PAGE, ...options });
}

/** The seqs of what was found: the articles here keep their seq in their address and thereby in their id. */
function found(text: string, options: Partial<SearchOptions> = {}): number[] {
	return seqs(search(text, options).hits);
}

function seqs(hits: readonly { readonly id: string; readonly edition: EditionCode }[]): number[] {
	return hits.map(({ id, edition }) => {
		const seq = Array.from({ length: 3_000 }, (_, at) => at + 1).find((at) => article(at, { edition }).id === id);
		return seq ?? 0;
	});
}

const ago = (days: number) => NOW - days * DAY_MS;

describe("search", () => {
	test.each([
		["a part of a title", "海参崴", [1]],
		["traditional characters in simplified text", "海參崴", [1]],
		["simplified characters in traditional text", "计划", [2]],
		["a word that Taiwan writes otherwise", "計畫", [2]],
		["words of the title and the lede together", "普京 专列", [1]],
		["letters and characters as they stand, spaced or not", "AI芯片", [3]],
		["letters and characters apart", "芯片 ai", [3]],
		["a phrase over punctuation", "“法国；G20峰会”", [3]],
		["a phrase over other punctuation than the text's", '"法国，G20 峰会"', [3]],
		["nothing where punctuation separates the characters", "国法", []],
		["a Latin word without its accents", "elysee", [4]],
		["a whole word only", "elys", []],
		["a word by its beginning", "elys*", [4]],
		["no word by a beginning that is too short", "ely*", []],
		["a phrase with the beginning of its last word", "l’élys＊", [4]],
		["no beginning in quotes", '"elys*"', []],
		["what has no word with a beginning", "-elys* since:5d until:3d", []],
		["a phrase of Latin words", '"le cœur de l’Élysée"', [4]],
		["no phrase in another order", '"Élysée cœur"', []],
		["what is not excluded", "国 -普京", [3]],
		["what has none of two exclusions", "国 -普京 -G20", []],
		["everything but an exclusion, newest first", "-普京", [2, 3, 4]],
		["a section", "section:中國 国", [1]],
		["a section without words", "section:中国", [1]],
		["any of two sections", "section:中国 section:国际", [1, 3]],
		["a section by its folded name", "section:europe-monde", [4]],
		["no part of a section's name", "section:国", []],
		["one edition", "in:fr coeur", [4]],
		["no edition that has no articles", "in:en coeur", []],
		["what is new enough", "since:2d 国", [1]],
		["what is old enough", "until:2d 国", [3]],
		["nothing that only the address or the section has", "europe", []],
		["nothing in symbols", "😀", []],
	])("finds %s: %s", (_, query, expected) => {
		index.add([
			article(1, {
				title: "金正恩前往俄国海参崴见普京",
				lede: "专列已经出发",
				section: "中国",
				publishedAt: ago(1),
			}),
			article(2, { title: "臺灣公布新計劃", publishedAt: ago(0) }),
			article(3, { title: "中国，法国：G20峰会", lede: "讨论AI 芯片。", section: "国际", publishedAt: ago(3) }),
			article(4, {
				edition: "fr",
				title: "Le cœur de l'Élysée",
				section: "Europe/Monde",
				publishedAt: ago(4),
			}),
		]);
		expect(found(query, { order: "newest" }).toSorted()).toEqual(expected.toSorted());
		expect(found(query, { order: "best" }).toSorted()).toEqual(expected.toSorted());
	});

	test("looks into the editions it is given unless the query names others", () => {
		index.add([article(1, { title: "Macron" }), article(2, { edition: "fr", title: "Macron" })]);
		expect(found("macron", { editions: ["cn"] })).toEqual([1]);
		expect(found("macron in:fr", { editions: ["cn"] })).toEqual([2]);
		expect(found("macron", { editions: [] })).toEqual([]);
	});

	test("puts the newest first, whatever the order they came in and the edition they are from", () => {
		index.add([article(3, { title: "普京", publishedAt: ago(3) }), article(1, { title: "普京", publishedAt: ago(1) })]);
		index.add([
			article(2, { edition: "fr", title: "普京", publishedAt: ago(2) }),
			article(4, { title: "普京", publishedAt: ago(4) }),
		]);
		expect(found("普京", { order: "newest" })).toEqual([1, 2, 3, 4]);
	});

	test("puts a title before a lede before a body when they are equally fresh", () => {
		index.add([
			article(1, { body: "普京", publishedAt: ago(1) }),
			article(2, { lede: "普京", publishedAt: ago(1) }),
			article(3, { title: "普京", publishedAt: ago(1) }),
		]);
		expect(found("普京")).toEqual([3, 2, 1]);
	});

	test("puts all words in the title before one of them before none", () => {
		index.add([
			article(1, { lede: "普京访华", publishedAt: ago(1) }),
			article(2, { title: "普京", lede: "访华", publishedAt: ago(1) }),
			article(3, { title: "访华的普京", publishedAt: ago(1) }),
		]);
		expect(found("普京 访华")).toEqual([3, 2, 1]);
	});

	test("puts a fresh lede before an old title, and a title of last week before a lede of today", () => {
		index.add([
			article(1, { title: "普京", publishedAt: ago(300) }),
			article(2, { lede: "普京", publishedAt: ago(0) }),
			article(3, { title: "普京", publishedAt: ago(7) }),
		]);
		expect(found("普京")).toEqual([3, 2, 1]);
	});

	test("takes an article from the future for one of now", () => {
		index.add([
			article(1, { lede: "普京", publishedAt: ago(-10) }),
			article(2, { title: "普京", publishedAt: ago(0) }),
		]);
		expect(found("普京")).toEqual([2, 1]);
	});

	test("gives page after page without repeating or losing one", () => {
		index.add(Array.from({ length: 23 }, (_, at) => article(at + 1, { title: "普京", publishedAt: ago(at) })));
		for (const order of ["best", "newest"] as const) {
			const pages = [0, 10, 20].map((offset) => search("普京", { order, offset }));
			expect(pages.flatMap(({ hits }) => seqs(hits))).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
			expect(pages.map(({ more, total, totalIsCapped }) => [more, total, totalIsCapped])).toEqual([
				[true, 23, false],
				[true, 23, false],
				[false, 23, false],
			]);
		}
	});

	test("counts no further than its limit, and can be paged beyond", () => {
		index.add(Array.from({ length: 250 }, (_, at) => article(at + 1, { title: "普京", publishedAt: ago(at) })));
		for (const order of ["best", "newest"] as const) {
			const page = search("普京", { order, offset: 240 });
			expect(page).toMatchObject({ total: 100, totalIsCapped: true, more: false });
			expect(seqs(page.hits)).toEqual([241, 242, 243, 244, 245, 246, 247, 248, 249, 250]);
		}
	});

	test("keeps apart thousands of articles of the same second", () => {
		const many = Array.from({ length: 2_000 }, (_, at) => article(at + 1, { title: "普京" }));
		index.add(many);
		index.add([
			article(2_001, { title: "普京", publishedAt: ago(1) }),
			article(2_002, { title: "普京", publishedAt: ago(-1) }),
		]);
		expect(found("普京", { order: "newest", limit: 1 })).toEqual([2_002]);
		expect(new Set(search("普京", { order: "newest", limit: 2_000 }).hits.map(({ id }) => id)).size).toBe(2_000);
	});

	test.each([Number.NaN, -1, 0, 8.64e15])("takes %d for a time of publication", (publishedAt) => {
		index.add([article(1, { title: "普京", publishedAt })]);
		expect(found("普京")).toEqual([1]);
	});
});

describe("latest", () => {
	test("gives the newest of some editions", () => {
		index.add([
			article(1, { publishedAt: ago(2) }),
			article(2, { edition: "fr", publishedAt: ago(1) }),
			article(3, { edition: "en", publishedAt: ago(0) }),
		]);
		expect(seqs(index.latest({ editions: ["cn", "fr"], limit: 10, offset: 0 }).hits)).toEqual([2, 1]);
	});

	test("gives a section of an edition, page by page", () => {
		const sections = ["中国", "国际"];
		index.add(
			Array.from({ length: 8 }, (_, at) => article(at + 1, { section: sections[at % 2] ?? "", publishedAt: ago(at) })),
		);
		const page = index.latest({ editions: ["cn"], section: "中國", limit: 3, offset: 0 });
		expect([seqs(page.hits), page.more, page.total]).toEqual([[1, 3, 5], true, 4]);
		expect(seqs(index.latest({ editions: ["cn"], section: "中國", limit: 3, offset: 3 }).hits)).toEqual([7]);
	});
});

describe("add", () => {
	test("replaces what is known by the same id", () => {
		index.add([article(1, { title: "普京", section: "中国" })]);
		index.add([article(1, { title: "金正恩", section: "国际", publishedAt: ago(5) })]);
		expect([found("普京"), found("金正恩"), found("section:中国"), found("section:国际")]).toEqual([[], [1], [], [1]]);
	});

	test("takes the last of two versions in one batch", () => {
		index.add([article(1, { title: "普京" }), article(1, { title: "金正恩" })]);
		expect([found("普京"), found("金正恩")]).toEqual([[], [1]]);
	});

	test("puts in all or nothing", () => {
		const broken = article(2, { edition: "fr" });
		Object.defineProperty(broken, "title", {
			get: () => {
				throw new Error("no title");
			},
		});
		expect(() => index.add([article(1, { title: "普京" }), broken])).toThrow("Cannot index articles");
		expect([found("普京"), index.indexedUpTo("cn"), index.indexedUpTo("fr")]).toEqual([[], 0, 0]);
		index.add([article(1, { title: "普京" })]);
		expect(found("普京")).toEqual([1]);
	});

	test("raises the progress of each edition, and lowers none", () => {
		index.add([article(7), article(3, { edition: "fr" }), article(2)]);
		index.add([article(5)]);
		expect([index.indexedUpTo("cn"), index.indexedUpTo("fr"), index.indexedUpTo("en")]).toEqual([7, 3, 0]);
	});

	test("takes an empty batch", () => {
		expect(() => index.add([])).not.toThrow();
	});
});

describe("remove", () => {
	test("takes articles out and ignores unknown ones", () => {
		index.add([article(1, { title: "普京" }), article(2, { title: "普京" })]);
		index.remove([article(1).id, article(99).id]);
		expect(found("普京")).toEqual([2]);
		expect(seqs(index.latest({ editions: ["cn"], limit: 10, offset: 0 }).hits)).toEqual([2]);
		expect(index.indexedUpTo("cn")).toBe(2);
	});
});

describe("reset", () => {
	test("empties the index, which can be filled again", () => {
		index.add([article(1, { title: "普京" })]);
		index.reset();
		expect([found("普京"), index.indexedUpTo("cn")]).toEqual([[], 0]);
		index.add([article(1, { title: "普京" })]);
		expect([found("普京"), index.indexedUpTo("cn")]).toEqual([[1], 1]);
	});
});

describe("close", () => {
	test("may be called twice", () => {
		index.close();
		expect(() => index.close()).not.toThrow();
	});
});
