const CLOSED = /TOPIC_CLOSED/i;
/** The last one also when topics were switched off. */
const DELETED = /TOPIC_DELETED|TOPIC_ID_INVALID|message thread not found/i;

/** What a refusal says of the topic that a message was for; `undefined` when it speaks of something else. */
export function topicState(reason: string): "closed" | "deleted" | undefined {
	if (CLOSED.test(reason)) return "closed";
	return DELETED.test(reason) ? "deleted" : undefined;
}
