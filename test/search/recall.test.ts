import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { afterAll, describe, expect, test } from "vitest";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import { findMatches } from "../../src/search/rank/find-matches.ts";
import type { IndexableArticle, SearchIndex } from "../../src/search/search-index.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { createHanSimplifier } from "../../src/text/simplify-han.ts";
import { corpusMissing, readCorpus } from "../support/articles/corpus.ts";
import { article, NOW } from "../support/articles/indexable-article.ts";
import { asPhrase, QUOTES, SENTENCES, stretches } from "../support/articles/stretches.ts";
import { logLines } from "../support/log-lines.ts";

const folder = createTextFolder();

/** One character of a script without spaces between words. */
const SINGLE = "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Khmer}\\p{sc=Thai}]";
const WORD = new RegExp(`(?:(?!${SINGLE}|\\s).)+`, "gu");

/**
 * What a text is to a search, said in another way than the index does it: character by character, with words in angle brackets, one
 * space for whatever else stands between two single characters, and nothing for what stands beside a word. A text contains
 * a term when this string contains that of the term.
 */
function reference(text: string): string {
	const characters = Array.from(text.normalize("NFC"), (character) => {
		const units = folder.fold(character).map((unit) => unit.text);
		if (units.length > 0) return units.join("");
		return /[\p{Default_Ignorable_Code_Point}\p{M}]/u.test(character) ? "" : " ";
	});
	const words = characters.join("").replaceAll(WORD, (word) => `<${word}>`);
	return words
		.replaceAll(/\s+/g, " ")
		.replaceAll(/ ?([<>]) ?/g, "$1")
		.trim();
}

/** A library of articles with everything needed to search it twice. */
function library(articles: readonly IndexableArticle[]) {
	const index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
	index.add(articles);
	const texts = articles.map(({ id, title, lede = "" }) => ({ id, title: reference(title), lede: reference(lede) }));
	return {
		articles,
		index,
		containing(term: string): string[] {
			const wanted = reference(term);
			const holds = texts.filter(({ title, lede }) => title.includes(wanted) || lede.includes(wanted));
			return holds.map(({ id }) => id).toSorted();
		},
	};
}

function search(index: SearchIndex, text: string): string[] {
	const query = parseQuery(text, { now: NOW, folder });
	const options = { editions: ["cn", "fr"], limit: 2_000, offset: 0, order: "newest", now: NOW } as const;
	return index
		.search(query, options)
		.hits.map(({ id }) => id)
		.toSorted();
}

const isSearchable = (stretch: string) => folder.fold(stretch).length > 0;
/** Nothing that means something else when it is not in quotes. */
const isBare = (stretch: string) =>
	!/(^|\s)[-－−]|(in|section|since|until)[:：]/iu.test(stretch) && stretch.search(QUOTES) === -1;

const own = library(SENTENCES.map(([title, lede], at) => article(at + 1, { title, lede })));
const corpus = library(readCorpus());
afterAll(() => {
	own.index.close();
	corpus.index.close();
});

describe.each([
	{ name: "sentences of our own", lib: own, runs: 1_500, skip: false },
	{
		name: `archived articles${corpusMissing === undefined ? "" : ` (${corpusMissing})`}`,
		lib: corpus,
		runs: 800,
		skip: corpusMissing !== undefined,
	},
])("search in $name", ({ lib, runs, skip }) => {
	const anyStretch = () => stretches(lib.articles).filter(isSearchable);

	test.skipIf(skip)("finds exactly the articles that contain a phrase, whatever the phrase is", () => {
		fc.assert(
			fc.property(anyStretch(), (stretch) => {
				expect(search(lib.index, asPhrase(stretch))).toEqual(lib.containing(stretch.replaceAll(QUOTES, " ")));
			}),
			{ numRuns: runs },
		);
	});

	test.skipIf(skip)("finds every article that contains what was typed without quotes", () => {
		fc.assert(
			fc.property(anyStretch().filter(isBare), (stretch) => {
				const found = search(lib.index, stretch);
				expect(found).toEqual(expect.arrayContaining(lib.containing(stretch)));
				if (!/\s/u.test(stretch)) expect(found).toEqual(lib.containing(stretch));
			}),
			{ numRuns: runs },
		);
	});

	test.skipIf(skip)("finds the same in traditional characters", () => {
		const toTaiwan: (text: string) => string = Converter({ from: "cn", to: "tw" });
		const fromTaiwan = createHanSimplifier().phrase;
		// Taiwan also chooses other words (想象 is 想像 there), from which no conversion leads back: those are not the same text.
		const isSameBothWays = (stretch: string) => fromTaiwan(toTaiwan(stretch)) === stretch;
		fc.assert(
			fc.property(anyStretch().filter(isSameBothWays), (stretch) => {
				const phrase = asPhrase(stretch);
				expect(search(lib.index, toTaiwan(phrase))).toEqual(expect.arrayContaining(search(lib.index, phrase)));
			}),
			{ numRuns: runs },
		);
	});

	test.skipIf(skip)("shows where the phrase stands in what it found", () => {
		fc.assert(
			fc.property(anyStretch(), (stretch) => {
				const { terms } = parseQuery(asPhrase(stretch), { now: NOW, folder });
				const found = new Set(search(lib.index, asPhrase(stretch)));
				for (const { id, title, lede = "" } of lib.articles) {
					const shown = [title, lede].some((text) => findMatches(text, terms, folder).length > 0);
					expect(shown).toBe(found.has(id));
				}
			}),
			{ numRuns: Math.floor(runs / 20) },
		);
	});
});
