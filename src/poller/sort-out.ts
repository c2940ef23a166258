import type { Article, ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { isSameStory, type StoryKeys, storyKeys } from "../news/judgement/story-key.ts";
import { judge, type Verdict } from "../news/judgement/verdict.ts";
import type { LoggedArticle } from "../news/logged-article.ts";

/** What the log knows already. */
export interface KnownArticles {
	find(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]>;
	/** For each key who is written there, in their order. */
	findStories(edition: EditionCode, storyKeys: readonly string[]): Promise<(Article | undefined)[]>;
}

/** One article with what is to become of it. */
export interface Decision {
	readonly article: Article;
	readonly verdict: Verdict;
	/** Under which its story is written down. */
	readonly storyKeys: readonly string[];
	/** The record as it was, of an article that is known. */
	readonly known?: LoggedArticle;
	/** For `same-story`: the article that told it first. */
	readonly toldBy?: ArticleId;
}

export interface SortingContext {
	readonly known: KnownArticles;
	/** The feed or file that the articles come from. */
	readonly source: string;
	/** The edition's news map. It has no ledes, so the feed may word anew what only the map has brought. */
	readonly mapUrl?: string;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	readonly maxAgeMs: number;
	/** Whether an article was there before us, so that it is no news. */
	readonly wasThere: (article: Article) => boolean;
}

/** Judges articles of one edition, oldest first, whatever order the feed has. Each address appears once in the result. */
export async function sortOut(articles: readonly Article[], context: SortingContext): Promise<Decision[]> {
	const unique = newestWordings(articles);
	// Feeds list the newest first; among equal times that order is turned round.
	const oldestFirst = unique.reverse().sort((a, b) => a.publishedAt - b.publishedAt);
	const records = await context.known.find(oldestFirst.map(({ id }) => id));
	const toldHere = new Map<string, Article>();
	const decisions: Decision[] = [];
	for (const [index, article] of oldestFirst.entries())
		decisions.push(await decide(article, records[index], toldHere, context));
	return decisions;
}

async function decide(
	article: Article,
	known: LoggedArticle | undefined,
	toldHere: Map<string, Article>,
	context: SortingContext,
): Promise<Decision> {
	const keys = storyKeys(article);
	const toldBy = known === undefined ? await firstTeller(article, keys, toldHere, context) : undefined;
	const verdict = judge(article, {
		...context,
		known: comparable(article, known, context),
		sameStory: toldBy !== undefined,
		wasThere: context.wasThere(article),
	});
	if (verdict === "post" || verdict === "late") for (const key of keys.write) toldHere.set(key, article);
	return {
		article,
		verdict,
		storyKeys: keys.write,
		...(known === undefined ? {} : { known }),
		...(toldBy === undefined ? {} : { toldBy }),
	};
}

async function firstTeller(
	article: Article,
	{ lookup, alike }: StoryKeys,
	toldHere: ReadonlyMap<string, Article>,
	{ known }: SortingContext,
): Promise<ArticleId | undefined> {
	const keys = [...lookup, ...alike];
	const logged = await known.findStories(article.edition, keys);
	const tellers = keys.flatMap((key, at) =>
		[toldHere.get(key), logged[at]].filter(
			(teller) => teller !== undefined && (at < lookup.length || isSameStory(article, teller)),
		),
	);
	const told = tellers[0]?.id;
	return told === article.id ? undefined : told;
}

/**
 * What a known article's wording is compared with: only the source that brought it can revise it, or the feed in place of the map, and only
 * under its own address.
 */
function comparable(article: Article, known: LoggedArticle | undefined, { source, mapUrl }: SortingContext) {
	if (known === undefined) return undefined;
	return known.id === article.id && [source, mapUrl].includes(known.source) ? known : article;
}

/**
 * Each address once, in its newest wording: the one with the latest time, and of equal times the feed's first, since feeds list the newest
 * first. The order of the addresses is the given one.
 */
export function newestWordings(articles: readonly Article[]): Article[] {
	const newest = new Map<Article["id"], Article>();
	for (const article of articles) {
		const other = newest.get(article.id);
		if (other === undefined || article.publishedAt > other.publishedAt) newest.set(article.id, article);
	}
	return [...newest.values()];
}
