import { defined } from "../../kit/defined.ts";
import { describeError } from "../../kit/describe-error.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { EditionCode } from "../../news/edition.ts";
import { fetchFailure } from "../fetch/failure-reason.ts";
import { type FetchOptions, type FetchOutcome, fetchFeed } from "../fetch/fetch-feed.ts";
import { WANTED } from "../fetch/wanted.ts";
import { type LeftOut, type MapContext, type NamedMap, type NewsMap, parseNewsMap } from "./parse-news-map.ts";

/** Of an index, which may name a map for each month since an edition began. */
const MAX_MAPS = 5;
/** The news of the feeds waits meanwhile, and 17 editions stand in line for one host, whose answer may take half a minute each. */
const MAX_MS = MINUTE_MS;

type Failure = Extract<FetchOutcome, { kind: "failed" }>;

/** What became of one reading. A map that cannot be had is an outcome, not an exception. */
export type MapOutcome =
	| {
			readonly kind: "fresh";
			readonly map: NewsMap;
			/** Why not all of it came: it was cut off, or a map of an index could not be read. */
			readonly unread?: string;
	  }
	| Failure;

type MapRequest = Pick<MapContext, "edition" | "url" | "now" | "since">;

export interface ReadingOptions extends Omit<FetchOptions, "wanted"> {
	/** For all of it, with the time in line, in milliseconds. A minute unless given. */
	readonly limitMs?: number;
}

/** Reads the news map at an address, or the maps of an index there. Rejects with the reason of the signal only. */
export async function readNewsMap(
	context: MapRequest,
	{ limitMs = MAX_MS, ...options }: ReadingOptions,
): Promise<MapOutcome> {
	const tooLong = AbortSignal.timeout(limitMs);
	try {
		return await readAll(context, { ...options, signal: AbortSignal.any([options.signal, tooLong]) });
	} catch (error) {
		options.signal.throwIfAborted();
		if (!tooLong.aborted) throw error;
		const reason = `no complete answer within ${limitMs / SECOND_MS} seconds, in which others were waited for as well`;
		return { kind: "failed", reason: fetchFailure(WANTED.newsMap, context.url, reason) };
	}
}

async function readAll({ url, ...context }: MapRequest, options: FetchOptions): Promise<MapOutcome> {
	const first = await readOne({ url, ...context }, options);
	if (first.kind === "failed" || first.map.maps.length === 0) return first;
	let { map: whole, unread } = first;
	for (const named of likeliestFirst(first.map.maps, context.edition).slice(0, MAX_MAPS)) {
		const outcome = await readOne({ ...context, url: named.url }, { ...options, namedBy: url });
		if (outcome.kind === "failed")
			return whole === first.map ? outcome : { kind: "fresh", map: whole, unread: outcome.reason };
		whole = joined(whole, outcome.map);
		unread ??= outcome.unread;
	}
	return { kind: "fresh", map: whole, ...defined({ unread }) };
}

async function readOne(
	context: MapRequest,
	options: FetchOptions,
): Promise<Extract<MapOutcome, { kind: "fresh" }> | Failure> {
	const outcome = await fetchFeed(context.url, {}, { ...options, wanted: WANTED.newsMap });
	if (outcome.kind === "failed") return outcome;
	if (outcome.kind === "unchanged") throw new Error("Cannot be unchanged: it was asked for without conditions");
	const { bytes, finalUrl, contentType, brokenOff } = outcome;
	const isPart = brokenOff?.isWhole === false;
	const unread = isPart ? `Cannot finish news map "${context.url}": ${brokenOff.reason}` : undefined;
	const served = { finalUrl, ...(contentType === undefined ? {} : { contentType }) };
	try {
		const map = await parseNewsMap(bytes, { ...context, ...served }, options.signal);
		return { kind: "fresh", map, ...defined({ unread }) };
	} catch (error) {
		options.signal.throwIfAborted();
		return { kind: "failed", reason: describeError(error) };
	}
}

/** Those that are called news first, of these the edition's own, then those that changed last: an index names archives and other editions as well. */
function likeliestFirst(maps: readonly NamedMap[], edition: EditionCode): NamedMap[] {
	const rank = ({ url }: NamedMap) => {
		const folders = new URL(url).pathname.split("/");
		return (/news/i.test(folders.at(-1) ?? "") ? 2 : 0) + (folders.includes(edition) ? 1 : 0);
	};
	return maps.toSorted((one, other) => rank(other) - rank(one) || (other.changedAt ?? 0) - (one.changedAt ?? 0));
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
