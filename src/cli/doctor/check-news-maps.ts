import { createHostGate } from "../../feed/fetch/host-gate.ts";
import { type MapOutcome, readNewsMap } from "../../feed/map/read-news-map.ts";
import type { Clock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { counted } from "../../kit/words/counted.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import type { EditionCode } from "../../news/edition.ts";
import { checksByHost } from "./checks-by-host.ts";
import type { Check, Finding } from "./finding.ts";

interface NewsMapSource {
	readonly edition: EditionCode;
	readonly url: string;
}

export interface NewsMapSettings {
	readonly newsMaps: readonly NewsMapSource[];
	readonly proxy: Proxies;
}

/** A map that takes longer is in trouble for the doctor; the bot waits for half a minute. */
const FETCH_LIMIT_MS = 15 * SECOND_MS;
/** An index leads to five maps. */
const LIMIT_MS = 6 * FETCH_LIMIT_MS;
const NOT_THERE = new Set([404, 410]);

/**
 * Each news map, so that whoever has named another one need not wait for the next gap to learn whether it can be had. The bot does its work
 * without them, so nothing of it is trouble.
 */
export function checkNewsMaps({ newsMaps, proxy }: NewsMapSettings, clock: Pick<Clock, "now">): Check[] {
	return checksByHost(newsMaps, {
		about: "news maps",
		limitMs: LIMIT_MS,
		async look(map, isAsked, signal) {
			const fetching = { signal, gate: createHostGate(), proxies: proxy, timeoutMs: FETCH_LIMIT_MS, now: clock.now };
			const now = clock.now();
			const outcome = isAsked ? await readNewsMap({ ...map, now, since: 0 }, fetching) : notAsked(map);
			return {
				finding: { about: `news map ${map.edition}`, ...aboutMap(map, outcome, now) },
				// RFI answers some networks with 403 for all maps.
				goesOn: outcome.kind === "fresh" || NOT_THERE.has(outcome.status ?? 0),
			};
		},
	});
}

function notAsked({ url }: NewsMapSource): MapOutcome {
	return { kind: "failed", reason: `"${url}" was not asked for: its host refused a news map before` };
}

function aboutMap({ url }: NewsMapSource, outcome: MapOutcome, now: number): Omit<Finding, "about"> {
	if (outcome.kind === "failed") return { level: "warning", says: outcome.reason, advice: WITHOUT };
	const { map, unread } = outcome;
	const [newest] = map.articles.map(({ publishedAt }) => publishedAt).sort((one, other) => other - one);
	if (newest === undefined)
		return { level: "warning", says: `${url} lists no article of the edition`, advice: "check NEWS_MAP" };
	const age = wordDuration(Math.max(0, now - newest));
	const says = `${url} lists ${counted(map.articles.length, "article")}, the newest ${age} old`;
	return unread === undefined
		? { level: "ok", says }
		: { level: "warning", says: `${says}; ${unread}`, advice: WITHOUT };
}

const WITHOUT =
	"feeds go on; what they show while the bot is down cannot be looked for: NEWS_MAP can name a mirror, or off";
