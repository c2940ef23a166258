import type { Article, ArticleId } from "../../news/article.ts";

/** One article is corrected once while a feed shows it; an address under three titles is that of a page with many articles. */
const MAX_TITLES = 2;
/** The share of common letter pairs from which two wordings are of one article. */
const MIN_LIKENESS = 0.3;

/**
 * Addresses that cannot be those of single articles: in one document they stand under three titles or more, or under two that have nothing
 * in common, while the ledes have nothing in common either. Two alike titles are one article and its correction.
 */
export function sharedAddresses(articles: readonly Article[]): ReadonlySet<ArticleId> {
	const byAddress = Map.groupBy(articles, ({ id }) => id);
	return new Set([...byAddress].filter(([, same]) => same.length > 1 && areDifferent(same)).map(([id]) => id));
}

function areDifferent(articles: readonly Article[]): boolean {
	const byTitle = [...new Map(articles.map((article) => [lettersOf(article.title), article])).values()];
	const [one, other] = byTitle;
	if (one === undefined || other === undefined) return false;
	return byTitle.length > MAX_TITLES || !(isAlike(one.title, other.title) || isAlike(one.lede, other.lede));
}

function isAlike(one = "", other = ""): boolean {
	const [ones, others] = [pairsOf(one), pairsOf(other)];
	const common = [...ones].filter((pair) => others.has(pair)).length;
	return common > 0 && (2 * common) / (ones.size + others.size) >= MIN_LIKENESS;
}

function pairsOf(text: string): ReadonlySet<string> {
	const letters = Array.from(lettersOf(text));
	return new Set(letters.map((letter, at) => letter + (letters[at + 1] ?? "")));
}

function lettersOf(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
}
