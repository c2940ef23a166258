import type { Example } from "telegram-emulator";
import type { ReplayedArticle } from "./replayed-article.ts";

/** Which edition's articles somebody is shown whose page speaks this language. */
const EDITION_OF = { en: "en", fr: "fr", zh: "cn" } as const;

/**
 * What a visitor of the demo can try first: a list with buttons, a search, and sending an article where somebody writes. The
 * words are those of articles that come out early, so that there is something to find.
 */
export function examples(articles: readonly ReplayedArticle[], botUsername: string): readonly Example[] {
	const wordFor = (edition: string) => {
		const article = articles.find((one) => one.edition === edition) ?? articles[0];
		return tellingWord(article?.title ?? "RFI", edition);
	};
	const en = wordFor(EDITION_OF.en);
	const fr = wordFor(EDITION_OF.fr);
	const zh = wordFor(EDITION_OF.zh);
	return [
		{
			label: { en: "Newest articles", fr: "Derniers articles", zh: "最新文章" },
			text: { en: "/latest" },
			isSent: true,
		},
		{
			label: { en: "Find an article", fr: "Chercher un article", zh: "搜索文章" },
			text: { en: `/search ${en}`, fr: `/search ${fr}`, zh: `/search ${zh}` },
			isSent: false,
		},
		{
			label: { en: "Share an article", fr: "Partager un article", zh: "分享文章" },
			text: { en: `@${botUsername} ${en}`, fr: `@${botUsername} ${fr}`, zh: `@${botUsername} ${zh}` },
			isSent: false,
		},
	];
}

/** Of a title the first word that is long enough to mean something: two Han characters, or five letters. */
function tellingWord(title: string, edition: string): string {
	const words = [...new Intl.Segmenter(edition === "cn" ? "zh" : edition, { granularity: "word" }).segment(title)]
		.filter(({ isWordLike }) => isWordLike === true)
		.flatMap(({ segment }) => segment.split(/['’]/)); // an article that is tied to its noun says nothing
	return words.find((word) => /\p{Script=Han}{2}|\p{L}{5}/u.test(word)) ?? title;
}
