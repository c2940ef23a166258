import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { corpusMissing, readCorpus } from "../../support/articles/corpus.ts";
import { article, NOW } from "../../support/articles/indexable-article.ts";
import { asPhrase, QUOTES, SENTENCES, stretches } from "../../support/articles/stretches.ts";
import { logLines } from "../../support/log-lines.ts";

const folder = createTextFolder();

function anArticle(changes: { title?: string; lede?: string; section?: string; revision?: number } = {}) {
	return { revision: 0, ...article(1, changes) };
}

/** Counts how often a text or a word is folded. */
function countingFolder() {
	const folded: string[] = [];
	return {
		folded,
		fold: (text: string) => {
			folded.push(text);
			return folder.fold(text);
		},
		readings: (word: string) => {
			folded.push(word);
			return folder.readings(word);
		},
	};
}

describe("createArticleTexts", () => {
	const textOf = createArticleTexts(folder);

	test.each([
		["a word of the title", "峰会", true],
		["a word of the lede", "Paris", true],
		["a word in another spelling", "峯會", true],
		["a word with other accents", "elysée", true],
		["a phrase", "accord de Paris", true],
		["a phrase across title and lede", "峰会 l'accord", false],
		["the beginning of a word", "accor*", true],
		["a beginning that is too short, which is a word", "acc*", false],
		["a beginning that is too short and a word as well", "de*", true],
		["another word", "football", false],
		["no word at all", "…", false],
	])("finds %s as a search does", (_, word, expected) => {
		const text = textOf({ ...anArticle({ title: "G20峰会", lede: "L'accord de Paris, vu de l'Elysee" }) });
		expect(text.contains(word)).toBe(expected);
	});

	test("tells of a section however its name is spelled", () => {
		const text = textOf({ ...anArticle({ section: "生态-健康与科技" }), revision: 1 });
		expect(["生态-健康与科技", "生態／健康與科技", "生态 健康与科技"].map(text.isIn)).toEqual([true, true, true]);
		expect(text.isIn("生态")).toBe(false);
	});

	test("takes an article without a section for one of none", () => {
		expect(textOf({ ...anArticle(), revision: 2 }).isIn("")).toBe(false);
	});

	test("reads a revised article anew", () => {
		const before = textOf({ ...anArticle({ title: "旧标题" }), revision: 3 });
		const after = textOf({ ...anArticle({ title: "新标题" }), revision: 4 });
		expect([before, after].map((text) => text.contains("新标题"))).toEqual([false, true]);
	});

	test("folds an article and a word once, however many ask", () => {
		const counting = countingFolder();
		const counted = createArticleTexts(counting);
		const [one, other] = [anArticle({ title: "普京" }), { ...anArticle({ title: "拜登" }), revision: 1 }];
		for (let asked = 0; asked < 3; asked += 1) {
			expect([counted(one).contains("普京"), counted(other).contains("普京")]).toEqual([true, false]);
			expect([counted(one).isIn("中国"), counted(other).isIn("中国")]).toEqual([false, false]);
		}
		expect(counting.folded.toSorted()).toEqual(["拜登", "普京", "普京", "中国"].toSorted());
	});

	test("looks each word up once in an article", () => {
		let looks = 0;
		const unit = { kind: "word", gapBefore: true, start: 0, end: 1 } as const;
		const watched = {
			...unit,
			get text() {
				looks += 1;
				return "普京";
			},
		};
		const text = createArticleTexts({ fold: () => [watched], readings: (word) => [[{ ...unit, text: word }]] })(
			anArticle(),
		);
		for (const word of ["普京", "拜登", "普京", "拜登"]) text.contains(word);
		expect(looks).toBe(2);
	});

	test("goes on telling right when it had to forget, also of a text that was asked for before", () => {
		const wholeWord = (text: string) => ({ text, kind: "word", gapBefore: true, start: 0, end: text.length }) as const;
		const fold = (text: string) => text.split(" ").map(wholeWord);
		const quickly = createArticleTexts({ fold, readings: (word) => [fold(word)] });
		const text = quickly(anArticle({ title: "word7 word60007" }));
		const found = Array.from({ length: 120_000 }, (__, number) => number % 60_010).filter((number) =>
			text.contains(`word${number}`),
		);
		expect(found).toEqual([7, 60_007, 7]);
	});

	test("goes on telling right of more articles than it remembers", () => {
		for (let revision = 10; revision < 1_500; revision += 1) {
			const text = textOf({ ...anArticle({ title: `numéro ${revision}` }), revision });
			expect([text.contains(`${revision}`), text.contains(`${revision - 1}`)]).toEqual([true, false]);
		}
	});
});

const libraries = [
	{ name: "sentences of our own", articles: SENTENCES.map(([title, lede], at) => article(at + 1, { title, lede })) },
	{ name: `archived articles${corpusMissing === undefined ? "" : ` (${corpusMissing})`}`, articles: readCorpus() },
];

describe.each(libraries)("a word in $name", ({ articles }) => {
	const index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
	index.add(articles);
	afterAll(() => {
		index.close();
	});
	const textOf = createArticleTexts(folder);
	const texts = articles.map((each) => ({ id: each.id, text: textOf({ ...each, revision: 0 }) }));

	function search(query: string): string[] {
		const options = { editions: ["cn"], limit: 2_000, offset: 0, order: "newest", now: NOW } as const;
		const { hits } = index.search(parseQuery(query, { now: NOW, folder }), options);
		return hits.map(({ id }) => id).toSorted();
	}

	function holding(word: string): string[] {
		return texts
			.filter(({ text }) => text.contains(word))
			.map(({ id }) => id as string)
			.toSorted();
	}

	const anyStretch = () => stretches(articles).filter((stretch) => folder.fold(stretch).length > 0);
	const numRuns = 200;

	test.skipIf(articles.length === 0)("stands where a search for it as a phrase finds it", () => {
		fc.assert(
			fc.property(anyStretch(), (stretch) => {
				const word = stretch.replaceAll(QUOTES, " ").replace(/[*＊\s]+$/u, "");
				expect(holding(word)).toEqual(search(asPhrase(word)));
			}),
			{ numRuns },
		);
	});

	test.skipIf(articles.length === 0)(
		"with an asterisk behind stands where a search for this beginning finds it",
		() => {
			const beginnings = anyStretch()
				.map((stretch) => stretch.match(/[\p{L}\p{N}\p{M}]+/u)?.[0] ?? "")
				.filter((word) => folder.fold(word).length > 0);
			fc.assert(
				fc.property(beginnings, (word) => {
					expect(holding(`${word}*`)).toEqual(search(`${word}*`));
				}),
				{ numRuns },
			);
		},
	);
});
