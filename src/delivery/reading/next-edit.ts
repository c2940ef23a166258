import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { EDIT_WITHIN_MS, type Position, type RememberedSend } from "../../news/position.ts";
import { editionsOf } from "../../news/stream.ts";
import { advance, type Subscriber } from "./subscriber.ts";

/** A message that shows an article as it no longer is. `position` is the destination's once it is mended. */
export interface DueEdit {
	readonly article: LoggedArticle;
	readonly messageId: number;
	readonly position: Position;
}

/** The oldest send that shows an older revision than `revised` has. */
export function nextEdit(
	subscriber: Subscriber,
	revised: (edition: EditionCode, seq: number) => LoggedArticle | undefined,
	now: number,
): DueEdit | undefined {
	for (const edition of editionsOf(subscriber.subscription)) {
		const remembered = subscriber.position.editions[edition];
		for (const send of remembered?.sent ?? []) {
			const article = revised(edition, send.seq);
			if (remembered === undefined || article === undefined || !isOutdated(send, article, now)) continue;
			const sent = remembered.sent.map((other) => (other === send ? { ...send, revision: article.revision } : other));
			return {
				article,
				messageId: send.messageId,
				position: advance(subscriber.position, edition, remembered.read, { sent }),
			};
		}
	}
	return undefined;
}

function isOutdated(send: RememberedSend, article: LoggedArticle, now: number): boolean {
	return article.revision > send.revision && send.sentAt > now - EDIT_WITHIN_MS;
}
