import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { EDITIONS } from "../news/edition.ts";
import type { TextMessage } from "../news/message.ts";
import { cutText } from "../text/cut-text.ts";
import { publicationTime } from "./publication-time.ts";

export interface HeadlineOptions {
	/** The line above, in the reader's language. */
	readonly heading: string;
	/** The line below, when there are more articles than are shown: so many `hidden` ones. */
	readonly footer?: (hidden: number) => string;
}

/** 20 entries with two entities each stay below the 100 that Telegram keeps, and far below its 4096 characters. */
export const MAX_HEADLINES = 20;
const MAX_TITLE_CHARS = 80;

/** Several articles in one message: their titles linked to RFI, each with its time. */
export function formatHeadlines(articles: readonly Article[], { heading, footer }: HeadlineOptions): TextMessage {
	const shown = articles.slice(0, MAX_HEADLINES);
	const hidden = articles.length - shown.length;
	const last = footer === undefined || hidden <= 0 ? [] : [footer(hidden)];
	const lines = [FormattedString.bold(heading), ...shown.map(headline), ...last];
	const { text, entities } = FormattedString.join(lines, "\n\n");
	return { kind: "text", text, entities };
}

function headline(article: Article): FormattedString {
	const title = FormattedString.link(cutText(article.title, MAX_TITLE_CHARS), article.url);
	return FormattedString.join([title, publicationTime(article.publishedAt, EDITIONS[article.edition])], " · ");
}
