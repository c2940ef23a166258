import { setImmediate } from "node:timers/promises";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";

/** The part of the article log that is read here. */
export interface PublishedLog {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<readonly LoggedArticle[]>;
}

export interface Wanted {
	readonly edition: EditionCode;
	/** What was admitted before this is of no interest. In milliseconds since the Unix epoch. */
	readonly admittedSince: number;
	/** Entries that are looked at, the newest of the log. */
	readonly maxEntries: number;
	/** Only what this feed or file has brought. */
	readonly source?: string;
	/** Aborting it rejects the reading with the signal's reason, once what is being read has come. */
	readonly signal?: AbortSignal;
}

/** Entries that are read at once, some milliseconds' work; then others have their turn. */
const ENTRIES_PER_PART = 50;

/** When the newest articles of an edition's log were published, in milliseconds since the Unix epoch, in no order. Reads their bodies for that. */
export async function publishedTimes(log: PublishedLog, wanted: Wanted): Promise<number[]> {
	const { edition, admittedSince, maxEntries, source, signal } = wanted;
	const head = log.head(edition);
	const times: number[] = [];
	for (let end = head; end > Math.max(0, head - maxEntries); end -= ENTRIES_PER_PART) {
		const after = Math.max(0, end - ENTRIES_PER_PART);
		const entries = (await log.read(edition, after, end - after)).filter(({ seq }) => seq <= end);
		const own = entries.filter((entry) => source === undefined || entry.source === source);
		times.push(...own.map(({ publishedAt }) => publishedAt));
		if (entries.some(({ admittedAt }) => admittedAt < admittedSince)) break;
		await setImmediate();
		signal?.throwIfAborted();
	}
	return times;
}
