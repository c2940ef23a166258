import { createHostGate } from "../../feed/fetch/host-gate.ts";
import { type MapOutcome, readNewsMap } from "../../feed/map/read-news-map.ts";
import type { Clock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { counted } from "../../kit/words/counted.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { Check, Finding } from "./finding.ts";

interface MapSource {
	readonly edition: EditionCode;
	readonly url: string;
}

export interface NewsMapSettings {
	readonly newsMaps: readonly MapSource[];
	readonly proxy: Proxies;
}

/** As for feeds. A map takes milliseconds to read. */
const MAP_LIMIT_MS = 20 * SECOND_MS;
const FETCH_LIMIT_MS = 15 * SECOND_MS;
const NOT_FOUND = 404;
const ADVICE = "feeds go on without it; NEWS_MAP can name a mirror, or be off";

/**
 * A check for each host. The one that refuses a map, as RFI's does to whole networks, is asked for no other; that one is not there says nothing of
 * the others.
 */
export function checkNewsMaps({ newsMaps, proxy }: NewsMapSettings, clock: Clock): Check[] {
	return Object.entries(Object.groupBy(newsMaps, ({ url }) => new URL(url).host)).map(([host, ofHost = []]) => ({
		about: `news maps of ${host}`,
		limitMs: ofHost.length * MAP_LIMIT_MS,
		async run(signal) {
			const findings: Finding[] = [];
			for (const [index, { edition, url }] of ofHost.entries()) {
				const options = { signal, gate: createHostGate(), proxies: proxy, timeoutMs: FETCH_LIMIT_MS, now: clock.now };
				const outcome = await readNewsMap({ edition, url, now: clock.now(), since: 0 }, options);
				const isLast = outcome.kind === "failed" && outcome.status !== NOT_FOUND;
				const unasked = isLast ? ofHost.slice(index + 1).map((map) => map.edition) : [];
				findings.push({ about: `news map ${edition}`, ...aboutMap(url, outcome, { unasked, now: clock.now() }) });
				if (isLast) break;
			}
			return findings;
		},
	}));
}

interface Circumstances {
	/** The editions whose maps were not asked for, since this one was refused. */
	readonly unasked: readonly EditionCode[];
	readonly now: number;
}

function aboutMap(url: string, outcome: MapOutcome, { unasked, now }: Circumstances): Omit<Finding, "about"> {
	if (outcome.kind === "failed") {
		const rest = unasked.length === 0 ? "" : `; its host was not asked for those of ${unasked.join(", ")}`;
		return { level: "warning", says: outcome.reason + rest, advice: ADVICE };
	}
	const { articles, entries } = outcome.map;
	if (articles.length === 0)
		return {
			level: "warning",
			says: `${url} has ${counted(entries, "page")}, but no article of the edition`,
			advice: ADVICE,
		};
	const ageMs = Math.max(0, now - Math.max(...articles.map(({ publishedAt }) => publishedAt)));
	return {
		level: "ok",
		says: `${url} has ${counted(articles.length, "article")}, the newest ${wordDuration(ageMs)} old`,
	};
}
