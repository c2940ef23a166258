import { setImmediate } from "node:timers/promises";
import type { Logger } from "../../kit/logger.ts";
import type { Progress } from "../../kit/watch/progress.ts";
import { EDITION_CODES, type EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { SearchIndex } from "../search-index.ts";

/** The part of the article log that is indexed. */
export interface FollowedLog {
	head(edition: EditionCode): number;
	/** The entries behind `after`, oldest first; none only when there is none up to the head. */
	read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
}

export interface FillOptions {
	readonly log: FollowedLog;
	readonly index: Pick<SearchIndex, "add" | "indexedUpTo" | "reset" | "settle">;
	readonly logger: Logger;
	readonly progress: Progress;
	/** Ends the work early, between two steps. */
	readonly signal: AbortSignal;
}

/** Small enough that whoever waits for the event loop does not notice. */
const ARTICLES_PER_STEP = 100;
const REPORT_FROM_ARTICLES = 1_000;

/** Puts into the index what the log holds above its progress, and merges it when that was much. */
export async function fillIndex({ log, index, logger, progress, signal }: FillOptions): Promise<void> {
	if (signal.aborted) return;
	if (EDITION_CODES.some((edition) => behind(edition, log, index) < 0)) {
		// One edition's log cannot be replaced without the others', and a reset concerns them all.
		logger.warn("Search index is ahead of the log: building it again");
		index.reset();
	}
	const articles = EDITION_CODES.reduce((sum, edition) => sum + behind(edition, log, index), 0);
	if (articles >= REPORT_FROM_ARTICLES) logger.info("Indexing articles", { articles });
	let indexed = 0;
	for (const edition of EDITION_CODES) indexed += await fillEdition(edition, { log, index, progress, signal });
	if (indexed < REPORT_FROM_ARTICLES) return;
	while (!signal.aborted && index.settle()) await setImmediate();
	if (!signal.aborted) logger.info("Search is complete", { articles: indexed });
}

function behind(edition: EditionCode, log: FollowedLog, index: FillOptions["index"]): number {
	return log.head(edition) - index.indexedUpTo(edition);
}

/** Resolves to how many articles were put in. */
async function fillEdition(edition: EditionCode, options: Omit<FillOptions, "logger">): Promise<number> {
	const { log, index, progress, signal } = options;
	let indexed = 0;
	let after = index.indexedUpTo(edition);
	while (!signal.aborted && after < log.head(edition)) {
		const from = after;
		const articles = await progress.during("articles of the log", () => log.read(edition, from, ARTICLES_PER_STEP));
		if (articles.length > 0) index.add(articles);
		indexed += articles.length;
		// Old entries expire: there may be none left up to the head.
		after = articles.at(-1)?.seq ?? log.head(edition);
		await setImmediate();
	}
	return indexed;
}
