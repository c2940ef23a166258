import type { Subscription } from "../news/subscription.ts";

const CLOSED = /TOPIC_CLOSED/i;
/** The last one also when topics were switched off. */
const DELETED = /TOPIC_DELETED|TOPIC_ID_INVALID|message thread not found/i;

/** Why a topic takes nothing. */
export type TopicState = "closed" | "deleted";

/** A topic that takes nothing, so that its news waits. */
export interface ShutTopic {
	readonly topic: number;
	readonly state: TopicState;
	readonly subscription: Subscription;
}

/** What became of telling a group of its shut topics. `wait`: Telegram asks the group's messages to wait, and nobody was told yet. */
export type Telling =
	| { readonly kind: "told" }
	| { readonly kind: "nobody" }
	| { readonly kind: "wait"; readonly seconds: number };

/** What a refusal says of the topic that a message was for; `undefined` when it speaks of something else. */
export function topicState(reason: string): TopicState | undefined {
	if (CLOSED.test(reason)) return "closed";
	return DELETED.test(reason) ? "deleted" : undefined;
}
