import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { EDITIONS } from "../news/edition.ts";
import { shorten } from "../text/cut-text.ts";
import { timeOfPost } from "./publication-time.ts";

const KIND_MARK = { article: "", video: "🎬 ", audio: "🎧 " } as const;

/** A phrase that somebody follows may be as long as a title. */
const MAX_WORD_CHARS = 40;

/**
 * `法广 · 中国 · 12:20`: the edition, the section and the time, which Telegram shows in the reader's own zone; of another day with its date.
 * Behind that the followed word for which it comes, in the edition's quotation marks.
 */
export function articleMeta(article: Omit<Article, "url">, now: number, word?: string): FormattedString {
	const edition = EDITIONS[article.edition];
	const mark = KIND_MARK[article.kind];
	const name =
		article.audio === undefined ? mark + edition.name : FormattedString.link(mark + edition.name, article.audio);
	const section = article.section === undefined ? [] : [article.section];
	const [open, close] = edition.quotes;
	const reason = word === undefined ? [] : [open + shorten(word, MAX_WORD_CHARS) + close];
	return FormattedString.join([name, ...section, timeOfPost(article.publishedAt, edition, now), ...reason], " · ");
}
