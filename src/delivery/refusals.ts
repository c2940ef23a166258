import type { ArticleId } from "../news/article.ts";
import type { ChatId } from "../news/destination.ts";

/** One chat may have its own reasons; three that refuse the same article as plain text make it the article's fault. */
const CHATS_THAT_WITHDRAW = 3;

/** Which articles Telegram refuses, so that one of them costs each chat no more than a single attempt. */
export class Refusals {
	readonly #chats = new Map<ArticleId, Set<ChatId>>();

	/** Returns true when the article has just become one that is posted to nobody any more. */
	note(article: ArticleId, chat: ChatId): boolean {
		const chats = this.#chats.get(article) ?? new Set();
		this.#chats.set(article, chats);
		if (chats.has(chat)) return false;
		chats.add(chat);
		return chats.size === CHATS_THAT_WITHDRAW;
	}

	isWithdrawn(article: ArticleId): boolean {
		return (this.#chats.get(article)?.size ?? 0) >= CHATS_THAT_WITHDRAW;
	}
}
