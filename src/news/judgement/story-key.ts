import { createHash } from "node:crypto";
import { DAY_MS } from "../../kit/durations.ts";
import { weightOf } from "../../text/weight-of.ts";
import type { Article } from "../article.ts";

/** 12 bytes of SHA-256: a story is compared within one edition and one month, not for ever. */
const KEY_BYTES = 12;
/** Two bodies that agree for so many letters are one text; a programme's standing greeting is shorter. */
const OPENING_LETTERS = 100;
/** A shorter title (快讯, 港股收黑) comes again over another report, even on the same day; a shorter lede is a formula. */
const MIN_WEIGHT = 9;
/** From so much on two wordings are one with a slip corrected: of a title of 14 characters two may differ. */
const MIN_LIKENESS = 0.85;
/** Each letter of one wording is compared with each of the other, so no more are. */
const COMPARED_LETTERS = 200;
/** What tells the parts of a series apart, and the editions of a programme: 第3集, （上）, 7h TU. */
const PART = /[\p{N}〇零一二三四五六七八九十百两兩上中下续續]/gu;
/** Agency copy stands under no date (`/cn/港股收黑-2`) or under `contenu`. */
const EDITORS_URL = /^(?!.*\/contenu\/).*\/\d{8}-[^/]*$/;

/** Where a story is written down, and where to look for one that was: plain keys, unique within an edition. */
export interface StoryKeys {
	readonly write: readonly string[];
	/** Whoever is written there tells the same story. */
	readonly lookup: readonly string[];
	/** Whoever is written there may tell it: `isSameStory` says so. */
	readonly alike: readonly string[];
}

/** A story is known by its title on the same day if that is no formula, or by the opening of its body, under whatever address. */
export function storyKeys(article: Article): StoryKeys {
	const title = titleOf(article);
	const day = dayOf(article);
	const titleKey = (ofDay: number) => `title/${digest(title)}/${ofDay}`;
	const opening = openingKeys(article);
	const lede = ledeKeys(article);
	const isTelling = weightOf(title) >= MIN_WEIGHT;
	return {
		write: [titleKey(day), ...opening, ...lede],
		lookup: [...(isTelling ? [titleKey(day)] : []), ...opening],
		alike: [...(isTelling ? [day - 1, day + 1] : [day]).map(titleKey), ...lede],
	};
}

/**
 * Whether an article tells the story of another one that has its title or its lede. Series and flashes recur under one title, so the ledes
 * must be alike: on the same day under the same title; on the day before or after if that is no formula, and not for agency copy and
 * recorded programmes; and under a corrected title.
 */
export function isSameStory(article: Article, other: Pick<Article, "title" | "lede" | "publishedAt">): boolean {
	const days = Math.abs(dayOf(article) - dayOf(other));
	const [one, two] = [titleOf(article), titleOf(other)];
	if (days > 1 || article.kind === "audio" || !areAlike(lettersOf(article.lede ?? ""), lettersOf(other.lede ?? "")))
		return false;
	if (one !== two) return isCorrected(one, two);
	return days === 0 || (weightOf(one) >= MIN_WEIGHT && EDITORS_URL.test(article.url));
}

/** Recordings come with standing texts ("press play to watch"), so only an article's own text counts. */
function openingKeys({ kind, body }: Article): string[] {
	if (kind !== "article" || body === undefined) return [];
	const letters = Array.from(lettersOf(body.slice(0, OPENING_LETTERS * 4)));
	return letters.length < OPENING_LETTERS ? [] : [`opening/${digest(letters.slice(0, OPENING_LETTERS).join(""))}`];
}

/** A programme announces each of its recordings with one lede. */
function ledeKeys({ kind, lede = "" }: Article): string[] {
	const letters = lettersOf(lede);
	return kind === "audio" || weightOf(letters) < MIN_WEIGHT ? [] : [`lede/${digest(letters)}`];
}

function titleOf({ title }: Pick<Article, "title">): string {
	return lettersOf(title) || title;
}

function dayOf({ publishedAt }: Pick<Article, "publishedAt">): number {
	return Math.floor(publishedAt / DAY_MS);
}

/** One source may cut short what another one shows whole. Two articles without a lede would be one and the same message. */
function areAlike(one: string, other: string): boolean {
	if (one === "" || other === "") return one === other;
	return one.startsWith(other) || other.startsWith(one) || isCorrected(one, other);
}

/** Whether one wording may be the other with a slip corrected. Another number is another story. */
function isCorrected(one: string, other: string): boolean {
	return partsOf(one) === partsOf(other) && likeness(one, other) >= MIN_LIKENESS;
}

function partsOf(text: string): string {
	return text.match(PART)?.join("") ?? "";
}

/** The share of two texts' letters that they have in common, in their order: 1 for equal ones, 0 for those that share none. */
function likeness(one: string, other: string): number {
	const a = Array.from(one).slice(0, COMPARED_LETTERS);
	const b = Array.from(other).slice(0, COMPARED_LETTERS);
	return (2 * commonLetters(a, b)) / (a.length + b.length);
}

/** The length of the longest common subsequence. */
function commonLetters(a: readonly string[], b: readonly string[]): number {
	let row = Array.from({ length: b.length + 1 }, () => 0);
	for (const letter of a) {
		const next = [0];
		for (const [at, candidate] of b.entries())
			next.push(candidate === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
		row = next;
	}
	return row.at(-1) ?? 0;
}

function lettersOf(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\p{P}\p{Z}\p{C}]/gu, "");
}

function digest(text: string): string {
	return createHash("sha256").update(text).digest().subarray(0, KEY_BYTES).toString("base64url");
}
