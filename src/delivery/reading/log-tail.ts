import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";

/** The part of the article log that this room reads. */
export interface LogReader {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
}

const ENTRIES_PER_EDITION = 200;

/** The newest entries of each edition's log in memory, since nearly every subscriber stands near the end. */
export class LogTail implements LogReader {
	readonly #log: LogReader;
	readonly #tails = new Map<EditionCode, LoggedArticle[]>();

	constructor(log: LogReader) {
		this.#log = log;
	}

	head(edition: EditionCode): number {
		return this.#log.head(edition);
	}

	/** Loads the edition's newest entries. Once per edition, before anything is appended. */
	async load(edition: EditionCode): Promise<void> {
		const after = Math.max(0, this.head(edition) - ENTRIES_PER_EDITION);
		const entries = await this.#log.read(edition, after, ENTRIES_PER_EDITION);
		this.#tails.set(edition, entries.map(withoutBody));
	}

	async read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]> {
		const tail = this.#tailOf(edition);
		const first = tail[0]?.seq ?? Number.POSITIVE_INFINITY;
		if (after + 1 < first && after < this.head(edition)) return this.#log.read(edition, after, limit);
		const start = tail.findIndex(({ seq }) => seq > after);
		return start < 0 ? [] : tail.slice(start, start + limit);
	}

	/** The entry at `seq`, if it is among the newest. */
	at(edition: EditionCode, seq: number): LoggedArticle | undefined {
		const tail = this.#tailOf(edition);
		const first = tail[0]?.seq ?? 0;
		const expected = tail[seq - first];
		// Entries that expired leave gaps; without any the place is known.
		return expected?.seq === seq ? expected : tail.find((entry) => entry.seq === seq);
	}

	/** A new entry at the end, or the next revision of an older one. */
	put(article: LoggedArticle): void {
		const tail = this.#tailOf(article.edition);
		const place = tail.findIndex(({ seq }) => seq === article.seq);
		const last = tail.at(-1)?.seq ?? 0;
		// Without what lies between, the tail would hide it: what is not here is read from the log.
		if (article.seq > last + 1) tail.length = 0;
		if (place >= 0) tail[place] = withoutBody(article);
		else if (article.seq > last) tail.push(withoutBody(article));
		if (tail.length > ENTRIES_PER_EDITION) tail.shift();
	}

	#tailOf(edition: EditionCode): LoggedArticle[] {
		const tail = this.#tails.get(edition) ?? [];
		this.#tails.set(edition, tail);
		return tail;
	}
}

/** The body is for search; of what is posted it is the larger part by far. */
function withoutBody({ body: _, ...article }: LoggedArticle): LoggedArticle {
	return article;
}
