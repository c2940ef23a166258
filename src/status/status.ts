import type { Health } from "../kit/watch/health.ts";
import type { EditionCode } from "../news/edition.ts";

/**
 * How the bot is, as of one moment: what the status page, its picture, `npm run status` and `/admin` all say. Plain data that survives JSON.
 * No chat is named in it, and nothing that people wrote. Moments are milliseconds since the Unix epoch, delays are seconds.
 */
export interface Status {
	readonly at: number;
	readonly version: string;
	readonly startedAt: number;
	/** What `/livez` and `/readyz` say. */
	readonly live: Health;
	readonly ready: Health;
	/** Those on offer, in the operator's order. */
	readonly editions: readonly EditionStatus[];
	readonly feeds: readonly FeedStatus[];
	/** Those that were ever asked for. Absent in what versions without any say. */
	readonly newsMaps?: readonly NewsMapStatus[];
	readonly subscribers: SubscriberCounts;
	readonly waiting: Waiting;
	/** Of what else operators are told, for as long as it goes on, the oldest first. */
	readonly alerts: readonly AlertStatus[];
}

export interface AlertStatus {
	readonly kind: string;
	/** When it began. */
	readonly at: number;
	/** What was said of it then, in English. */
	readonly text: string;
}

export interface EditionStatus {
	readonly edition: EditionCode;
	readonly subscribers: number;
	/** The date of the newest article known. */
	readonly newestAt?: number;
	/** The last 24 hours, an hour each, the oldest first; the last one goes on. */
	readonly hours: readonly Traffic[];
	/** The last 30 days (of UTC), a day each, the oldest first; the last one goes on. */
	readonly days: readonly Traffic[];
	/** The sums over `hours` and over `days`. */
	readonly day: Traffic;
	readonly month: Traffic;
}

/** What went through one edition in a stretch of time that begins at `from`. */
export interface Traffic {
	readonly from: number;
	/** That entered the log and are to be posted. */
	readonly articles: number;
	/** That were sent: posts, and digests and lists of headlines, each once for each edition in them. */
	readonly messages: number;
	/** From RFI's time to our seeing it. Absent where nothing came. */
	readonly seen?: Delay;
	/** From our seeing it to a post of its own. */
	readonly sent?: Delay;
}

/** In seconds; from a histogram, so as exact as its bounds. */
export interface Delay {
	readonly median: number;
	readonly p95: number;
}

export interface FeedStatus {
	readonly edition: EditionCode;
	readonly url: string;
	/** When it was last read, and what came of the last look. */
	readonly succeededAt?: number;
	readonly outcome?: "fresh" | "unchanged" | "failed";
	readonly failures: number;
	readonly reason?: string;
	readonly nextCheckAt: number;
	/** How far apart its last look and the next one are, in milliseconds. */
	readonly everyMs?: number;
	/** Since when it has held the same articles. */
	readonly contentsSince?: number;
	/** That is longer than its rhythm explains, of which operators are told. */
	readonly isSilent?: true;
	/** What the last answer said to caches, in the words of HTTP, such as `max-age=60; Age: 12`. */
	readonly cache?: string;
	/** Where it is read, if its own address says that it has moved there for good. */
	readonly movedTo?: string;
	/** Its server says that it is gone for good. */
	readonly isGone?: true;
}

/** An edition's second source, which is asked for what its feeds have shown while nobody saw them. */
export interface NewsMapStatus {
	readonly edition: EditionCode;
	readonly url: string;
	/** When it was last read, and how many articles that brought. */
	readonly readAt?: number;
	readonly brought?: number;
	/** Refusals in a row, and why. */
	readonly failures: number;
	readonly reason?: string;
	/** When it is asked for again at the earliest. Absent while nothing is to be looked for, be it found or given up. */
	readonly nextReadAt?: number;
}

export interface SubscriberCounts {
	readonly states: readonly { readonly state: string; readonly chat: string; readonly count: number }[];
	/** Why some are `gone` or `held`, in Telegram's words. */
	readonly reasons: readonly { readonly state: "gone" | "held"; readonly reason: string; readonly count: number }[];
}

export interface Waiting {
	/** Destinations with something that may be sent now; those that wait for a time of their own; those whose turns fail. */
	readonly ready: number;
	readonly waiting: number;
	readonly setAside: number;
	/** When the first of those that wait is due. */
	readonly nextAt?: number;
	/** Nothing at all leaves until then. */
	readonly pausedUntil?: number;
	readonly sendsPerSecond: number;
}
