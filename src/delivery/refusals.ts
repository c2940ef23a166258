import type { ArticleId } from "../news/article.ts";
import type { ChatId } from "../news/destination.ts";

/** One chat may have its own reasons; three that refuse the same article, and nobody who takes it, make it the article's fault. */
const CHATS_THAT_WITHDRAW = 3;
/** More than are on their way at any time. */
const MAX_ARTICLES = 500;

interface Verdict {
	readonly refusedBy: Set<ChatId>;
	accepted: boolean;
}

/** Which articles Telegram refuses, so that one of them costs each chat no more than a single attempt. */
export class Refusals {
	readonly #verdicts = new Map<ArticleId, Verdict>();

	/** Somebody got the article: it is not to blame for what happens elsewhere. */
	accepted(article: ArticleId): void {
		this.#verdictOf(article).accepted = true;
	}

	/** Returns true when the article has just become one that is posted to nobody any more. */
	note(article: ArticleId, chat: ChatId): boolean {
		const wasWithdrawn = this.isWithdrawn(article);
		this.#verdictOf(article).refusedBy.add(chat);
		return !wasWithdrawn && this.isWithdrawn(article);
	}

	isWithdrawn(article: ArticleId): boolean {
		const verdict = this.#verdicts.get(article);
		return verdict !== undefined && !verdict.accepted && verdict.refusedBy.size >= CHATS_THAT_WITHDRAW;
	}

	#verdictOf(article: ArticleId): Verdict {
		const verdict = this.#verdicts.get(article) ?? { refusedBy: new Set(), accepted: false };
		this.#verdicts.set(article, verdict);
		const [oldest] = this.#verdicts.keys();
		if (this.#verdicts.size > MAX_ARTICLES && oldest !== undefined) this.#verdicts.delete(oldest);
		return verdict;
	}
}
