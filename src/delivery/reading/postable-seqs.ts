import { isNotice, type LogEntry } from "../../news/stream.ts";

/** The part of one stream's log that is looked at here. */
export interface ReadableStream {
	head(): number;
	read(after: number, limit: number): Promise<readonly LogEntry[]>;
}

/** Entries that one step reads; between two steps others have their turn. */
const ENTRIES_PER_STEP = 200;
/** A start looks back so far for the last entry that can be posted: over an import of what a busy edition publishes in a year. */
const MAX_STEPS_AT_START = 100;

/**
 * Which entries of one stream can be posted: all but the silent ones. Most readers stand near the end, so the log is looked through
 * from its end backwards, only as far as somebody needs it, and each entry once for all readers. An import of any size costs a reader
 * nothing.
 */
export class PostableSeqs {
	readonly #stream: ReadableStream;
	/** The entries behind `from`, up to `end`, have been looked at. */
	#from: number;
	#end: number;
	readonly #seqs: number[] = [];
	/** One look at the log at a time; the next one finds what it found. */
	#looking: Promise<void> = Promise.resolve();

	constructor(stream: ReadableStream) {
		this.#stream = stream;
		this.#from = stream.head();
		this.#end = this.#from;
	}

	/** Looks back from the end to the last entry that can be posted. */
	async load(): Promise<void> {
		let steps = 0;
		await this.#look(() => this.#from > 0 && this.#seqs.length === 0 && steps++ < MAX_STEPS_AT_START);
	}

	/** A new entry at the end. */
	put(entry: LogEntry): void {
		// After a gap it waits until the log is read: what lies between was not announced.
		if (entry.seq === this.#end + 1) this.#append([entry], entry.seq);
	}

	/** Whether an entry behind `after` can be posted. Never a wrong "no": what was not looked at yet may be one. */
	mayFollow(after: number): boolean {
		if (after < this.#from || this.#end < this.#stream.head()) return after < this.#stream.head();
		return (this.#seqs.at(-1) ?? 0) > after;
	}

	/** All entries behind `after` that can be posted, by their seqs, in order. */
	async following(after: number): Promise<readonly number[]> {
		await this.#look(() => after < this.#from);
		const start = this.#seqs.findLastIndex((seq) => seq <= after) + 1;
		return this.#seqs.slice(start);
	}

	#look(isWanted: () => boolean): Promise<void> {
		const look = this.#looking.then(async () => {
			while (this.#end < this.#stream.head()) await this.#lookAhead();
			while (isWanted()) await this.#lookBack();
		});
		this.#looking = look.catch(() => undefined); // whoever asked hears of it; the next one looks again
		return look;
	}

	async #lookAhead(): Promise<void> {
		const head = this.#stream.head();
		const entries = await this.#stream.read(this.#end, ENTRIES_PER_STEP);
		// None up to the head: they have expired.
		this.#append(entries, entries.at(-1)?.seq ?? head);
	}

	#append(entries: readonly LogEntry[], end: number): void {
		for (const entry of entries) if (entry.seq > this.#end && isPostable(entry)) this.#seqs.push(entry.seq);
		this.#end = Math.max(this.#end, end);
	}

	async #lookBack(): Promise<void> {
		const start = Math.max(0, this.#from - ENTRIES_PER_STEP);
		const entries = (await this.#stream.read(start, ENTRIES_PER_STEP)).filter(({ seq }) => seq <= this.#from);
		this.#seqs.unshift(...entries.filter(isPostable).map(({ seq }) => seq));
		// Entries expire oldest first: before a stretch without any there is none.
		this.#from = entries.length === 0 ? 0 : start;
	}
}

function isPostable(entry: LogEntry): boolean {
	return isNotice(entry) || !entry.silent;
}
