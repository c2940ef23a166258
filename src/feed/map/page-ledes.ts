import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { Article, ArticleId } from "../../news/article.ts";
import { canonicalUrl } from "../../news/canonical-url.ts";
import { type FetchOptions, fetchFeed } from "../fetch/fetch-feed.ts";
import type { Spacing } from "../fetch/spacing.ts";
import { WANTED } from "../fetch/wanted.ts";
import { pageLede } from "./page-lede.ts";

/** An edition's busiest day has 60 articles. */
const MAX_PAGES = 40;
/** The news waits for its ledes meanwhile; 40 requests that are 2 s apart take less. */
const MAX_MS = 2 * MINUTE_MS;
/** The page is not there, which says nothing of other pages. */
const GONE = new Set([404, 410]);

export interface LedeOptions extends Omit<FetchOptions, "wanted"> {
	readonly clock: Pick<Clock, "elapsed">;
	readonly spacing: Spacing;
}

export interface PageLedes {
	readonly ledes: ReadonlyMap<ArticleId, string>;
	/** How many pages were asked for. */
	readonly asked: number;
	/** Why no more were, when the site has refused one. */
	readonly refusal?: string;
}

/** The ledes of articles by their own pages, the newest first, one request for each, until the site refuses one. */
export async function pageLedes(articles: readonly Article[], options: LedeOptions): Promise<PageLedes> {
	const { clock, spacing, signal } = options;
	const ledes = new Map<ArticleId, string>();
	const endsAt = clock.elapsed() + MAX_MS;
	const newestFirst = articles.toSorted((one, other) => other.publishedAt - one.publishedAt).slice(0, MAX_PAGES);
	let asked = 0;
	for (const article of newestFirst) {
		await spacing.turn(new URL(article.url).host, signal);
		if (clock.elapsed() >= endsAt) break;
		asked += 1;
		const answer = await ledeOf(article, options);
		if (answer.refusal !== undefined) return { ledes: withoutSlogans(ledes), asked, refusal: answer.refusal };
		if (answer.lede !== undefined) ledes.set(article.id, answer.lede);
	}
	return { ledes: withoutSlogans(ledes), asked };
}

/** What two pages say alike, they say of the site. */
function withoutSlogans(ledes: ReadonlyMap<ArticleId, string>): ReadonlyMap<ArticleId, string> {
	const said = Map.groupBy(ledes, ([, lede]) => lede);
	return new Map([...said.values()].flatMap((alike) => (alike.length === 1 ? alike : [])));
}

async function ledeOf(
	{ url, edition, title }: Article,
	options: FetchOptions,
): Promise<{ readonly lede?: string | undefined; readonly refusal?: string }> {
	const outcome = await fetchFeed(url, {}, { ...options, wanted: WANTED.page });
	if (outcome.kind === "failed") return GONE.has(outcome.status ?? 0) ? {} : { refusal: outcome.reason };
	// Where a redirect ends elsewhere, what is there speaks of itself: a home page, or a question about cookies.
	if (outcome.kind === "unchanged" || canonicalUrl(outcome.finalUrl) !== url) return {};
	const { bytes, contentType } = outcome;
	return { lede: pageLede({ bytes, edition, title, ...(contentType === undefined ? {} : { contentType }) }) };
}
