import { describeError } from "../../kit/describe-error.ts";
import { type FetchOptions, type FetchOutcome, fetchFeed } from "../fetch/fetch-feed.ts";
import { WANTED } from "../fetch/wanted.ts";
import { type LeftOut, type MapContext, type NamedMap, type NewsMap, parseNewsMap } from "./parse-news-map.ts";

/** Of an index, which may name a map for each month since an edition began. */
const MAX_MAPS = 5;

type Failure = Extract<FetchOutcome, { kind: "failed" }>;

/** What became of one reading. A map that cannot be had is an outcome, not an exception. */
export type MapOutcome =
	| {
			readonly kind: "fresh";
			readonly map: NewsMap;
			/** Why not all maps of an index could be read. */
			readonly unread?: string;
	  }
	| Failure;

/** Reads the news map at an address, or the maps of an index there. Rejects with the reason of the signal only. */
export async function readNewsMap(
	{ url, ...context }: Pick<MapContext, "edition" | "url" | "now" | "since">,
	options: Omit<FetchOptions, "wanted">,
): Promise<MapOutcome> {
	const first = await readOne({ url, ...context }, options);
	if (first.kind === "failed" || first.map.maps.length === 0) return first;
	let whole = first.map;
	for (const named of likeliestFirst(first.map.maps).slice(0, MAX_MAPS)) {
		const outcome = await readOne({ ...context, url: named.url }, { ...options, namedBy: url });
		if (outcome.kind === "fresh") whole = joined(whole, outcome.map);
		else if (whole === first.map) return outcome;
		else return { kind: "fresh", map: whole, unread: outcome.reason };
	}
	return { kind: "fresh", map: whole };
}

async function readOne(
	context: Pick<MapContext, "edition" | "url" | "now" | "since">,
	options: FetchOptions,
): Promise<Extract<MapOutcome, { kind: "fresh" }> | Failure> {
	const outcome = await fetchFeed(context.url, {}, { ...options, wanted: WANTED.newsMap });
	if (outcome.kind === "failed") return outcome;
	if (outcome.kind === "unchanged") throw new Error("Cannot be unchanged: it was asked for without conditions");
	const { bytes, finalUrl, contentType } = outcome;
	const served = { finalUrl, ...(contentType === undefined ? {} : { contentType }) };
	try {
		return { kind: "fresh", map: await parseNewsMap(bytes, { ...context, ...served }, options.signal) };
	} catch (error) {
		options.signal.throwIfAborted();
		return { kind: "failed", reason: describeError(error) };
	}
}

/** Those that are called news first, then those that changed last: an index names archives as well. */
function likeliestFirst(maps: readonly NamedMap[]): NamedMap[] {
	const isNews = ({ url }: NamedMap) => /news[^/]*$/i.test(new URL(url).pathname);
	return maps.toSorted(
		(one, other) => Number(isNews(other)) - Number(isNews(one)) || (other.changedAt ?? 0) - (one.changedAt ?? 0),
	);
}

function joined(one: NewsMap, other: NewsMap): NewsMap {
	const leftOut = new Map<LeftOut, number>(one.leftOut);
	for (const [reason, count] of other.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
	return {
		entries: one.entries + other.entries,
		articles: [...one.articles, ...other.articles],
		leftOut,
		maps: one.maps,
	};
}
