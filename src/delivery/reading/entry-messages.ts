import { formatArticle } from "../../formatter/format-article.ts";
import { formatNotice } from "../../formatter/format-notice.ts";
import type { PostForm } from "../../formatter/post-form.ts";
import { newsroomDay } from "../../formatter/publication-time.ts";
import type { Message } from "../../news/message.ts";
import { isNotice, type LogEntry } from "../../news/stream.ts";

/** A burst of every edition at once. */
const MAX_MESSAGES = 500;

/** Entries as messages, each made once for all who read it on one day in one form. */
export class EntryMessages {
	readonly #messages = new Map<string, Message>();

	/** `now` in milliseconds since the Unix epoch: an article says its date on another day than its own. */
	of(entry: LogEntry, now: number, form: PostForm = {}): Message {
		const key = isNotice(entry)
			? entry.id
			: [entry.id, entry.revision, newsroomDay(now), form.preview, form.word].join("/");
		const known = this.#messages.get(key);
		if (known !== undefined) return known;
		if (this.#messages.size >= MAX_MESSAGES) this.#messages.clear();
		const message = isNotice(entry) ? formatNotice(entry) : formatArticle(entry, now, form);
		this.#messages.set(key, message);
		return message;
	}
}
