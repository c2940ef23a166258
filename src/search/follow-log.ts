import type { Log } from "../kit/log.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { SearchIndex } from "./search-index.ts";

/** The part of the article log that is indexed. */
export interface FollowedLog {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
}

export interface LogFollower {
	/** The log has grown. Resolves when the index has caught up with it; failures are logged and leave it behind. */
	catchUp(): Promise<void>;
	/** An article that is in the log was changed. */
	revised(article: LoggedArticle): void;
	/** Resolves once nothing is being indexed. Safe to call twice. */
	stop(): Promise<void>;
}

/** Small enough that whoever waits for the event loop does not notice. */
const ARTICLES_PER_STEP = 100;
const REPORT_FROM_ARTICLES = 1_000;

/** Keeps the index level with the log, from whichever seq it stands at: after a crash, a rebuild or an import alike. */
export function followLog(log: FollowedLog, index: SearchIndex, logger: Log): LogFollower {
	let running: Promise<void> = Promise.resolve();
	let stopped = false;

	async function indexEdition(edition: EditionCode): Promise<void> {
		const behind = log.head(edition) - index.indexedUpTo(edition);
		if (behind < 0) {
			logger.warn("Search index is ahead of the log: building it again", { edition });
			index.reset();
		}
		if (behind >= REPORT_FROM_ARTICLES) logger.info("Indexing articles", { edition, articles: behind });
		let after = index.indexedUpTo(edition);
		while (!stopped && after < log.head(edition)) {
			const articles = await log.read(edition, after, ARTICLES_PER_STEP);
			if (articles.length > 0) index.add(articles);
			after += ARTICLES_PER_STEP;
			await new Promise(setImmediate);
		}
		if (behind >= REPORT_FROM_ARTICLES) logger.info("Search is complete", { edition });
	}

	async function indexAll(): Promise<void> {
		for (const edition of EDITION_CODES) await indexEdition(edition);
	}

	return {
		catchUp() {
			running = running
				.then(indexAll)
				.catch((error: unknown) => logger.error("Search index could not be written", { error }));
			return running;
		},
		revised(article) {
			if (article.seq <= index.indexedUpTo(article.edition)) index.add([article]);
		},
		async stop() {
			stopped = true;
			await running;
		},
	};
}
