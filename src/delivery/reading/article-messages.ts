import { formatArticle } from "../../formatter/format-article.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Message } from "../../news/message.ts";

/** A burst of every edition at once. */
const MAX_MESSAGES = 500;

/** Articles as messages, each made once for all who read it. */
export class ArticleMessages {
	readonly #messages = new Map<string, Message>();

	of(article: LoggedArticle): Message {
		const key = `${article.id}/${article.revision}`;
		const known = this.#messages.get(key);
		if (known !== undefined) return known;
		if (this.#messages.size >= MAX_MESSAGES) this.#messages.clear();
		const message = formatArticle(article);
		this.#messages.set(key, message);
		return message;
	}
}
