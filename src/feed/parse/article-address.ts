import { type EditionCode, isEditionCode } from "../../news/edition.ts";

/** Path segments that lead to an article but name no section: `contenu` is the CMS's word for agency copy. */
const NO_SECTION = new Set(["contenu", "general", "all", "rss", "tag", "podcasts"]);

const HOME_PAGE = /^(?:index|home|default)(?:\.[a-z]{2,5})?$|^rss(?:\.xml)?$/i;

/** What the address of an article says besides where it is. */
export interface ArticleAddress {
	readonly edition?: EditionCode;
	/** From the outermost to the innermost, decoded: 专栏检索, 要闻分析. */
	readonly sections: readonly string[];
}

/** Reads `/<edition>/<section>[/<column>]/<slug>` of a canonical URL. */
export function articleAddress(canonicalUrl: string): ArticleAddress {
	const [first = "", ...rest] = new URL(canonicalUrl).pathname.split("/").slice(1).map(decoded);
	const sections = (isEditionCode(first) ? rest : [first, ...rest]).slice(0, -1);
	return {
		...(isEditionCode(first) ? { edition: first } : {}),
		sections: sections.filter((section) => section !== "" && !NO_SECTION.has(section)),
	};
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment; // bytes that are no UTF-8 stay encoded in a canonical URL
	}
}

/**
 * Whether a canonical URL can be an article's, rather than the home page of a site or of an edition: it needs a slug, for RFI's behind the
 * edition. Elsewhere a query may be what names the article.
 */
export function isArticleAddress(canonicalUrl: string): boolean {
	const { pathname, search } = new URL(canonicalUrl);
	const segments = pathname.split("/").filter((segment) => segment !== "");
	const behindEdition = isEditionCode(segments[0] ?? "") ? segments.slice(1) : segments;
	const [first = ""] = behindEdition;
	const isHome = behindEdition.length === 0 || (behindEdition.length === 1 && HOME_PAGE.test(first));
	return !isHome || search !== "";
}
