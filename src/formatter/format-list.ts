import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { EDITIONS } from "../news/edition.ts";
import { MAX_TEXT_CHARS, type TextMessage } from "../news/message.ts";
import { cutText, shorten } from "../text/cut-text.ts";
import type { Stretch } from "../text/stretch.ts";
import { timeOfPost } from "./publication-time.ts";

export interface ListOptions {
	/** The first line, in the reader's language. */
	readonly heading: string;
	/** A line below it, such as which part of the list this is. */
	readonly subheading?: string;
	/** What there is to say about the question, a line each. */
	readonly notes?: readonly string[];
	/** The number of the first article. */
	readonly firstNumber: number;
	/** When the message is from that shows it, Unix milliseconds: articles of that day need no date, and those of that year no year. */
	readonly now: number;
	/** What is shown of an article below its title, in at most so many UTF-16 units; nothing when it is empty. */
	readonly excerpt: (article: Article, maxChars: number) => string;
	/** What stands out in a title or an excerpt. */
	readonly marks?: (text: string) => readonly Stretch[];
	/** Titles with their sections and times, a line each, and nothing of the texts. */
	readonly headlinesOnly?: boolean;
	/** The last line, in the reader's language. */
	readonly footer?: string;
}

/** 20 articles with two entities each stay below the 100 that Telegram keeps. */
export const MAX_LISTED = 20;
/** The marks of all texts together: with 20 articles, the heading and the notes, fewer than 100 entities. */
const MAX_MARKS = 50;
const MAX_TITLE_CHARS = 120;
const MAX_SECTION_CHARS = 30;
const MAX_EXCERPT_CHARS = 120;
/** A shorter excerpt than this says nothing. */
const MIN_EXCERPT_CHARS = 24;
const BETWEEN = "\n\n";
const BESIDE = " · ";

/** A numbered page of articles: titles linked to RFI, each with its time and a part of its text or its section. */
export function formatList(articles: readonly Article[], options: ListOptions): TextMessage {
	const top = formatTop(options);
	const bottom = options.footer === undefined ? [] : [FormattedString.italic(options.footer)];
	const shown = articles.slice(0, MAX_LISTED);
	const outside = [top, ...bottom].reduce((sum, part) => sum + charsIn(part.text) + BETWEEN.length, 0);
	const room = Math.floor((MAX_TEXT_CHARS - outside) / shown.length) - BETWEEN.length;
	const marks = Math.floor(MAX_MARKS / (2 * shown.length));
	const format = options.headlinesOnly === true ? headlineOf(shown) : formatEntry;
	const entries = shown.map((article, index) => {
		const number = options.firstNumber + index;
		return format(article, { ...options, number, room, maxMarks: marks });
	});
	const list = FormattedString.join(entries, options.headlinesOnly === true ? "\n" : BETWEEN);
	const { text, entities } = FormattedString.join([top, list, ...bottom], BETWEEN);
	return { kind: "text", text, entities };
}

function formatTop({ heading, subheading, notes = [] }: ListOptions): FormattedString {
	const lines = [FormattedString.bold(heading), ...(subheading === undefined ? [] : [subheading])];
	const top = FormattedString.join(lines, "\n");
	return notes.length === 0 ? top : FormattedString.join([top, FormattedString.italic(notes.join("\n"))], BETWEEN);
}

interface EntryOptions extends Pick<ListOptions, "excerpt" | "marks" | "now"> {
	readonly number: number;
	readonly room: number;
	readonly maxMarks: number;
}

/** With the edition only where there are several, or where it has to stand for the section. */
function headlineOf(shown: readonly Article[]) {
	const isMixed = new Set(shown.map(({ edition }) => edition)).size > 1;
	return (article: Article, { number, room, now, ...marking }: EntryOptions): FormattedString => {
		const edition = EDITIONS[article.edition];
		const section = article.section === undefined ? [] : [shorten(article.section, MAX_SECTION_CHARS)];
		const labels = [...(isMixed || section.length === 0 ? [edition.name] : []), ...section];
		const about = FormattedString.join([...labels, timeOfPost(article.publishedAt, edition, now)], " · ");
		const numbered = `${number}. `;
		const titleRoom = Math.min(MAX_TITLE_CHARS, room - charsIn(numbered + BESIDE + about.text));
		const title = FormattedString.link(marked(cutText(article.title, titleRoom), marking), article.url);
		return FormattedString.join([numbered, title, BESIDE, about]);
	};
}

function formatEntry(article: Article, { number, room, now, excerpt, ...marking }: EntryOptions): FormattedString {
	const title = FormattedString.link(marked(cutText(article.title, MAX_TITLE_CHARS), marking), article.url);
	const time = timeOfPost(article.publishedAt, EDITIONS[article.edition], now);
	const first = FormattedString.join([`${number}. `, title, BESIDE, time]);
	const excerptRoom = Math.min(MAX_EXCERPT_CHARS, room - charsIn(first.text) - 1);
	const below = excerptRoom < MIN_EXCERPT_CHARS ? "" : excerpt(article, excerptRoom);
	return below === "" ? first : FormattedString.join([first, marked(below, marking)], "\n");
}

function marked(text: string, { marks, maxMarks }: Pick<EntryOptions, "marks" | "maxMarks">): FormattedString {
	const stretches = marks?.(text).slice(0, maxMarks) ?? [];
	return new FormattedString(
		text,
		stretches.map(({ offset, length }) => ({ type: "bold", offset, length })),
	);
}

function charsIn(text: string): number {
	return Array.from(text).length;
}
