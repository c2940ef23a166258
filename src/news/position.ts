import { DAY_MS } from "../kit/durations.ts";
import type { EditionCode } from "./edition.ts";

/** Older messages stay as they are: nobody reads them again, and Telegram limits edits. */
export const EDIT_WITHIN_MS = DAY_MS;

/** A position is written anew with each send, so what it remembers of one edition has a limit. A busy edition needs a third of it. */
const MAX_REMEMBERED_BYTES = 12 * 1024;
/** A remembered send as JSON, with the longest numbers. */
const BYTES_PER_SEND = 80;

export interface RememberedSend {
	readonly seq: number;
	readonly messageId: number;
	/** Milliseconds since the Unix epoch. */
	readonly sentAt: number;
	/** The revision of the article that the message shows. */
	readonly revision: number;
}

/** The sends of which messages may still be edited at `now`, the newest of them when there are more than a position has room for. */
export function editable(sent: readonly RememberedSend[], now: number): RememberedSend[] {
	const recent = sent.filter(({ sentAt }) => sentAt > now - EDIT_WITHIN_MS);
	return recent.slice(-Math.floor(MAX_REMEMBERED_BYTES / BYTES_PER_SEND));
}

/** Of what was sent ahead a position has room for so many, in one edition: beyond that, words wait for what is before them. */
export const MAX_AHEAD = 500;

export interface StreamPosition {
	/** Everything up to and including this seq has been dealt with. */
	readonly read: number;
	/** Those that may still be edited, in the order in which they were sent. */
	readonly sent: readonly RememberedSend[];
	/** Seqs behind `read` that were sent although something before them was not: with a followed word, or in a digest's earlier parts. */
	readonly ahead?: readonly number[];
}

/** A digest of which some parts were sent and some were not. */
export interface BegunDigest {
	/** The `digestBefore` of its release: with another one, what is left of it goes into the next digest. */
	readonly before: number;
	/** So many were sent. */
	readonly parts: number;
	/** So many articles were in them. */
	readonly shown: number;
	/** So many there were in all when it began. */
	readonly total: number;
}

/** How far one destination has read. Written by delivery only. */
export interface Position {
	readonly editions: Readonly<Partial<Record<EditionCode, StreamPosition>>>;
	/** Absent until the first notice was dealt with. */
	readonly notices?: StreamPosition;
	readonly begunDigest?: BegunDigest;
	/** Telegram asked to wait until then, in milliseconds since the Unix epoch. */
	readonly notBefore?: number;
	/**
	 * The bot may not post there: tried again at `until`, or as soon as the subscription is renewed after `at`. `told`: somebody was told
	 * that the topic takes nothing.
	 */
	readonly paused?: { readonly at: number; readonly until: number; readonly reason: string; readonly told?: true };
	/** The destination cannot be reached. Counts only while it is later than the subscription's `renewedAt`. */
	readonly gone?: { readonly at: number; readonly reason: string };
}
