import type { ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { ParsedQuery } from "./query/parsed-query.ts";

/** What the index needs of an article in the log. */
export type IndexableArticle = Pick<
	LoggedArticle,
	"id" | "edition" | "seq" | "publishedAt" | "title" | "lede" | "body" | "section"
>;

export interface Hit {
	readonly id: ArticleId;
	readonly edition: EditionCode;
}

export interface SearchResult {
	/** One page of what was found. */
	readonly hits: readonly Hit[];
	/** How many were found altogether, counted up to a limit. */
	readonly total: number;
	/** Whether counting ended at its limit: there may be more than `total`. */
	readonly totalIsCapped: boolean;
	/** Whether another page follows. */
	readonly more: boolean;
}

export interface Page {
	readonly limit: number;
	readonly offset: number;
}

export interface SearchOptions extends Page {
	/** Where to look unless the query names editions itself. */
	readonly editions: readonly EditionCode[];
	readonly order: "best" | "newest";
	/** Milliseconds since the Unix epoch: fresh articles rank higher. */
	readonly now: number;
}

export interface LatestOptions extends Page {
	readonly editions: readonly EditionCode[];
	/** As RFI names it; compared folded. */
	readonly section?: string;
}

/** Finds articles by their words. Everything in it comes from the log and can be put in again. */
export interface SearchIndex {
	/**
	 * Puts articles in, or in again when they were revised: all of them or, when it throws, none. A long list goes in fastest by some
	 * thousands at a time; a hundred take the event loop a few milliseconds.
	 */
	add(articles: readonly IndexableArticle[]): void;
	/** Takes articles out; unknown ones are ignored. */
	remove(ids: readonly ArticleId[]): void;
	/** Takes as long as it takes, and nobody else is answered meanwhile: people's questions go through a `Searcher`. */
	search(query: ParsedQuery, options: SearchOptions): SearchResult;
	/** Newest first. */
	latest(options: LatestOptions): SearchResult;
	/** The highest seq of that edition ever put in; 0 for none. What the log holds above it is missing here. */
	indexedUpTo(edition: EditionCode): number;
	/**
	 * Merges some of what many batches left behind, a few milliseconds' worth, and tells whether there is more to merge. Worth doing to
	 * the end after a long list went in: searches are a third faster then.
	 */
	settle(): boolean;
	/** Empties the index, for instance because the log it came from was replaced by an older one. */
	reset(): void;
	close(): void;
}
