/** What is said of one kind of trouble, by the keys of the words. */
export interface AlertKindTexts {
	/** Absent where nothing can be told while it lasts. */
	readonly raised?: string;
	/** Absent of what only happens, and is over with that. */
	readonly over?: string;
	/** That it is over is told also where it could not be told while it lasted: it may be why. */
	readonly isToldAfterwards?: true;
}

/** Everything of which the operator's chats are told, each once, and again when it is over. */
export const ALERT_KINDS = {
	/** A feed cannot be read, check after check, or is gone for good. */
	"feed-down": { raised: "alert-feed-troubled", over: "alert-feed-works" },
	/** It answers, and nothing new has come for longer than its rhythm explains. */
	"feed-silent": { raised: "alert-feed-quiet", over: "alert-feed-news" },
	/** Telegram does not accept the token any more: the process ends, and whoever starts it again with a good one hears of it. */
	unauthorized: { over: "alert-unauthorized-over", isToldAfterwards: true },
	"general-refusal": {
		raised: "alert-general-refusal",
		over: "alert-general-refusal-over",
		isToldAfterwards: true,
	},
	"article-withdrawn": { raised: "alert-article-withdrawn" },
	/** Turns of one destination fail by themselves. Over when they succeed again, or it is not there any more. */
	"set-aside": { raised: "alert-set-aside", over: "alert-set-aside-over" },
	/** The store takes no writes. */
	store: { raised: "alert-store", over: "alert-store-over" },
	disk: { raised: "alert-disk", over: "alert-disk-over" },
	/** Very many destinations are gone within an hour. */
	blocks: { raised: "alert-blocks", over: "alert-blocks-over" },
	backlog: { raised: "alert-backlog", over: "alert-backlog-over" },
	clock: { raised: "alert-clock", over: "alert-clock-over" },
	stalled: { raised: "alert-stalled", over: "alert-stalled-over" },
} as const satisfies Record<string, AlertKindTexts>;

export type AlertKind = keyof typeof ALERT_KINDS;

export const ALERT_KIND_NAMES = Object.keys(ALERT_KINDS) as readonly AlertKind[];

export function textsOf(kind: AlertKind): AlertKindTexts {
	return ALERT_KINDS[kind];
}
