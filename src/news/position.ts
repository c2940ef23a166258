import type { EditionCode } from "./edition.ts";

/** How many sends a position remembers for each edition, so that they can be edited later. */
export const MAX_REMEMBERED_SENDS = 20;

export interface RememberedSend {
	readonly seq: number;
	readonly messageId: number;
	/** Milliseconds since the Unix epoch. */
	readonly sentAt: number;
	/** The revision of the article that the message shows. */
	readonly revision: number;
}

export interface StreamPosition {
	/** Everything up to and including this seq has been dealt with. */
	readonly read: number;
	/** Oldest first. */
	readonly sent: readonly RememberedSend[];
}

/** How far one destination has read. Written by delivery only. */
export interface Position {
	readonly editions: Readonly<Partial<Record<EditionCode, StreamPosition>>>;
	/** Absent until the first notice was dealt with. */
	readonly notices?: StreamPosition;
	/** Telegram asked to wait until then, in milliseconds since the Unix epoch. */
	readonly notBefore?: number;
	/** The bot may not post there: tried again at `until`, or as soon as the subscription is renewed after `at`. */
	readonly paused?: { readonly at: number; readonly until: number; readonly reason: string };
	/** The destination cannot be reached. Counts only while it is later than the subscription's `renewedAt`. */
	readonly gone?: { readonly at: number; readonly reason: string };
}
