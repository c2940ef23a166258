import type { Logger } from "../../kit/logger.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { type FillOptions, type FollowedLog, fillIndex } from "./fill-index.ts";

export interface LogFollower {
	/** The log has grown. Resolves when the index has caught up with it; failures are logged and leave it behind. */
	catchUp(): Promise<void>;
	/** Articles that are in the log were changed. A failure is logged and leaves the old versions to be found. */
	revised(articles: readonly LoggedArticle[]): void;
	/** Resolves once nothing is being indexed. Safe to call twice. */
	stop(): Promise<void>;
}

/** Keeps the index level with the log, from whichever seq it stands at: after a crash, a rebuild or an import alike. */
export function followLog(
	log: FollowedLog,
	index: FillOptions["index"],
	logger: Logger,
	progress: Progress = UNWATCHED,
): LogFollower {
	const stopping = new AbortController();
	let running: Promise<void> = Promise.resolve();
	const onError = (error: unknown) => logger.error("Search index could not be written", { error });

	return {
		catchUp() {
			running = running.then(() => fillIndex({ log, index, logger, progress, signal: stopping.signal })).catch(onError);
			return running;
		},
		revised(articles) {
			try {
				const known = articles.filter(({ seq, edition }) => seq <= index.indexedUpTo(edition));
				if (known.length > 0) index.add(known);
			} catch (error) {
				onError(error);
			}
		},
		async stop() {
			stopping.abort();
			await running;
		},
	};
}
