import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { cutText } from "../news/cut-text.ts";
import { EDITIONS } from "../news/edition.ts";
import type { Message } from "../news/message.ts";
import { publicationTime } from "./publication-time.ts";

export interface HeadlineOptions {
	/** The line above, in the reader's language. */
	readonly heading: string;
	/** The line below, when there are more articles than are shown: so many `hidden` ones. */
	readonly footer?: (hidden: number) => string;
	/** How much of each lede is shown at most, in characters; 0 for none. */
	readonly ledeChars: number;
}

/** https://core.telegram.org/bots/api#sendmessage, in Unicode code points. */
const MAX_MESSAGE_CHARS = 4096;
/** 20 entries with two entities each stay below the 100 that Telegram keeps, and leave each a line of its lede. */
export const MAX_HEADLINES = 20;
const MAX_TITLE_CHARS = 80;
const BETWEEN = "\n\n";

/** Several articles in one message: their titles linked to RFI, each with its time and the opening of its lede. */
export function formatHeadlines(
	articles: readonly Article[],
	{ heading, footer, ledeChars }: HeadlineOptions,
): Message {
	const shown = articles.slice(0, MAX_HEADLINES);
	const hidden = articles.length - shown.length;
	const last = footer === undefined || hidden <= 0 ? [] : [footer(hidden)];
	const room = MAX_MESSAGE_CHARS - [heading, ...last].reduce((sum, line) => sum + charsIn(line) + BETWEEN.length, 0);
	const entryRoom = Math.floor(room / shown.length) - BETWEEN.length;
	const entries = shown.map((article) => headline(article, ledeChars, entryRoom));
	const { text, entities } = FormattedString.join([FormattedString.bold(heading), ...entries, ...last], BETWEEN);
	return { text, entities };
}

function headline(article: Article, ledeChars: number, room: number): FormattedString {
	const title = FormattedString.link(cutText(article.title, MAX_TITLE_CHARS), article.url);
	const time = publicationTime(article.publishedAt, EDITIONS[article.edition]);
	const first = FormattedString.join([title, time], " · ");
	const ledeRoom = Math.min(ledeChars, room - charsIn(first.text) - 1);
	if (article.lede === undefined || ledeRoom <= 0) return first;
	return FormattedString.join([first, cutText(article.lede, ledeRoom)], "\n");
}

function charsIn(text: string): number {
	return Array.from(text).length;
}
