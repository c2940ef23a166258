import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import type { TextMessage } from "../news/message.ts";
import { cutText } from "../text/cut-text.ts";
import { articleMeta } from "./article-meta.ts";

/** RFI's longest titles have about 120 characters. */
export const MAX_TITLE_CHARS = 300;
const MAX_LEDE_CHARS = 600;

/** An article, or one whose address was lost. */
export type FormattedArticle = Omit<Article, "url"> & { readonly url?: string | undefined };

/**
 * An article as it is posted: its title linked to RFI, its lede, and a line saying whose it is and from when; with the year when it is
 * shown in another one, that of `now`.
 */
export function formatArticle(article: FormattedArticle, now?: number): TextMessage {
	const { url } = article;
	const name = FormattedString.bold(cutText(article.title, MAX_TITLE_CHARS));
	const title = url === undefined ? name : FormattedString.link(name, url);
	const lede = article.lede === undefined ? [] : [cutText(article.lede, MAX_LEDE_CHARS)];
	const { text, entities } = FormattedString.join([title, ...lede, articleMeta(article, now)], "\n\n");
	return { kind: "text", text, entities, ...(url === undefined ? {} : { previewUrl: url }) };
}
