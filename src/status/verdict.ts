import { MINUTE_MS } from "../kit/durations.ts";
import type { Health } from "../kit/watch/health.ts";
import { counted } from "../kit/words/counted.ts";
import { wordDuration } from "../kit/words/word-duration.ts";
import { capitalised } from "../text/capitalised.ts";
import { feedLevel } from "./feed-level.ts";
import { dayOfAll, timeOfDay } from "./figures.ts";
import type { Status } from "./status.ts";

/** Whether the bot is well, in words for an operator. */
export interface Verdict {
	/** `down`: nobody gets anything. `trouble`: something needs a look. */
	readonly level: "well" | "trouble" | "down";
	/** Says it in one, with the worst that is wrong. */
	readonly sentence: string;
	/** A sentence for each other thing that is wrong, the worst first. */
	readonly details: readonly string[];
}

/** Telegram often asks for a moment of rest. */
const PAUSE_THAT_MATTERS_MS = MINUTE_MS;
/** What of `/readyz` concerns a part of the news only. */
const PARTIAL = "feeds";
/** The alert that says so of everybody. */
const NOBODY_GETS_ANYTHING = "general-refusal";

/** What whoever asks is told first. */
export function verdict(status: Status): Verdict {
	const down = downSentences(status);
	const [worst, ...details] = [...down, ...troubleSentences(status)].map(capitalised);
	if (worst === undefined) return { level: "well", sentence: wellSentence(status), details: [] };
	return down.length > 0
		? { level: "down", sentence: `Down. ${worst}`, details }
		: { level: "trouble", sentence: `It works, with trouble. ${worst}`, details };
}

function wellSentence(status: Status): string {
	const articles = counted(dayOfAll(status, "articles"), "article");
	const messages = counted(dayOfAll(status, "messages"), "message");
	return `All is well. In the last 24 hours: ${articles} in, ${messages} out.`;
}

function downSentences(status: Status): string[] {
	const { live, ready } = status;
	const stuck = brokenParts(live).map(({ part, reason }) => `${reason.replace(/^it\b/, `the ${part}`)}.`);
	const unready = brokenParts(ready).filter(({ part }) => part !== PARTIAL);
	const refused = alertSentences(status, (kind) => kind === NOBODY_GETS_ANYTHING);
	return [...stuck, ...unready.map(({ reason }) => `${reason}.`), ...refused];
}

function troubleSentences(status: Status): string[] {
	const partial = brokenParts(status.ready).filter(({ part }) => part === PARTIAL);
	const alerts = alertSentences(status, (kind) => kind !== NOBODY_GETS_ANYTHING);
	return [
		...[...partial.map(({ reason }) => `${reason}.`), ...alerts],
		...[...waitingSentences(status), ...feedSentences(status)],
	];
}

/** They say how it was when it began. */
function alertSentences({ at, alerts }: Status, isMeant: (kind: string) => boolean): string[] {
	return alerts
		.filter(({ kind }) => isMeant(kind))
		.map((alert) => `since ${timeOfDay(alert.at, at)} UTC: ${alert.text.replace(/[^.]$/, "$&.")}`);
}

function brokenParts({ parts }: Health): { readonly part: string; readonly reason: string }[] {
	return Object.entries(parts).flatMap(([part, { ok, reason = "it is not well" }]) => (ok ? [] : [{ part, reason }]));
}

function waitingSentences({ at, waiting }: Status): string[] {
	const { setAside, pausedUntil = at } = waiting;
	const pausedMs = pausedUntil - at;
	return [
		...(pausedMs >= PAUSE_THAT_MATTERS_MS ? [`nothing leaves for another ${wordDuration(pausedMs)}.`] : []),
		...(setAside > 0
			? [
					`${counted(setAside, "chat")} ${setAside === 1 ? "gets" : "get"} nothing: sending there fails in the bot itself.`,
				]
			: []),
	];
}

function feedSentences({ at, feeds }: Status): string[] {
	const failed = feeds.filter((feed) => feedLevel(feed) === "failed");
	const silent = feeds.filter((feed) => feedLevel(feed) === "silent");
	return [
		...failed.map(({ url, failures, reason = `Cannot read feed "${url}"` }) =>
			failures === 1 ? `${reason}.` : `${reason} – ${failures} times in a row.`,
		),
		...silent.map(
			({ url, contentsSince = at }) => `the feed ${url} brings nothing new for ${wordDuration(at - contentsSince)}.`,
		),
	];
}
