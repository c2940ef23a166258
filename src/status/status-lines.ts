import { SECOND_MS } from "../kit/durations.ts";
import { counted } from "../kit/words/counted.ts";
import { wordDuration } from "../kit/words/word-duration.ts";
import { feedLevel, troubleFirst } from "./feed-level.ts";
import { distance } from "./figures.ts";
import { mapWords } from "./map-words.ts";
import { quoted } from "./quoted.ts";
import type { Delay, EditionStatus, FeedStatus, NewsMapStatus, Status } from "./status.ts";
import { type Verdict, verdict } from "./verdict.ts";

/** Gives a line its colour, where there are any. */
export type Paint = (style: "green" | "yellow" | "red" | "bold" | "dim", text: string) => string;

const COLOURS = { well: "green", trouble: "yellow", down: "red" } as const satisfies Record<Verdict["level"], string>;
const INDENT = "  ";
const GAP = "   ";

/** How the bot is, for a terminal: in one sentence, and then at length. */
export function statusLines(status: Status, paint: Paint): string[] {
	const { level, sentence, details } = verdict(status);
	return [
		...[sentence, ...details].map((line) => paint(COLOURS[level], quoted(line))),
		...section(paint, "Editions", editionLines(status)),
		...section(
			paint,
			"Feeds",
			troubleFirst(status.feeds, feedLevel).map((feed) => feedLine(feed, status.at)),
		),
		...section(
			paint,
			"News maps",
			(status.newsMaps ?? []).map((map) => mapLine(map, status.at)),
		),
		...section(paint, "Subscriptions", subscriptionLines(status)),
		...section(paint, "Waiting", waitingLines(status)),
		"",
		paint("dim", `Version ${quoted(status.version)}, up for ${wordDuration(status.at - status.startedAt)}`),
	];
}

function section(paint: Paint, heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ["", paint("bold", heading), ...lines.map((line) => INDENT + line)];
}

const EDITION_COLUMNS = ["", "in", "out", "in 30 d", "out 30 d", "seen after", "sent after", "newest", "subscriptions"];

/** What came in and went out in 24 hours, how long that took for half and for 95 in a hundred, and the same counts of 30 days. */
function editionLines({ editions, at }: Status): string[] {
	const rows = editions.map(({ edition, day, month, newestAt, subscribers }: EditionStatus) => [
		...[edition, number(day.articles), number(day.messages), number(month.articles), number(month.messages)],
		...[delay(day.seen), delay(day.sent), ago(newestAt, at), number(subscribers)],
	]);
	return table([EDITION_COLUMNS, ...rows]);
}

function feedLine(
	{ edition, url, outcome, failures, reason, succeededAt, nextCheckAt, everyMs, cache, isSilent, movedTo }: FeedStatus,
	at: number,
): string {
	const read = succeededAt === undefined ? "never read" : `read ${ago(succeededAt, at)}`;
	const how =
		outcome === "failed"
			? `${read}, failed ${counted(failures, "time")}${succeededAt === undefined ? "" : " since"}`
			: read;
	const parts = [
		...(isSilent ? ["nothing new for longer than usual"] : []),
		`${how}${outcome === "unchanged" ? ", unchanged" : ""}`,
		`next look ${until(nextCheckAt, at)}${everyMs === undefined ? "" : `, ${wordDuration(everyMs)} after the last`}`,
		...(cache === undefined ? [] : [`caches are told ${quoted(cache)}`]),
		...(reason === undefined ? [] : [quoted(reason)]),
		...(movedTo === undefined ? [] : [`it has moved to ${quoted(movedTo)}: put the new address into FEEDS`]),
	];
	return `${edition}${GAP}${quoted(url)}: ${parts.join("; ")}`;
}

function mapLine({ edition, url, ...map }: NewsMapStatus, at: number): string {
	return `${edition}${GAP}${quoted(url)}: ${mapWords(map, at)}`;
}

function subscriptionLines({ subscribers: { states, reasons } }: Status): string[] {
	const some = states.filter(({ count }) => count > 0);
	if (some.length === 0) return ["none"];
	const chats = [...new Set(some.map(({ chat }) => chat))];
	const countOf = (all: typeof some) => number(all.reduce((sum, { count }) => sum + count, 0));
	const rows = [...new Set(some.map(({ state }) => state))].map((state) => {
		const own = some.filter((each) => each.state === state);
		return [quoted(state), ...chats.map((chat) => countOf(own.filter((each) => each.chat === chat))), countOf(own)];
	});
	const why = reasons.map(({ state, reason, count }) => `${state}, ${number(count)}: ${quoted(reason)}`);
	return [...table([["", ...chats.map(quoted), "all"], ...rows]), ...why];
}

function waitingLines({ waiting, at }: Status): string[] {
	const { ready, waiting: later, setAside, nextAt, pausedUntil, sendsPerSecond } = waiting;
	const next = nextAt === undefined ? "" : `, the next ${until(nextAt, at)}`;
	const rate = `up to ${number(sendsPerSecond)} sends a second`;
	return [
		`${number(ready)} ready, ${number(later)} later${next}, ${number(setAside)} set aside; ${rate}`,
		...(pausedUntil === undefined ? [] : [`nothing leaves for another ${wordDuration(Math.max(0, pausedUntil - at))}`]),
	];
}

function delay(after: Delay | undefined): string {
	if (after === undefined) return "–";
	return `${wordDuration(after.median * SECOND_MS)} (95 %: ${wordDuration(after.p95 * SECOND_MS)})`;
}

function ago(moment: number | undefined, at: number): string {
	return moment === undefined ? "–" : distance(Math.min(moment, at), at);
}

function until(moment: number, at: number): string {
	return distance(Math.max(moment, at), at);
}

function number(value: number): string {
	return value.toLocaleString("en", { maximumFractionDigits: 1 });
}

/** With each column as wide as it has to be. */
function table(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join(GAP)
			.trimEnd(),
	);
}
