import type { Timing } from "../subscription.ts";

/** What of the unread may be sent at a moment. */
export interface Release {
	/** What entered the log before this moment comes now, together. Absent: nothing was held. Milliseconds since the Unix epoch. */
	readonly digestBefore?: number;
	/** Whether what came since then comes now too, one by one. */
	readonly isOpen: boolean;
	/** Whether what has a word to follow comes now, without a sound, although the rest is held. */
	readonly wordsPass: boolean;
	/** When more may be sent than now; absent when that takes a person, or when nothing is held. Milliseconds since the Unix epoch. */
	readonly next?: number;
}

/** Pure: `now` in milliseconds since the Unix epoch. */
export function releaseAt(_timing: Timing, _now: number): Release {
	return { isOpen: true, wordsPass: false };
}
