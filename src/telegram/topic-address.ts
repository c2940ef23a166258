import type { ChatId } from "../news/destination.ts";

/** Supergroups are -1000000000000 minus their own number: https://core.telegram.org/api/bots/ids */
const SUPERGROUPS_FROM = -1_000_000_000_000;
/** The topic that is the chat itself. */
const GENERAL = 1;

/** A link that opens a topic, for whoever is in the group; without a topic, General. https://core.telegram.org/api/links#message-links */
export function topicAddress(chat: ChatId, topic = GENERAL): string | undefined {
	return chat < SUPERGROUPS_FROM ? `https://t.me/c/${SUPERGROUPS_FROM - chat}/${topic}` : undefined;
}
