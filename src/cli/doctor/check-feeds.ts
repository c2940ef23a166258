import { type FetchOutcome, fetchFeed } from "../../feed/fetch/fetch-feed.ts";
import { createHostGate } from "../../feed/fetch/host-gate.ts";
import { createFeedParser, type FeedParser } from "../../feed/parse/create-feed-parser.ts";
import type { FeedDocument } from "../../feed/parse/parse-feed.ts";
import type { Clock } from "../../kit/clock.ts";
import { DAY_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import type { EditionCode } from "../../news/edition.ts";
import { parseFailure } from "../../poller/parse-failure.ts";
import { checksByHost } from "./checks-by-host.ts";
import type { Check, Finding } from "./finding.ts";

interface Feed {
	readonly edition: EditionCode;
	readonly url: string;
}

export interface FeedSettings {
	readonly feeds: readonly Feed[];
	readonly proxy: Proxies;
}

type Fresh = Extract<FetchOutcome, { kind: "fresh" }>;

/** A feed that takes longer is in trouble for the doctor; the bot waits for half a minute. */
const FETCH_LIMIT_MS = 15 * SECOND_MS;
/** As long as a big feed may take its parser. */
const PARSE_LIMIT_MS = 20 * SECOND_MS;
/** An edition that has nothing new for so long is asleep, or its feed is. */
const STALE_AFTER_MS = DAY_MS;

/** Each feed, by what it answers. */
export function checkFeeds({ feeds, proxy }: FeedSettings, clock: Clock): Check[] {
	const parse = createFeedParser(clock);
	return checksByHost(feeds, {
		about: "feeds",
		limitMs: FETCH_LIMIT_MS + PARSE_LIMIT_MS,
		async look(feed, isAsked, signal) {
			const options = { signal, gate: createHostGate(), proxies: proxy, timeoutMs: FETCH_LIMIT_MS, now: clock.now };
			const outcome: FetchOutcome = isAsked ? await fetchFeed(feed.url, {}, options) : notAsked(feed);
			const about = await aboutFeed(feed, outcome, { parse, now: clock.now(), signal });
			return {
				finding: { about: `feed ${feed.edition}`, ...about },
				goesOn: outcome.kind !== "failed" || outcome.status !== undefined,
			};
		},
	});
}

function notAsked({ url }: Feed): FetchOutcome {
	return { kind: "failed", reason: `"${url}" was not asked for: its host gave no answer before` };
}

interface Reading {
	readonly parse: FeedParser;
	readonly now: number;
	readonly signal: AbortSignal;
}

type About = Omit<Finding, "about">;

async function aboutFeed(feed: Feed, outcome: FetchOutcome, reading: Reading): Promise<About> {
	if (outcome.kind === "failed") return { level: "trouble", says: outcome.reason };
	if (outcome.kind === "unchanged") return { level: "trouble", says: `"${feed.url}" says that nothing has changed` };
	try {
		const { bytes, finalUrl, contentType } = outcome;
		const context = { edition: feed.edition, feedUrl: feed.url, finalUrl, contentType, now: reading.now };
		return aboutDocument(feed, outcome, await reading.parse(bytes, context, reading.signal), reading.now);
	} catch (error) {
		return { level: "trouble", says: parseFailure(error, outcome), advice: previewOf(feed) };
	}
}

function aboutDocument(feed: Feed, outcome: Fresh, document: FeedDocument, now: number): About {
	const { articles, rejected } = document;
	if (articles.length === 0) return { level: "trouble", says: `${feed.url} has no articles`, advice: previewOf(feed) };
	const ageMs = Math.max(0, now - Math.max(...articles.map(({ publishedAt }) => publishedAt)));
	const says = [
		`${feed.url} has ${articles.length} article${articles.length === 1 ? "" : "s"}, the newest ${wordDuration(ageMs)} old`,
		...(rejected.length === 0 ? [] : [`${rejected.length} more cannot be posted`]),
		`for caches ${wordCaching(outcome, document)}`,
	].join("; ");
	const flaw = flawOf(feed, outcome, document) ?? (ageMs < STALE_AFTER_MS ? undefined : STALE);
	return flaw === undefined
		? { level: "ok", says }
		: { level: "warning", says: `${says}; ${flaw.says}`, advice: flaw.advice };
}

interface Flaw {
	readonly says: string;
	readonly advice: string;
}

const STALE: Flaw = {
	says: "nothing is new",
	advice: "look at RFI's own page; FEEDS can name another feed of the edition",
};

function flawOf(feed: Feed, { movedTo, brokenOff }: Fresh, { repaired }: FeedDocument): Flaw | undefined {
	if (movedTo !== undefined) return { says: `it has moved to ${movedTo}`, advice: "put the new address into FEEDS" };
	if (brokenOff !== undefined)
		return { says: `the answer ended badly: ${brokenOff.reason}`, advice: "look again in a while" };
	if (repaired !== undefined) return { says: `its XML was repaired: ${repaired}`, advice: previewOf(feed) };
	return undefined;
}

/** What its headers and the feed itself say about when to come back, and with what to ask for changes only. */
function wordCaching({ validators: { etag, lastModified }, hints }: Fresh, { ttlMs }: FeedDocument): string {
	const times = { "fresh for": hints.copy?.lifetimeMs, "Retry-After": hints.retryAfterMs, ttl: ttlMs };
	const said = [
		...Object.entries(times).flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ${wordDuration(ms)}`])),
		...(etag === undefined ? [] : ["ETag"]),
		...(lastModified === undefined ? [] : ["Last-Modified"]),
	];
	return said.length === 0 ? "nothing: it comes whole each time" : said.join(", ");
}

function previewOf({ url, edition }: Feed): string {
	return `npm run preview -- ${url} --edition ${edition} shows what comes`;
}
