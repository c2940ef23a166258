import { formatArticle } from "../../formatter/format-article.ts";
import { formatNotice } from "../../formatter/format-notice.ts";
import type { Message } from "../../news/message.ts";
import { isNotice, type LogEntry } from "../../news/stream.ts";

/** A burst of every edition at once. */
const MAX_MESSAGES = 500;

/** Entries as messages, each made once for all who read it. */
export class EntryMessages {
	readonly #messages = new Map<string, Message>();

	of(entry: LogEntry): Message {
		const key = isNotice(entry) ? entry.id : `${entry.id}/${entry.revision}`;
		const known = this.#messages.get(key);
		if (known !== undefined) return known;
		if (this.#messages.size >= MAX_MESSAGES) this.#messages.clear();
		const message = isNotice(entry) ? formatNotice(entry) : formatArticle(entry);
		this.#messages.set(key, message);
		return message;
	}
}
