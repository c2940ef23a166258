import type { InlineQueryResultArticle } from "grammy/types";
import { formatCard } from "../../formatter/format-card.ts";
import { simplerMessages } from "../../formatter/simplify-message.ts";
import type { Article } from "../../news/article.ts";
import { type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { TextMessage } from "../../news/message.ts";
import { messageOptions } from "../../telegram/message-options.ts";
import { shareText } from "../naming/share-text.ts";

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

/** An article in the answer to an inline query, and the card that is sent when it is picked. */
export interface InlineCard {
	readonly result: Omit<InlineQueryResultArticle, "input_message_content" | "reply_markup">;
	readonly card: TextMessage;
}

/**
 * Articles as results of an inline query; the one that is picked becomes a card. Cards sent in this way may be shared on from any chat:
 * Telegram allows the button where a message says which bot it came through.
 */
export function inlineCards(
	articles: readonly LoggedArticle[],
	{ shareLabel, language, now, excerpt }: ResultOptions,
): InlineCard[] {
	return articles.map((article) => ({
		card: formatCard(article, now, { label: shareLabel, query: shareText(article) }),
		result: {
			type: "article",
			id: article.id,
			title: article.title,
			url: article.url,
			description: [day(article, language), excerpt(article, MAX_EXCERPT_CHARS)]
				.filter((part) => part !== "")
				.join(" · "),
			...(article.image === undefined ? {} : { thumbnail_url: article.image }),
		},
	}));
}

/** As Telegram wants them. */
export function asResults(cards: readonly InlineCard[]): InlineQueryResultArticle[] {
	return cards.map(({ result, card }) => {
		const { reply_markup, ...content } = messageOptions(card);
		return {
			...result,
			input_message_content: { message_text: card.text, ...content },
			...(reply_markup === undefined ? {} : { reply_markup }),
		};
	});
}

/** What to try when Telegram refuses a list: without pictures, then with cards in simpler and simpler forms as well. */
export function simplerCards(cards: readonly InlineCard[]): readonly (readonly InlineCard[])[] {
	const bare = cards.map(({ result: { thumbnail_url: _, ...result }, card }) => ({ result, card }));
	const hasPictures = cards.some(({ result }) => result.thumbnail_url !== undefined);
	const forms = bare.map(({ card }) => simplerMessages(card));
	const steps = Math.max(0, ...forms.map(({ length }) => length));
	const inForm = (step: number) =>
		bare.map(({ result, card }, index) => ({ result, card: forms[index]?.[step] ?? forms[index]?.at(-1) ?? card }));
	return [...(hasPictures ? [bare] : []), ...Array.from({ length: steps }, (_, step) => inForm(step))];
}

/** Results are plain text, in which no hour would be right for every reader. */
function day({ publishedAt }: Article, language: InterfaceLanguage): string {
	const format = { day: "numeric", month: "short", year: "numeric", timeZone: "Europe/Paris" } as const;
	return new Intl.DateTimeFormat(traitsOf(language).bcp47, format).format(publishedAt);
}
