import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { cutText } from "../news/cut-text.ts";
import { EDITIONS } from "../news/edition.ts";
import type { Message } from "../news/message.ts";
import { publicationTime } from "./publication-time.ts";

export interface HeadlineOptions {
	/** The line above, in the reader's language. */
	readonly heading: string;
	/** The line below, when there are more articles than fit: so many `hidden` ones. */
	readonly footer?: (hidden: number) => string;
	/** How much of each lede is shown, in characters; 0 for none. */
	readonly ledeChars: number;
}

/** 20 entries with two entities each stay below Telegram's 100, and with 100 characters of lede below 4096. */
export const MAX_HEADLINES = 20;
const MAX_TITLE_CHARS = 80;

/** Several articles in one message: their titles linked to RFI, each with its time and the opening of its lede. */
export function formatHeadlines(
	articles: readonly Article[],
	{ heading, footer, ledeChars }: HeadlineOptions,
): Message {
	const entries = articles.slice(0, MAX_HEADLINES).map((article) => headline(article, ledeChars));
	const hidden = articles.length - entries.length;
	const last = footer === undefined || hidden === 0 ? [] : [footer(hidden)];
	const { text, entities } = FormattedString.join([FormattedString.bold(heading), ...entries, ...last], "\n\n");
	return { text, entities };
}

function headline(article: Article, ledeChars: number): FormattedString {
	const title = FormattedString.link(cutText(article.title, MAX_TITLE_CHARS), article.url);
	const time = publicationTime(article.publishedAt, EDITIONS[article.edition]);
	const first = FormattedString.join([title, time], " · ");
	if (article.lede === undefined || ledeChars === 0) return first;
	return FormattedString.join([first, cutText(article.lede, ledeChars)], "\n");
}
