import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { Article, ArticleId } from "../../news/article.ts";
import { canonicalUrl } from "../../news/canonical-url.ts";
import { type FetchOptions, type FetchOutcome, fetchFeed } from "../fetch/fetch-feed.ts";
import { WANTED } from "../fetch/wanted.ts";
import { pageLede } from "./page-lede.ts";
import { isRefusal, type PageVisits } from "./page-visits.ts";

/** An edition's busiest day has 60 articles. */
const MAX_PAGES = 40;
/** The news waits for its ledes meanwhile; 40 requests that are 2 s apart take less. */
const MAX_MS = 2 * MINUTE_MS;

export interface LedeOptions extends Omit<FetchOptions, "wanted"> {
	readonly clock: Pick<Clock, "elapsed">;
	readonly visits: PageVisits;
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
	const { clock, visits, signal } = options;
	const ledes = new Map<ArticleId, string>();
	const endsAt = clock.elapsed() + MAX_MS;
	let asked = 0;
	const ask = async (url: string) => {
		if (clock.elapsed() >= endsAt) return undefined;
		asked += 1;
		return fetchFeed(url, {}, { ...options, wanted: WANTED.page });
	};
	const newestFirst = articles.toSorted((one, other) => other.publishedAt - one.publishedAt).slice(0, MAX_PAGES);
	for (const article of newestFirst) {
		const page = await visits.visit(new URL(article.url).host, signal, () => ask(article.url));
		if (page === undefined) break;
		if (isRefusal(page)) return { ledes: withoutSlogans(ledes), asked, refusal: page.reason };
		const lede = ledeOf(article, page);
		if (lede !== undefined) ledes.set(article.id, lede);
	}
	return { ledes: withoutSlogans(ledes), asked };
}

/** What two pages say alike, they say of the site. */
function withoutSlogans(ledes: ReadonlyMap<ArticleId, string>): ReadonlyMap<ArticleId, string> {
	const said = Map.groupBy(ledes, ([, lede]) => lede);
	return new Map([...said.values()].flatMap((alike) => (alike.length === 1 ? alike : [])));
}

function ledeOf({ url, edition, title }: Article, page: FetchOutcome): string | undefined {
	// Where a redirect ends elsewhere, what is there speaks of itself: a home page, or a question about cookies.
	if (page.kind !== "fresh" || canonicalUrl(page.finalUrl) !== url) return undefined;
	const { bytes, contentType } = page;
	return pageLede({ bytes, edition, title, ...(contentType === undefined ? {} : { contentType }) });
}
