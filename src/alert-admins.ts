import type { ChatId } from "./news/destination.ts";
import type { FeedState } from "./store/feed-state.ts";
import type { Sender } from "./telegram/sender.ts";

/** A single failure is the Internet's daily business. */
const FAILURES_BEFORE_ALERT = 3;

/** Tells the operator's chats of feeds that fail and of their recovery: once each. */
export function createFeedAlerts(admins: readonly ChatId[], sender: Pick<Sender, "send">) {
	const troubled = new Set<string>();

	async function tell(text: string): Promise<void> {
		for (const chat of admins) await sender.send({ chat }, { text, entities: [] });
	}

	return async (feedUrl: string, { failures, lastFailure }: FeedState): Promise<void> => {
		if (failures >= FAILURES_BEFORE_ALERT && !troubled.has(feedUrl)) {
			troubled.add(feedUrl);
			await tell(`Feed in trouble, ${failures} checks in a row: ${lastFailure ?? feedUrl}`);
		}
		if (failures === 0 && troubled.delete(feedUrl)) await tell(`Feed works again: ${feedUrl}`);
	};
}
