import { type FoldedTerm, readTerm, standsIn } from "../../text/find-term.ts";
import { foldName, type TextFolder } from "../../text/fold-text.ts";
import type { LoggedArticle } from "../logged-article.ts";
import type { ArticleText } from "./admission.ts";

/** What of an article words and sections are looked for in. */
export type ReadableArticle = Pick<LoggedArticle, "id" | "revision" | "title" | "lede" | "section">;

/** More than all editions bring in a day, which is what daily digests are made of: 10 MB. */
const MAX_ARTICLES = 1_000;
/** 30 MB. Many subscriptions share theirs; with more different ones than that, all are folded and looked up anew. */
const MAX_WORDS = 50_000;
/** All sections of all editions, in several spellings. */
const MAX_NAMES = 5_000;

/** Room for answers at first; it doubles when there are more words. */
const FIRST_ANSWERS = 256;
const [STANDS, MISSING] = [1, 2];

interface KnownWord {
	readonly term: FoldedTerm;
	/** Where the answer about it is kept for each article, while the round lasts. */
	readonly number: number;
	readonly round: number;
}

type WordBook = (word: string) => KnownWord;

/**
 * Tells what articles contain, as `/search` would: words, phrases and beginnings of words in the title or in the lede, no phrase across
 * both. Each text and each word is folded once, and each word is looked up once in each revision of an article, however many
 * subscriptions ask.
 */
export function createArticleTexts(
	folder: Pick<TextFolder, "fold" | "readings">,
): (article: ReadableArticle) => ArticleText {
	const wordBook = createWordBook(folder);
	const names = new Map<string, string>();
	const texts = new Map<string, ArticleText>();

	function nameOf(section: string): string {
		const known = names.get(section);
		if (known !== undefined) return known;
		if (names.size >= MAX_NAMES) names.clear();
		const folded = foldName(section, folder);
		names.set(section, folded);
		return folded;
	}

	function read({ title, lede, section }: ReadableArticle): ArticleText {
		const units = [title, ...(lede === undefined ? [] : [lede])].map(folder.fold);
		const name = section === undefined ? undefined : nameOf(section);
		return {
			contains: createAnswers(wordBook, (term) => units.some((each) => standsIn(each, term))),
			isIn: (wanted) => nameOf(wanted) === name,
		};
	}

	return (article) => {
		const key = `${article.id}/${article.revision}`;
		const known = texts.get(key);
		if (known !== undefined) return known;
		if (texts.size >= MAX_ARTICLES) texts.clear();
		const text = read(article);
		texts.set(key, text);
		return text;
	};
}

/** Folds each word once and numbers them. With too many, a new round begins. */
function createWordBook(folder: Pick<TextFolder, "readings">): WordBook {
	const words = new Map<string, KnownWord>();
	let round = 0;
	return (word) => {
		const known = words.get(word);
		if (known !== undefined) return known;
		if (words.size >= MAX_WORDS) {
			words.clear();
			round += 1;
		}
		const fresh = { term: readTerm(word, folder), number: words.size, round };
		words.set(word, fresh);
		return fresh;
	};
}

/** Remembers in a byte for each word what was found out about it. */
function createAnswers(wordBook: WordBook, find: (term: FoldedTerm) => boolean): ArticleText["contains"] {
	let answers = new Uint8Array(FIRST_ANSWERS);
	let answeredIn = 0;
	return (word) => {
		const { term, number, round } = wordBook(word);
		if (round !== answeredIn) answers.fill(0);
		answeredIn = round;
		if (number >= answers.length) answers = grown(answers, number);
		if (answers[number] === 0) answers[number] = find(term) ? STANDS : MISSING;
		return answers[number] === STANDS;
	};
}

function grown(answers: Uint8Array<ArrayBuffer>, number: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(Math.max(2 * answers.length, number + 1));
	larger.set(answers);
	return larger;
}
