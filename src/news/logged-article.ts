import type { Article } from "./article.ts";

/** An article as it stands in its edition's log. */
export interface LoggedArticle extends Article {
	/** Its place in its edition's log, counted from 1. */
	readonly seq: number;
	/** 0 as first seen, one more each time RFI changed the title or the lede. */
	readonly revision: number;
	/** Hashes of the wordings that it had before, the oldest first. Absent while it had none. */
	readonly wordings?: readonly string[];
	/** Recorded and searchable, never posted: late, imported, or seen in a feed's first check. */
	readonly silent: boolean;
	/**
	 * The feed, news map or file that its wording came from. Only the same source can revise it, since two feeds word one article differently;
	 * but a feed what a map has brought.
	 */
	readonly source: string;
	/** When it entered the log, in milliseconds since the Unix epoch. */
	readonly admittedAt: number;
	/** It came after a time in which nobody could see it: readers wait for it since it was published. */
	readonly afterGap?: true;
	/** When RFI's last change was noticed, in milliseconds since the Unix epoch. */
	readonly revisedAt?: number;
}
