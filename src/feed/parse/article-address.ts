import { type EditionCode, isEditionCode } from "../../news/edition.ts";

/** Path segments that lead to an article but name no section: `contenu` is the CMS's word for agency copy. */
const NO_SECTION = new Set(["contenu", "general", "all", "rss", "tag", "podcasts"]);

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
