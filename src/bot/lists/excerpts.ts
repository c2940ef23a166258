import type { ListOptions } from "../../formatter/format-list.ts";
import type { Article } from "../../news/article.ts";
import type { Term } from "../../search/query/parsed-query.ts";
import { findMatches } from "../../search/rank/find-matches.ts";
import { snippet } from "../../search/rank/snippet.ts";
import { cutText } from "../../text/cut-text.ts";
import type { TextFolder } from "../../text/fold-text.ts";
import type { Stretch } from "../../text/stretch.ts";

/** Room on either side of a match in a body, so that a snippet is cut out of a paragraph and not out of all of it. */
const BODY_MARGIN_CHARS = 400;

/** What is shown of an article, and what stands out in it, for somebody who searched for these terms. */
export function excerptsFor(
	terms: readonly Term[],
	folder: Pick<TextFolder, "fold">,
): Required<Pick<ListOptions, "excerpt" | "marks">> {
	const marks = (text: string): Stretch[] => (terms.length === 0 ? [] : findMatches(text, terms, folder));
	const around = (text: string, maxChars: number) => snippet(text, terms, maxChars, folder);

	/** The lede, from where it matches. The body only says why an article was found whose title and lede do not. */
	function excerpt({ title, lede, body = "" }: Article, maxChars: number): string {
		if (lede !== undefined && marks(lede).length > 0) return around(lede, maxChars);
		const [match] = marks(title).length > 0 ? [] : marks(body);
		if (match !== undefined) return around(paragraphAround(body, match), maxChars);
		return lede === undefined ? "" : cutText(lede, maxChars);
	}

	return { excerpt, marks };
}

/** Both ends are cut off again by the snippet, unless the body begins or ends there. */
function paragraphAround(body: string, { offset, length }: Stretch): string {
	const start = Math.max(0, offset - BODY_MARGIN_CHARS);
	return body
		.slice(start, offset + length + BODY_MARGIN_CHARS)
		.toWellFormed()
		.replace(/\s+/gu, " ");
}
