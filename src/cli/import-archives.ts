import { archivePaths, readArchive } from "../feed/archive/read-archives.ts";
import { describeError } from "../kit/describe-error.ts";
import type { Article } from "../news/article.ts";
import { type AdmissionLog, admit } from "../poller/admit.ts";
import { type KnownArticles, sortOut } from "../poller/sort-out.ts";

/** What is to be imported. */
export interface FoundArchives {
	readonly files: readonly string[];
	/** Why there are no more of them, one sentence each. */
	readonly problems: readonly string[];
}

export interface ImportOptions extends FoundArchives {
	readonly log: KnownArticles & AdmissionLog;
	/** Milliseconds since the Unix epoch. */
	readonly now: () => number;
	/** Ends the import after the articles in hand. */
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
}

export interface ImportReport {
	readonly imported: number;
	/** Known before, or another address of a known story. */
	readonly known: number;
	/** Without an address, so that there is nothing to send readers to. */
	readonly unlinked: number;
	/** Files that could not be read, one sentence each. */
	readonly problems: readonly string[];
	readonly interrupted: boolean;
}

/** Small enough that an interruption is obeyed at once. */
const ARTICLES_PER_STEP = 100;

/**
 * Puts archived documents into the log as posted already: `/latest` and `/search` find them, nobody is sent anything.
 * Repeated, it imports what is missing.
 */
export async function importArchives(options: ImportOptions): Promise<ImportReport> {
	const { log, now, signal, onProgress } = options;
	const { articles, unlinked, problems } = await readAll(options.files, signal);
	problems.unshift(...options.problems);
	let imported = 0;
	let done = 0;
	for (const step of steps(articles)) {
		if (signal.aborted) break;
		imported += await importStep(step, log, now());
		done += step.length;
		onProgress(done, articles.length);
	}
	return { imported, known: done - imported, unlinked, problems, interrupted: signal.aborted };
}

/** The documents at these paths. A path that cannot be read is named, and the others are imported all the same. */
export async function findArchives(paths: readonly string[]): Promise<FoundArchives> {
	const found = await Promise.allSettled(paths.map(archivePaths));
	const files = found.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
	const problems = found.flatMap((result) =>
		result.status === "rejected" ? [`Cannot import: ${describeError(result.reason)}`] : [],
	);
	const isEmpty = files.length === 0 && problems.length === 0;
	return { files, problems: isEmpty ? ["Cannot import: no archived documents are there"] : problems };
}

async function readAll(files: readonly string[], signal: AbortSignal) {
	const articles: Article[] = [];
	const problems: string[] = [];
	let unlinked = 0;
	for (const path of files) {
		if (signal.aborted) break;
		const { content } = await readArchive(path);
		if (content instanceof Error) problems.push(content.message);
		else if (content.url === undefined) unlinked++;
		else articles.push(content);
	}
	return { articles: articles.sort((a, b) => a.publishedAt - b.publishedAt), unlinked, problems };
}

async function importStep(
	articles: readonly Article[],
	log: KnownArticles & AdmissionLog,
	now: number,
): Promise<number> {
	let imported = 0;
	for (const [edition, ofEdition] of Map.groupBy(articles, (article) => article.edition)) {
		const context = { source: "import", now };
		// As in a feed's first check, all that is there was there before us.
		const decisions = await sortOut(ofEdition, { ...context, known: log, maxAgeMs: 0, wasThere: () => true });
		const { appended } = await admit(edition, decisions, log, context);
		imported += appended.length;
	}
	return imported;
}

function* steps(articles: readonly Article[]): Generator<readonly Article[]> {
	for (let start = 0; start < articles.length; start += ARTICLES_PER_STEP)
		yield articles.slice(start, start + ARTICLES_PER_STEP);
}
