import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { isNotice, type LogEntry, type StreamCode, streamOf } from "../../news/stream.ts";
import { PostableSeqs } from "./postable-seqs.ts";

/** The part of the log that this room reads. */
export interface StreamLog {
	head(stream: StreamCode): number;
	read(stream: StreamCode, after: number, limit: number): Promise<readonly LogEntry[]>;
}

const ENTRIES_PER_STREAM = 200;

/** The newest entries of each stream's log in memory, since nearly every subscriber stands near the end. */
export class LogTail implements StreamLog {
	readonly #log: StreamLog;
	readonly #tails = new Map<StreamCode, LogEntry[]>();
	readonly #postables = new Map<StreamCode, PostableSeqs>();

	constructor(log: StreamLog) {
		this.#log = log;
	}

	head(stream: StreamCode): number {
		return this.#log.head(stream);
	}

	/** Loads the stream's newest entries. Once per stream, before anything is appended. */
	async load(stream: StreamCode): Promise<void> {
		const after = Math.max(0, this.head(stream) - ENTRIES_PER_STREAM);
		const entries = await this.#log.read(stream, after, ENTRIES_PER_STREAM);
		this.#tails.set(stream, entries.map(withoutBody));
		await this.#postablesOf(stream).load();
	}

	/** Whether an entry behind `after` can be posted. Never a wrong "no". */
	mayHold(stream: StreamCode, after: number): boolean {
		return this.#postablesOf(stream).mayFollow(after);
	}

	/** The entries behind `after` that can be posted, by their seqs, in order. */
	async postable(stream: StreamCode, after: number): Promise<readonly number[]> {
		return this.#postablesOf(stream).following(after);
	}

	async read(stream: StreamCode, after: number, limit: number): Promise<readonly LogEntry[]> {
		const tail = this.#tailOf(stream);
		const first = tail[0]?.seq ?? Number.POSITIVE_INFINITY;
		const start = tail.findIndex(({ seq }) => seq > after);
		// Older than the tail, or written a moment ago and not announced yet.
		const isElsewhere = after + 1 < first || start < 0;
		if (isElsewhere && after < this.head(stream)) return this.#log.read(stream, after, limit);
		return start < 0 ? [] : tail.slice(start, start + limit);
	}

	/** The article at `seq`, if it is among the newest. */
	at(edition: EditionCode, seq: number): LoggedArticle | undefined {
		const tail = this.#tailOf(edition);
		const first = tail[0]?.seq ?? Number.POSITIVE_INFINITY;
		if (seq < first) return undefined;
		const expected = tail[seq - first];
		// Entries that expired leave gaps; without any the place is known.
		const entry = expected?.seq === seq ? expected : tail.find((other) => other.seq === seq);
		return entry === undefined || isNotice(entry) ? undefined : entry;
	}

	/** A new entry at the end, or the next revision of an older one. */
	put(entry: LogEntry): void {
		const tail = this.#tailOf(streamOf(entry));
		const place = tail.findIndex(({ seq }) => seq === entry.seq);
		const last = tail.at(-1)?.seq ?? 0;
		this.#postablesOf(streamOf(entry)).put(entry);
		// Without what lies between, the tail would hide it: what is not here is read from the log.
		if (entry.seq > last + 1) tail.length = 0;
		if (place >= 0) tail[place] = withoutBody(entry);
		else if (entry.seq > last) tail.push(withoutBody(entry));
		if (tail.length > ENTRIES_PER_STREAM) tail.shift();
	}

	#postablesOf(stream: StreamCode): PostableSeqs {
		const known = this.#postables.get(stream);
		if (known !== undefined) return known;
		const read = (after: number, limit: number) => this.read(stream, after, limit);
		const postables = new PostableSeqs({ head: () => this.head(stream), read });
		this.#postables.set(stream, postables);
		return postables;
	}

	#tailOf(stream: StreamCode): LogEntry[] {
		const tail = this.#tails.get(stream) ?? [];
		this.#tails.set(stream, tail);
		return tail;
	}
}

/** The body is for search; of what is posted it is the larger part by far. */
function withoutBody(entry: LogEntry): LogEntry {
	if (isNotice(entry)) return entry;
	const { body: _, ...article } = entry;
	return article;
}
