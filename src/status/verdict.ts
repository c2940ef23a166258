import { DAY_MS, MINUTE_MS, SECOND_MS } from "../kit/durations.ts";
import type { Health } from "../kit/watch/health.ts";
import { counted } from "../kit/words/counted.ts";
import { wordDuration } from "../kit/words/word-duration.ts";
import { capitalised } from "../text/capitalised.ts";
import type { EditionStatus, FeedStatus, Status } from "./status.ts";

/** Whether the bot is well, in words for an operator. */
export interface Verdict {
	/** `down`: nobody gets anything. `trouble`: something needs a look. */
	readonly level: "well" | "trouble" | "down";
	/** Says it in one, with the worst that is wrong. */
	readonly sentence: string;
	/** A sentence for each other thing that is wrong, the worst first. */
	readonly details: readonly string[];
}

/** One failed look is the Internet's daily business. */
const FAILURES_THAT_MATTER = 3;
/** Most editions publish 30 to 60 articles a day. */
const QUIET_MS = DAY_MS;
/** Those that publish less are quiet for as many of their usual pauses as come by chance. */
const USUAL_PAUSES = 5;
/** So long an article may take to all its readers. */
const BACKLOG_MS = 10 * MINUTE_MS;
/** Telegram often asks for a moment of rest. */
const PAUSE_THAT_MATTERS_MS = MINUTE_MS;
/** What of `/readyz` concerns a part of the news only. */
const PARTIAL = "feeds";

/** What whoever asks is told first. */
export function verdict(status: Status): Verdict {
	const down = downSentences(status);
	const [worst, ...details] = [...down, ...troubleSentences(status)].map(capitalised);
	if (worst === undefined) return { level: "well", sentence: wellSentence(status), details: [] };
	return down.length > 0
		? { level: "down", sentence: `Down. ${worst}`, details }
		: { level: "trouble", sentence: `It works, with trouble. ${worst}`, details };
}

function wellSentence({ editions }: Status): string {
	const sum = (of: "articles" | "messages") => editions.reduce((total, { day }) => total + day[of], 0);
	const [articles, messages] = [counted(sum("articles"), "article"), counted(sum("messages"), "message")];
	return `All is well. In the last 24 hours: ${articles} in, ${messages} out.`;
}

function downSentences({ live, ready }: Status): string[] {
	const stuck = brokenParts(live).map(({ part, reason }) => `${reason.replace(/^it\b/, `the ${part}`)}.`);
	const unready = brokenParts(ready).filter(({ part }) => part !== PARTIAL);
	return [...stuck, ...unready.map(({ reason }) => `${reason}.`)];
}

function troubleSentences(status: Status): string[] {
	const partial = brokenParts(status.ready).filter(({ part }) => part === PARTIAL);
	return [...partial.map(({ reason }) => `${reason}.`), ...waitingSentences(status), ...feedSentences(status)];
}

function brokenParts({ parts }: Health): { readonly part: string; readonly reason: string }[] {
	return Object.entries(parts).flatMap(([part, { ok, reason = "it is not well" }]) => (ok ? [] : [{ part, reason }]));
}

function waitingSentences({ at, waiting }: Status): string[] {
	const { ready, setAside, pausedUntil = at, sendsPerSecond } = waiting;
	const backlogMs = sendsPerSecond > 0 ? (ready / sendsPerSecond) * SECOND_MS : 0;
	const pausedMs = pausedUntil - at;
	return [
		...(pausedMs >= PAUSE_THAT_MATTERS_MS ? [`nothing leaves for another ${wordDuration(pausedMs)}.`] : []),
		...(backlogMs >= BACKLOG_MS
			? [`${counted(ready, "chat")} have something to read, which takes about ${wordDuration(backlogMs)}.`]
			: []),
		...(setAside > 0
			? [
					`${counted(setAside, "chat")} ${setAside === 1 ? "gets" : "get"} nothing: sending there fails in the bot itself.`,
				]
			: []),
	];
}

function feedSentences({ at, feeds, editions }: Status): string[] {
	const quietMs = (feed: FeedStatus) => {
		const edition = editions.find(({ edition: code }) => code === feed.edition);
		return Math.max(QUIET_MS, USUAL_PAUSES * usualPauseMs(edition, at));
	};
	const failing = feeds.filter(({ failures }) => failures >= FAILURES_THAT_MATTER);
	const quiet = feeds.filter(
		(feed) => feed.failures === 0 && feed.contentsSince !== undefined && at - feed.contentsSince >= quietMs(feed),
	);
	return [
		...failing.map(
			({ url, failures, reason = `Cannot read feed "${url}"` }) => `${reason} – ${failures} times in a row.`,
		),
		...quiet.map(
			({ url, contentsSince = at }) => `the feed ${url} brings nothing new for ${wordDuration(at - contentsSince)}.`,
		),
	];
}

/** Between two articles, since the first day on which any came; 0 where none did. */
function usualPauseMs(edition: EditionStatus | undefined, at: number): number {
	const first = edition?.days.find(({ articles }) => articles > 0);
	return edition === undefined || first === undefined ? 0 : (at - first.from) / edition.month.articles;
}
