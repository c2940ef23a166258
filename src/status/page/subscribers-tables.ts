import { html } from "hono/html";
import { EDITIONS } from "../../news/edition.ts";
import { capitalised } from "../../text/capitalised.ts";
import { figure } from "../figures.ts";
import { quoted } from "../quoted.ts";
import type { EditionStatus, Status, SubscriberCounts } from "../status.ts";
import { type Markup, when } from "./pieces.ts";

/** As people call them, in the order of the columns. */
const KINDS = ["private", "groups", "channels", "other"] as const;
const KIND_OF: Readonly<Record<string, (typeof KINDS)[number]>> = {
	private: "private",
	group: "groups",
	supergroup: "groups",
	channel: "channels",
};
const MEANINGS: Readonly<Record<string, string>> = {
	active: "the news comes",
	paused: "stopped by people for a while",
	held: "the bot may not post there now",
	gone: "cannot be reached",
	ended: "no edition, settings kept",
};

/** Who subscribes: by state and kind of chat, by edition, and why some get nothing. */
export function subscribersTables({ subscribers, editions }: Status): Markup {
	if (subscribers.states.every(({ count }) => count === 0))
		return html`<p class="empty">Nobody yet. Here stand the chats by their kind and edition, and why some cannot be reached.</p>`;
	return html`<div class="columns">
<div>${statesTable(subscribers)}${reasonsTable(subscribers)}</div>
<div>${editionsTable(editions)}</div>
</div>`;
}

function statesTable({ states }: SubscriberCounts): Markup {
	const count = (kind?: string, state?: string) =>
		states
			.filter((each) => state === undefined || each.state === state)
			.filter((each) => kind === undefined || (KIND_OF[each.chat] ?? "other") === kind)
			.reduce((sum, each) => sum + each.count, 0);
	const kinds = KINDS.filter((kind) => count(kind) > 0);
	const names = [...new Set(states.map(({ state }) => state))];
	const row = (heading: Markup, state?: string) =>
		html`<tr><th scope="row">${heading}</th>${kinds.map((kind) => html`<td>${figure(count(kind, state))}</td>`)}<td>${figure(count(undefined, state))}</td></tr>`;
	return html`<table class="numbers"><caption>By state and kind of chat</caption>
<thead><tr><th scope="col">State</th>${kinds.map((kind) => html`<th scope="col">${kind}</th>`)}<th scope="col">all</th></tr></thead>
<tbody>${names.map((state) => row(html`${quoted(state)} <small>${MEANINGS[state] ?? ""}</small>`, state))}</tbody>
<tfoot>${row(html`all`)}</tfoot>
</table>`;
}

function reasonsTable({ reasons }: SubscriberCounts): Markup {
	return when(
		reasons.length > 0,
		() => html`<table class="numbers"><caption>Why some get nothing, in Telegram’s words</caption>
<thead><tr><th scope="col">Reason</th><th scope="col">State</th><th scope="col">Chats</th></tr></thead>
<tbody>${reasons
			.toSorted((one, other) => other.count - one.count)
			.map(
				({ reason, state, count }) =>
					html`<tr><th scope="row">${capitalised(quoted(reason))}</th><td>${state}</td><td>${figure(count)}</td></tr>`,
			)}</tbody>
</table>`,
	);
}

function editionsTable(editions: readonly EditionStatus[]): Markup {
	const most = Math.max(...editions.map(({ subscribers }) => subscribers), 1);
	return html`<table class="numbers bars"><caption>By edition</caption>
<thead><tr><th scope="col">Edition</th><th scope="col">Subscribers</th></tr></thead>
<tbody>${editions.map(
		({ edition, subscribers }) =>
			html`<tr><th scope="row">${edition} <bdi lang="${EDITIONS[edition].language}">${EDITIONS[edition].languageName}</bdi><i aria-hidden="true" style="width:${((subscribers / most) * 100).toFixed(1)}%"></i></th><td>${figure(subscribers)}</td></tr>`,
	)}</tbody>
</table>`;
}
