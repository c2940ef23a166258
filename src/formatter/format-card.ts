import type { Article } from "../news/article.ts";
import type { TextMessage } from "../news/message.ts";
import { formatArticle } from "./format-article.ts";

export interface ShareButton {
	/** In the reader's language. */
	readonly label: string;
	/** What is typed for the reader after the bot's name, in the chat they choose. */
	readonly query: string;
}

/** An article as it is shown to somebody who asks for it at `now`, with a button to pass it on where Telegram allows one. */
export function formatCard(article: Article, now: number, share?: ShareButton): TextMessage {
	const card = formatArticle(article, now);
	if (share === undefined) return card;
	return { ...card, keyboard: { inline_keyboard: [[{ text: share.label, switch_inline_query: share.query }]] } };
}
