import type { ReplayedArticle } from "./replayed-article.ts";

/**
 * A word that finds something: of the title of the edition's first article (of the first one at all, where the edition has none) the one that
 * most articles of that edition have.
 */
export function tellingWord(articles: readonly ReplayedArticle[], edition: string): string {
	const first = articles.find((article) => article.edition === edition) ?? articles[0];
	if (first === undefined) return "RFI";
	const texts = articles.filter((article) => article.edition === first.edition).map(({ title, html }) => title + html);
	const countOf = (word: string) => texts.filter((text) => text.includes(word)).length;
	return tellingWords(first.title, edition).reduce(
		(best, word) => (countOf(word) > countOf(best) ? word : best),
		tellingWords(first.title, edition)[0] ?? first.title,
	);
}

/** Those that are long enough to mean something: two Han characters, or five letters. */
function tellingWords(title: string, edition: string): string[] {
	return [...new Intl.Segmenter(edition === "cn" ? "zh" : edition, { granularity: "word" }).segment(title)]
		.filter(({ isWordLike }) => isWordLike === true)
		.flatMap(({ segment }) => segment.split(/['’]/)) // an article that is tied to its noun says nothing
		.filter((word) => /\p{Script=Han}{2}|\p{L}{5}/u.test(word));
}
