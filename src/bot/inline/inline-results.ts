import type { InlineQueryResultArticle } from "grammy/types";
import { formatCard } from "../../formatter/format-card.ts";
import type { Article } from "../../news/article.ts";
import { type InterfaceLanguage, traitsOf } from "../../news/interface-language.ts";
import { messageOptions } from "../../telegram/message-options.ts";
import { articleToken } from "../presses/article-token.ts";

export interface ResultOptions {
	/** The label of the share button, in the language of whoever sends the card. */
	readonly shareLabel: string;
	/** The reader's: in it the day is written. */
	readonly language: InterfaceLanguage;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** What is shown of an article below its title, in at most so many characters. */
	readonly excerpt: (article: Article, maxChars: number) => string;
}

/** Clients show two lines or three. */
const MAX_EXCERPT_CHARS = 120;

/**
 * Articles as results of an inline query; the one that is picked becomes a card. Cards sent in this way may be shared on from any chat:
 * Telegram allows the button where a message says which bot it came through.
 */
export function inlineResults(
	articles: readonly Article[],
	{ shareLabel, language, now, excerpt }: ResultOptions,
): InlineQueryResultArticle[] {
	return articles.map((article) => {
		const card = formatCard(article, now, { label: shareLabel, query: articleToken(article.id) });
		const { reply_markup, ...content } = messageOptions(card);
		return {
			type: "article",
			id: article.id,
			title: article.title,
			url: article.url,
			description: [day(article, language), excerpt(article, MAX_EXCERPT_CHARS)]
				.filter((part) => part !== "")
				.join(" · "),
			input_message_content: { message_text: card.text, ...content },
			...(reply_markup === undefined ? {} : { reply_markup }),
			...(article.image === undefined ? {} : { thumbnail_url: article.image }),
		};
	});
}

/** Results are plain text, in which no hour would be right for every reader. */
function day({ publishedAt }: Article, language: InterfaceLanguage): string {
	const format = { day: "numeric", month: "short", year: "numeric", timeZone: "Europe/Paris" } as const;
	return new Intl.DateTimeFormat(traitsOf(language).bcp47, format).format(publishedAt);
}
