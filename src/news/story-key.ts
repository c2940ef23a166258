import { createHash } from "node:crypto";
import { DAY_MS } from "../kit/durations.ts";
import type { Article } from "./article.ts";

/** 12 bytes of SHA-256: a story is compared within one edition and one month, not for ever. */
const KEY_BYTES = 12;
/** Two bodies that agree for so many letters are one text; a programme's standing greeting is shorter. */
const OPENING_LETTERS = 100;
/** A title as short as that of a stock market report comes again the next day over another report. */
const MIN_TITLE_WEIGHT = 9;
/** A Han character says about as much as three letters of an alphabet. */
const LETTER_WEIGHT = 0.3;
/** Agency copy stands under no date (`/cn/港股收黑-2`) or under `contenu`. */
const EDITORS_URL = /^(?!.*\/contenu\/).*\/\d{8}-[^/]*$/;

/** Where a story is written down, and where to look for one that was: plain keys, unique within an edition. */
export interface StoryKeys {
	readonly write: readonly string[];
	readonly lookup: readonly string[];
}

/**
 * The same story has the same title within a day, or the same opening of its body, under whatever address.
 * The title of the next day counts only when it is long enough to be no formula, and not for
 * agency copy and recorded programmes, whose titles recur.
 */
export function storyKeys(article: Article): StoryKeys {
	const title = lettersOf(article.title) || article.title;
	const day = Math.floor(article.publishedAt / DAY_MS);
	const titleKey = (ofDay: number) => `title/${digest(title)}/${ofDay}`;
	const isEditors = article.kind !== "audio" && EDITORS_URL.test(article.url);
	const days = isEditors && weightOf(title) >= MIN_TITLE_WEIGHT ? [day, day - 1, day + 1] : [day];
	const opening = openingKeys(article);
	return {
		write: [titleKey(day), ...opening],
		lookup: [...days.map(titleKey), ...opening],
	};
}

/** Recordings come with standing texts ("press play to watch"), so only an article's own text counts. */
function openingKeys({ kind, body }: Article): string[] {
	if (kind !== "article" || body === undefined) return [];
	const letters = Array.from(lettersOf(body.slice(0, OPENING_LETTERS * 4)));
	return letters.length < OPENING_LETTERS ? [] : [`opening/${digest(letters.slice(0, OPENING_LETTERS).join(""))}`];
}

function lettersOf(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\p{P}\p{Z}\p{C}]/gu, "");
}

function weightOf(letters: string): number {
	const han = letters.match(/\p{Script=Han}/gu)?.length ?? 0;
	return han + (letters.length - han) * LETTER_WEIGHT;
}

function digest(text: string): string {
	return createHash("sha256").update(text).digest().subarray(0, KEY_BYTES).toString("base64url");
}
