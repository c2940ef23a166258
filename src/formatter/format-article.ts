import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import type { TextMessage } from "../news/message.ts";
import { cutText } from "../text/cut-text.ts";
import { articleMeta } from "./article-meta.ts";
import type { PostForm } from "./post-form.ts";

/** RFI's longest titles have about 120 characters. */
export const MAX_TITLE_CHARS = 300;
const MAX_LEDE_CHARS = 600;

/** An article, or one whose address was lost. */
export type FormattedArticle = Omit<Article, "url"> & { readonly url?: string | undefined };

/**
 * An article as it is posted at `now`, in milliseconds since the Unix epoch: its title linked to RFI, its lede, and a line saying whose it
 * is and from when; with the date when that is another day, and the year when it is another one. Above it the article's own picture,
 * since the card of its page would say title and lede again; that card where no picture is known.
 */
export function formatArticle(
	article: FormattedArticle,
	now: number = article.publishedAt,
	{ preview, word }: PostForm = {},
): TextMessage {
	const { url, image } = article;
	const name = FormattedString.bold(cutText(article.title, MAX_TITLE_CHARS));
	const title = url === undefined ? name : FormattedString.link(name, url);
	const lede = article.lede === undefined ? [] : [cutText(article.lede, MAX_LEDE_CHARS)];
	const { text, entities } = FormattedString.join([title, ...lede, articleMeta(article, now, word)], "\n\n");
	if (url === undefined || preview === "none") return { kind: "text", text, entities };
	const size = preview === undefined ? {} : { previewSize: preview };
	return { kind: "text", text, entities, previewUrl: image ?? url, ...size };
}
