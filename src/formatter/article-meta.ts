import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { EDITIONS } from "../news/edition.ts";
import { timeOfPost } from "./publication-time.ts";

const KIND_MARK = { article: "", video: "🎬 ", audio: "🎧 " } as const;

/** `法广 · 中国 · 12:20`: the edition, the section and the time, which Telegram shows in the reader's own zone; of another day with its date. */
export function articleMeta(article: Omit<Article, "url">, now: number): FormattedString {
	const edition = EDITIONS[article.edition];
	const mark = KIND_MARK[article.kind];
	const name =
		article.audio === undefined ? mark + edition.name : FormattedString.link(mark + edition.name, article.audio);
	const section = article.section === undefined ? [] : [article.section];
	return FormattedString.join([name, ...section, timeOfPost(article.publishedAt, edition, now)], " · ");
}
