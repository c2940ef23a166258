import type { EditionCode } from "../news/edition.ts";
import type { FeedState } from "../store/records/feed-state.ts";

export interface Feed {
	readonly edition: EditionCode;
	readonly url: string;
}

export const NEVER_CHECKED: FeedState = { validators: {}, nextCheckAt: 0, failures: 0 };

/** What is remembered of each feed, and of each news map, by its address. */
export interface FeedRecords {
	get(url: string): Promise<FeedState | undefined>;
	set(url: string, state: FeedState): Promise<void>;
}
