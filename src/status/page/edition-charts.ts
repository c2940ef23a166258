import { html } from "hono/html";
import { SECOND_MS } from "../../kit/durations.ts";
import { counted } from "../../kit/words/counted.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import { EDITIONS } from "../../news/edition.ts";
import { type Box, barsPath, delayPaths } from "../drawing/chart-paths.ts";
import { FEED_COLOURS } from "../drawing/palette.ts";
import { FEED_SIGNS } from "../drawing/signs.ts";
import { editionLevel, type FeedLevel, troubleFirst } from "../feed-level.ts";
import { distance, figure, timeOfDay } from "../figures.ts";
import type { Delay, EditionStatus, Status, Traffic } from "../status.ts";
import { type Markup, moment, section, signMarkup, when } from "./pieces.ts";

const CHART: Box = { width: 120, height: 26 };

const FEED_WORDS: Readonly<Record<FeedLevel, string>> = {
	new: "not read yet",
	well: "feed well",
	silent: "feed silent",
	failing: "feed fails",
	failed: "feed down",
};

/** A card for each edition, those in trouble first: articles, messages and both delays, by the hour and by the day. */
export function editionCharts(status: Status): Markup {
	const hasCome = status.editions.some(({ month }) => month.articles > 0 || month.messages > 0);
	const editions = troubleFirst(status.editions, ({ edition }) => editionLevel(status, edition));
	return section(
		"editions",
		"Editions",
		hasCome
			? html`<p class="note">Each chart has a scale of its own. From RFI’s time to our seeing an article, and from there to its posts: the dark bars are medians, the
light ones the 95th percentiles.</p>
<div class="cards">${editions.map((edition) => card(edition, status))}</div>`
			: nothingYet(status),
	);
}

function nothingYet({ at, feeds }: Status): Markup {
	const next = feeds.map(({ nextCheckAt }) => nextCheckAt).filter((each) => each > at);
	const looked = next.length === 0 ? "in a moment" : distance(Math.min(...next), at);
	return html`<p class="empty">No article has come yet. The feeds are looked at next ${looked}. What a feed holds at the first look can be found with
/latest and /search and is not posted; the charts begin with the first article after that.</p>`;
}

function card({ edition, subscribers, newestAt, ...traffic }: EditionStatus, status: Status): Markup {
	const { language, languageName } = EDITIONS[edition];
	const level = editionLevel(status, edition);
	return html`<article class="card ${FEED_COLOURS[level]}" aria-labelledby="edition-${edition}">
<header><h3 id="edition-${edition}">${edition} <bdi lang="${language}">${languageName}</bdi></h3>
<p class="state ${FEED_COLOURS[level]}">${signMarkup(FEED_SIGNS[level], FEED_COLOURS[level])} ${FEED_WORDS[level]}</p></header>
<p class="note">${counted(subscribers, "subscriber")}${when(newestAt !== undefined, () => html`, newest article ${moment(newestAt ?? 0, status.at)}`)}</p>
<table>
<thead><tr><td></td><th scope="col">24 hours</th><th scope="col">30 days</th></tr></thead>
<tbody>
${counts("Articles", "articles", traffic, status.at)}
${counts("Messages", "messages", traffic, status.at)}
${delays("RFI → seen", "seen", traffic)}
${delays("Seen → sent", "sent", traffic)}
</tbody>
</table>
</article>`;
}

type EditionTraffic = Pick<EditionStatus, "hours" | "days" | "day" | "month">;

function counts(heading: string, of: "articles" | "messages", traffic: EditionTraffic, now: number): Markup {
	const cell = (parts: readonly Traffic[], sum: Traffic, span: string) => {
		const values = parts.map((part) => part[of]);
		const [most = sum] = parts.toSorted((one, other) => other[of] - one[of]);
		return html`<td>${figure(sum[of])}${svg(titleOf(`${heading} ${span}`, most, of, now), html`<path class="${of}" d="${barsPath(values, CHART)}"/>`)}</td>`;
	};
	return html`<tr><th scope="row">${heading}</th>${cell(traffic.hours, traffic.day, "an hour")}${cell(traffic.days, traffic.month, "a day")}</tr>`;
}

function titleOf(what: string, most: Traffic, of: "articles" | "messages", now: number): string {
	if (most[of] === 0) return `${what}: none`;
	return `${what}: at most ${figure(most[of])}, from ${timeOfDay(most.from, now)} UTC`;
}

function delays(heading: string, of: "seen" | "sent", { hours, days, day, month }: EditionTraffic): Markup {
	const cell = (parts: readonly Traffic[], sum: Delay | undefined, span: string) => {
		const { p95, median } = delayPaths(
			parts.map((part) => part[of]),
			CHART,
		);
		const title = `${heading}, median and 95th percentile by ${span}`;
		return html`<td>${delayWords(sum)}${svg(title, html`<path class="p95" d="${p95}"/><path class="median" d="${median}"/>`)}</td>`;
	};
	return html`<tr><th scope="row">${heading}</th>${cell(hours, day[of], "hour")}${cell(days, month[of], "day")}</tr>`;
}

function delayWords(delay: Delay | undefined): Markup {
	if (delay === undefined) return html`–`;
	const [median, p95] = [delay.median, delay.p95].map((seconds) => wordDuration(seconds * SECOND_MS));
	return html`${median} <small>/ ${p95}</small>`;
}

function svg(title: string, content: Markup): Markup {
	return html`<svg class="chart" role="img" viewBox="0 0 ${CHART.width} ${CHART.height}" preserveAspectRatio="none"><title>${title}</title><path class="base" d="M0 ${CHART.height}H${CHART.width}"/>${content}</svg>`;
}
