import { html } from "hono/html";
import { wordDuration } from "../../kit/words/word-duration.ts";
import { FEED_COLOURS } from "../drawing/palette.ts";
import { FEED_SIGNS } from "../drawing/signs.ts";
import { feedLevel, troubleFirst } from "../feed-level.ts";
import { mapWords } from "../map-words.ts";
import { quoted } from "../quoted.ts";
import type { FeedStatus, Status } from "../status.ts";
import { type Markup, moment, signMarkup, when } from "./pieces.ts";

const ANSWER = "Last answer";
/** Reasons begin with what the row has said. */
const OWN_ADDRESS = /^Cannot \w+ feed "[^"]*": /;
const NEXT = "Next look";

/** Each feed with what its last look brought, when the next one is, and what its answers say to caches; those in trouble first.
 * Its roles are said, since a narrow screen shows its rows as blocks and browsers then forget that they are rows. */
export function feedsTable({ feeds, at }: Status): Markup {
	if (feeds.length === 0)
		return html`<p class="empty">No feed is configured: EDITIONS and FEEDS say which are read.</p>`;
	return html`<table class="feeds" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Feed</th><th role="columnheader" scope="col">${ANSWER}</th><th role="columnheader" scope="col">${NEXT}</th></tr></thead>
<tbody role="rowgroup">${troubleFirst(feeds, feedLevel).map((feed) => row(feed, at))}</tbody>
</table>`;
}

/** The maps that were ever asked for, which are no more than a second source. */
export function newsMapsList({ newsMaps = [], at }: Status): Markup {
	const items = newsMaps.map(
		({ edition, url, ...map }) =>
			html`<li><span><strong>${edition}</strong> <small class="address">${placeOf(url)}</small></span> <span>${mapWords(map, at)}</span></li>`,
	);
	return when(items.length > 0, () => html`<h3>News maps</h3><ul class="maps">${items}</ul>`);
}

function row(feed: FeedStatus, now: number): Markup {
	const { edition, url, contentsSince, cache, nextCheckAt, everyMs, movedTo } = feed;
	const level = feedLevel(feed);
	return html`<tr role="row">
<th role="rowheader" scope="row"><span class="state ${FEED_COLOURS[level]}">${signMarkup(FEED_SIGNS[level], FEED_COLOURS[level])}</span> ${edition} <small class="address">${placeOf(url)}</small></th>
<td role="cell" data-label="${ANSWER}">${answer(feed, now)}${when(contentsSince !== undefined, () => html`<small>the same articles since ${moment(contentsSince ?? now, now)}</small>`)}${when(movedTo !== undefined, () => html`<small>it has moved to <code>${quoted(movedTo ?? "")}</code>: put the new address into FEEDS</small>`)}</td>
<td role="cell" data-label="${NEXT}">${when(nextCheckAt > now, () => moment(nextCheckAt, now))}${when(nextCheckAt <= now, () => html`now`)}${when(everyMs !== undefined, () => html`<small>${wordDuration(everyMs ?? 0)} after the last</small>`)}${when(cache !== undefined, () => html`<small>caches are told <code>${quoted(cache ?? "")}</code></small>`)}</td>
</tr>`;
}

function answer({ failures, outcome, reason, succeededAt, isSilent }: FeedStatus, now: number): Markup {
	const read = succeededAt === undefined ? html`never read` : html`last read ${moment(succeededAt, now)}`;
	if (failures > 0) {
		const times = failures === 1 ? "failed" : `failed ${failures} times in a row`;
		return html`<strong class="down">${times}</strong>${when(reason !== undefined, () => html`: ${quoted((reason ?? "").replace(OWN_ADDRESS, ""))}`)}<small>${read}</small>`;
	}
	if (succeededAt === undefined) return html`not looked at yet`;
	const words = outcome === "fresh" ? "changed" : "unchanged";
	return html`${when(isSilent === true, () => html`<strong class="trouble">nothing new for longer than usual</strong>; `)}${outcome === undefined ? "read" : words} ${moment(succeededAt, now)}`;
}

/** Without the protocol, which all have, and without the name and password that an address may hold. */
function placeOf(url: string): string {
	const { host, pathname, search } = URL.parse(url) ?? { host: url, pathname: "", search: "" };
	return quoted(host + pathname + search);
}
