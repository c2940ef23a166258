import type { ArticleId } from "../news/article.ts";
import type { ChatId } from "../news/destination.ts";

/** One chat may have its own reasons; three that refuse the same article, and nobody who takes it, make it the article's fault. */
const CHATS_THAT_WITHDRAW = 3;
/** More than are on their way at any time. */
const MAX_ARTICLES = 500;

/** What became of one article. */
interface Reception {
	readonly refusedBy: Set<ChatId>;
	accepted: boolean;
}

/** Which articles Telegram refuses, so that one of them costs each chat no more than a single attempt. */
export class Refusals {
	readonly #receptions = new Map<ArticleId, Reception>();

	/** Somebody got the article: it is not to blame for what happens elsewhere. */
	accepted(article: ArticleId): void {
		this.#receptionOf(article).accepted = true;
	}

	/** Whether some chat got it. */
	wasTaken(article: ArticleId): boolean {
		return this.#receptions.get(article)?.accepted === true;
	}

	/** A chat passed it over and took the next one. Returns true when the article has just become one that is posted to nobody any more. */
	note(article: ArticleId, chat: ChatId): boolean {
		const wasWithdrawn = this.isWithdrawn(article);
		this.#receptionOf(article).refusedBy.add(chat);
		return !wasWithdrawn && this.isWithdrawn(article);
	}

	isWithdrawn(article: ArticleId): boolean {
		const reception = this.#receptions.get(article);
		return reception !== undefined && !reception.accepted && reception.refusedBy.size >= CHATS_THAT_WITHDRAW;
	}

	#receptionOf(article: ArticleId): Reception {
		const reception = this.#receptions.get(article) ?? { refusedBy: new Set(), accepted: false };
		this.#receptions.set(article, reception);
		const [oldest] = this.#receptions.keys();
		if (this.#receptions.size > MAX_ARTICLES && oldest !== undefined) this.#receptions.delete(oldest);
		return reception;
	}
}
