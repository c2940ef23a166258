import type { Example } from "telegram-emulator";
import type { ReplayedArticle } from "./replayed-article.ts";
import { tellingWord } from "./telling-word.ts";

/** Which edition's articles somebody is shown whose page speaks this language. */
const EDITION_OF = { en: "en", fr: "fr", zh: "cn" } as const;

/**
 * What a visitor of the demo can try first: a list with buttons, a search, sending an article where somebody writes, and choosing what
 * comes. The words are those of articles that come out early, so that there is something to find.
 */
export function examples(articles: readonly ReplayedArticle[], botUsername: string): readonly Example[] {
	const en = tellingWord(articles, EDITION_OF.en);
	const fr = tellingWord(articles, EDITION_OF.fr);
	const zh = tellingWord(articles, EDITION_OF.zh);
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
		{
			label: { en: "Settings", fr: "Réglages", zh: "设置" },
			text: { en: "/settings" },
			isSent: true,
		},
		{
			label: { en: "Follow a word", fr: "Suivre un mot", zh: "关注关键词" },
			text: { en: `/keywords +${en}`, fr: `/keywords +${fr}`, zh: `/keywords +${zh}` },
			isSent: false,
		},
	];
}
