import { durationText } from "../../../formatter/words/duration-text.ts";
import type { Translate } from "../../../formatter/words/translations.ts";
import { SECOND_MS } from "../../../kit/durations.ts";
import type { EditionStatus, Status } from "../../../status/status.ts";
import { verdict } from "../../../status/verdict.ts";
import { shorten } from "../../../text/cut-text.ts";
import type { BotContext } from "../../bot-context.ts";
import type { OpenAlert } from "../alert-record.ts";
import { alertText } from "../alert-text.ts";

/** https://core.telegram.org/bots/api#sendphoto */
const MAX_CAPTION_CHARS = 1024;
const MAX_ALERTS = 5;
const MAX_ALERT_CHARS = 120;
/** The level of a verdict, in the operator's language; what is wrong is said in English, as on the page and in the log. */
const LEVELS = { well: "status-well", trouble: "status-trouble", down: "status-down" } as const;

/** How the bot is, in as many words as stand below a picture. */
export function statusCaption(status: Status, alerts: readonly OpenAlert[], context: CaptionContext): string {
	const { words } = context;
	const blocks = [
		levelLine(status, alerts, context),
		[dayLine(status, context), ...delayLines(status, context)].join("\n"),
		[subscribersLine(status, context), waitingLine(status, context)].join("\n"),
		...(alerts.length === 0 ? [] : [alertsBlock(alerts, context)]),
		words("status-version", {
			version: status.version,
			uptime: durationText(status.at - status.startedAt, context.language),
		}),
	];
	return fitting(blocks);
}

type CaptionContext = Pick<BotContext, "words" | "language">;

/** The level and the worst that is wrong, which is said in the operator's language where it is an alert. */
function levelLine(status: Status, alerts: readonly OpenAlert[], context: CaptionContext): string {
	const { level, sentence } = verdict(status);
	const { words } = context;
	if (level === "well") return words(LEVELS.well);
	const said = status.alerts.find(({ text }) => sentence.includes(text));
	const alert = alerts.find(({ kind, at }) => kind === said?.kind && at === said.at);
	return `${words(LEVELS[level])}\n${alert === undefined ? sentence.replace(/^[^.]*\. /, "") : alertLine(alert, context)}`;
}

function dayLine({ editions }: Status, { words }: CaptionContext): string {
	const sum = (of: "articles" | "messages") => editions.reduce((total, { day }) => total + day[of], 0);
	return words("status-day", { articles: sum("articles"), messages: sum("messages") });
}

function delayLines({ editions }: Status, { words, language }: CaptionContext): string[] {
	const seen = medianOf(editions, ({ day }) => [day.seen?.median, day.articles]);
	const sent = medianOf(editions, ({ day }) => [day.sent?.median, day.messages]);
	if (seen === undefined || sent === undefined) return [];
	const inWords = (seconds: number) => durationText(seconds * SECOND_MS, language);
	return [words("status-delay", { seen: inWords(seen), sent: inWords(sent) })];
}

/** Of the editions' medians, each as often as it has something: near enough to that of all together. */
function medianOf(
	editions: readonly EditionStatus[],
	weighed: (edition: EditionStatus) => readonly [value: number | undefined, weight: number],
): number | undefined {
	const known = editions.map(weighed).flatMap(([value, weight]) => (value === undefined ? [] : [{ value, weight }]));
	const sorted = known.toSorted((a, b) => a.value - b.value);
	let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
	for (const { value, weight } of sorted) {
		left -= weight;
		if (left <= 0) return value;
	}
	return undefined;
}

function subscribersLine({ subscribers }: Status, { words }: CaptionContext): string {
	const counts = { active: 0, paused: 0, held: 0, gone: 0, ended: 0 };
	for (const { state, count } of subscribers.states) if (state in counts) counts[state as keyof typeof counts] += count;
	return words("status-subscribers", counts);
}

function waitingLine({ waiting }: Status, { words }: CaptionContext): string {
	const { ready, waiting: timed, setAside } = waiting;
	return words("status-waiting", { ready, timed, setAside });
}

/** How many alerts are open, and the newest of them: the others were told of longer ago. */
export function alertsBlock(alerts: readonly OpenAlert[], context: CaptionContext): string {
	const lines = alerts.slice(-MAX_ALERTS).map((alert) => `• ${alertLine(alert, context)}`);
	return [context.words("status-alerts", { count: alerts.length }), ...lines].join("\n");
}

function alertLine(alert: OpenAlert, { words, language }: CaptionContext): string {
	const translate: Translate = (_, key, variables) => words(key, variables);
	const text = alertText({ ...alert, is: "raised" }, language, translate);
	return shorten(text.replaceAll("\n", " "), MAX_ALERT_CHARS);
}

/** What is said last is missed least. */
function fitting(blocks: readonly string[]): string {
	const text = blocks.join("\n\n");
	return text.length <= MAX_CAPTION_CHARS ? text : `${text.slice(0, MAX_CAPTION_CHARS - 1).trimEnd()}…`;
}
