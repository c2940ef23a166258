import type { Article } from "../../news/article.ts";
import { articleId } from "../../news/article-id.ts";
import { canonicalUrl } from "../../news/canonical-url.ts";
import type { EditionCode } from "../../news/edition.ts";
import { readDateLine } from "../dates/date-line.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { articleAddress } from "../parse/article-address.ts";

/** `<!--crawl time in ms-->`, then `[title](address)`, then dashes, then the HTML of a full-text feed. */
const RECORD = /^\uFEFF?\s*<!--(\d{1,15})-->\s*\n(\[[^\n]*\))\s*\n-{3,}[ \t]*(?:\r?\n|$)([\s\S]*)$/;
/** Archives were made from the Chinese edition's full-text feed. */
const ARCHIVE_EDITION: EditionCode = "cn";

/** An article whose address was lost: the archives of autumn 2020 hold `[title]()`. There is nothing to link to. */
export type UnlinkedArticle = Omit<Article, "url"> & { readonly url?: undefined };

/** Reads one archived article. Throws an error that names the file when it is none. */
export function parseArchive(text: string, name: string): Article | UnlinkedArticle {
	const [, epoch = "", head = "", html = ""] = RECORD.exec(text.replaceAll("\r\n", "\n")) ?? [];
	// Titles hold brackets and parentheses of their own: the address begins after the last "](".
	const split = head.lastIndexOf("](");
	if (split === -1) throw new Error(`Cannot read archived article "${name}": it is not in the archive's format`);
	const link = head.slice(split + 2, -1).trim();
	const url = canonicalUrl(link);
	if (url === undefined && link !== "")
		throw new Error(`Cannot read archived article "${name}": "${link}" is no web address`);
	const { edition = ARCHIVE_EDITION, sections = [] } = url === undefined ? {} : articleAddress(url);
	const source = { edition, sections, title: head.slice(1, split), html, description: "", categories: [] };
	const foundAt = Number(epoch);
	const content = extractArticle({ ...source, publishedAt: readDateLine(html, foundAt) ?? foundAt });
	if (content.title === "") throw new Error(`Cannot read archived article "${name}": it has no title`);
	if (url !== undefined) return { id: articleId(url), url, ...content };
	return { id: articleId(`unlinked:${edition}/${content.publishedAt}/${content.title}`), ...content };
}
