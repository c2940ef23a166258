const CLOSED = /TOPIC_CLOSED/i;
/** The last one also when topics were switched off. */
const DELETED = /TOPIC_DELETED|TOPIC_ID_INVALID|message thread not found/i;

/** Why a topic takes nothing. */
export type TopicState = "closed" | "deleted";

/** What a refusal says of the topic that a message was for; `undefined` when it speaks of something else. */
export function topicState(reason: string): TopicState | undefined {
	if (CLOSED.test(reason)) return "closed";
	return DELETED.test(reason) ? "deleted" : undefined;
}
