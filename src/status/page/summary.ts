import { html } from "hono/html";
import { HOUR_MS } from "../../kit/durations.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import { type Box, barsPath } from "../drawing/chart-paths.ts";
import { VERDICT_SIGNS } from "../drawing/signs.ts";
import { dayOfAll, figure, hoursOfAll, minuteOf, timeOfDay } from "../figures.ts";
import { headlineOf } from "../headline.ts";
import { quoted } from "../quoted.ts";
import type { Status } from "../status.ts";
import type { Verdict } from "../verdict.ts";
import { type Markup, moment, signMarkup, when } from "./pieces.ts";

const CHART: Box = { width: 720, height: 110 };
/** Hours of the day below which the chart says which they are. */
const LABELLED_HOURS = 6;
/** Whether the bot is well, with what is wrong; as of when, which version, for how long. */
export function verdictBlock(status: Status, { level, sentence, details }: Verdict): Markup {
	const { headline, rest } = headlineOf(quoted(sentence));
	return html`<header class="verdict ${level}">
<p class="name">RFI in Telegram <span>status</span></p>
<h1>${signMarkup(VERDICT_SIGNS[level], level)}<span>${headline}${when(rest !== "", () => html` <span class="rest">${rest}</span>`)}</span></h1>
${when(details.length > 0, () => html`<ul class="details">${details.map((detail) => html`<li>${quoted(detail)}</li>`)}</ul>`)}
<p class="note">As of <time datetime="${new Date(status.at).toISOString()}">${minuteOf(status.at)} UTC</time>, as all times here. Version ${quoted(status.version)}, up for
<time datetime="${new Date(status.startedAt).toISOString()}">${wordDuration(Math.max(0, status.at - status.startedAt))}</time>.</p>
</header>`;
}

/** The day in four numbers, and its messages hour by hour; where nobody subscribes, what to do about it. */
export function dayBlock(status: Status): Markup {
	const { editions, subscribers, waiting } = status;
	const active = subscribers.states
		.filter(({ state }) => state === "active")
		.reduce((sum, { count }) => sum + count, 0);
	const tiles: readonly (readonly [name: string, number: number])[] = [
		["articles in 24 h", dayOfAll(status, "articles")],
		["messages in 24 h", dayOfAll(status, "messages")],
		["subscribed and active", active],
		["due for a message now", waiting.ready],
	];
	const isEmpty = subscribers.states.every(({ count }) => count === 0);
	return html`<section aria-label="The last 24 hours" class="day">
${when(isEmpty, () => nobodyYet())}
<dl class="tiles">${tiles.map(([name, number]) => html`<div><dt>${name}</dt><dd>${figure(number)}</dd></div>`)}</dl>
${when(
	editions.some(({ day }) => day.messages > 0),
	() => dayChart(status),
)}
</section>`;
}

function nobodyYet(): Markup {
	return html`<p class="empty">Nobody has subscribed yet. Write <kbd>/subscribe</kbd> to your bot in Telegram, or add it to a group or a channel, and
articles arrive there from the next one on.</p>`;
}

function dayChart(status: Status): Markup {
	const hours = hoursOfAll(status);
	const most = Math.max(...hours.map(({ messages }) => messages));
	const hourOf = (at: number) => new Date(at).getUTCHours();
	const labels = hours.map(({ from }, index) =>
		when(
			hourOf(from) % LABELLED_HOURS === 0,
			() => html`<span style="grid-column:${index + 1}">${timeOfDay(from, from)}</span>`,
		),
	);
	return html`<figure>
<figcaption>Messages an hour, of all editions <small>at most ${figure(most)}</small></figcaption>
<svg class="chart tall" role="img" viewBox="0 0 ${CHART.width} ${CHART.height}" preserveAspectRatio="none"><title>Messages an hour over the last 24 hours, at most ${figure(most)}; the table below has the numbers</title><path class="base" d="M0 ${CHART.height}H${CHART.width}"/><path class="messages" d="${barsPath(
		hours.map(({ messages }) => messages),
		CHART,
	)}"/></svg>
<div class="hours" aria-hidden="true">${labels}</div>
<details><summary>The same as a table</summary>
<table class="numbers"><thead><tr><th scope="col">Hour</th><th scope="col">Articles</th><th scope="col">Messages</th></tr></thead><tbody>
${hours.map(({ from, articles, messages }) => html`<tr><th scope="row">${timeOfDay(from, from)}–${timeOfDay(from + HOUR_MS, from + HOUR_MS)}</th><td>${figure(articles)}</td><td>${figure(messages)}</td></tr>`)}
</tbody></table></details>
</figure>`;
}

function pause(until: number, now: number): Markup {
	return html`<time datetime="${new Date(until).toISOString()}">${wordDuration(until - now)}</time>`;
}

/** When the next thing happens by itself, and what holds it up. */
export function waitingBlock({ waiting, at }: Status): Markup {
	const { ready, waiting: later, setAside, nextAt, pausedUntil, sendsPerSecond } = waiting;
	const isPaused = pausedUntil !== undefined && pausedUntil > at;
	return html`<dl class="facts">
<div><dt>Due for a message now</dt><dd>${figure(ready)}</dd></div>
<div><dt>Waiting for a time of their own</dt><dd>${figure(later)}${when(nextAt !== undefined, () => html`, the first is due ${moment(nextAt ?? at, at)}`)}</dd></div>
<div><dt>Set aside, since sending there fails</dt><dd>${figure(setAside)}</dd></div>
<div><dt>Pace</dt><dd>${when(isPaused, () => html`<strong class="trouble">nothing leaves for another ${pause(pausedUntil ?? at, at)}</strong>, then `)}at most ${figure(Math.round(sendsPerSecond * 10) / 10)} messages a second</dd></div>
</dl>`;
}
