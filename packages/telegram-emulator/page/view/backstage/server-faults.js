import { html } from "../../html.js";
import { usePage } from "../use-page.js";

/**
 * @import { ActParams } from "../../../src/acts/act-table.ts"
 * @import { InjectedFault } from "../../../src/state/fault-plan.ts"
 * @import { Words } from "../../words/words-for.js"
 */

/** @typedef {ActParams<"injectFault">} Fault */

/** What the next sends can meet. @type {readonly (readonly [(words: Words) => string, Fault])[]} */
const FAULTS = [
	[(words) => words.flood(5), { kind: "flood", retryAfterSeconds: 5, method: "sendMessage" }],
	[(words) => words.flood(60), { kind: "flood", retryAfterSeconds: 60, method: "sendMessage" }],
	[() => "500", { kind: "status", code: 500, description: "Internal Server Error", method: "sendMessage" }],
	[(words) => words.pageInstead, { kind: "html-502", method: "sendMessage" }],
	[(words) => words.resetBefore, { kind: "reset-before", method: "sendMessage" }],
	[(words) => words.resetAfter, { kind: "reset-after", method: "sendMessage" }],
	[(words) => words.noAnswer, { kind: "hang", method: "sendMessage" }],
	[(words) => words.everyThird, { kind: "flood", retryAfterSeconds: 1, share: 1 / 3 }],
];
const LATENCIES_MS = [0, 200, 1000, 5000];

/** How the Bot API itself misbehaves: for the next send, or until it is taken back. */
export function ServerFaults() {
	const { store, actions } = usePage();
	const { words } = store;
	const server = store.server.value;
	/** @param {Promise<unknown>} change */
	const then = async (change) => {
		await change;
		await actions.loadServer();
	};
	/** @param {number} ms */
	const nameOf = (ms) => (ms === 0 ? words.atOnce : words.after(ms / 1000));
	return html`
		<section class="panel-section" aria-labelledby="of-server">
			<h3 id="of-server">${words.nextMessageMeets}</h3>
			<div class="panel-buttons">
				${FAULTS.map(([label, fault]) => html`<button key=${label(words)} class="button" onClick=${() => then(actions.perform("injectFault", fault))}>${label(words)}</button>`)}
			</div>
			<${Planned} onClear=${(/** @type {number} */ id) => then(actions.perform("clearFaults", { id }))} />
			<label class="field">
				<span>${words.callsAreAnswered}</span>
				<select value=${String(server?.latencyMs ?? 0)} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ { currentTarget }) => then(actions.perform("setLatency", { ms: Number(currentTarget.value) }))}>
					${LATENCIES_MS.map((ms) => html`<option key=${ms} value=${String(ms)}>${nameOf(ms)}</option>`)}
				</select>
			</label>
			<label class="field">
				<span>${words.floodLimits}</span>
				<input type="checkbox" checked=${server?.limits != null} onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => then(actions.perform("setLimits", { limits: currentTarget.checked }))} />
			</label>
		</section>
	`;
}

/** @param {{ onClear: (id: number) => void }} props */
function Planned({ onClear }) {
	const { store } = usePage();
	const { words } = store;
	const planned = store.server.value?.faults ?? [];
	if (planned.length === 0) return null;
	return html`
		<ul class="planned" aria-label=${words.planned}>
			${planned.map(
				({ id, fault, timesLeft }) => html`
					<li key=${id}>
						<span>${describe(fault, words)}${timesLeft === null ? "" : ` × ${timesLeft}`}</span>
						<button class="button" onClick=${() => onClear(id)}>${words.takeBack}</button>
					</li>
				`,
			)}
		</ul>
	`;
}

/**
 * @param {InjectedFault} fault
 * @param {Words} words
 */
function describe(fault, words) {
	/** @param {object} one */
	const sorted = (one) => JSON.stringify(Object.entries(one).sort());
	return FAULTS.find(([, known]) => sorted(known) === sorted(fault))?.[0](words) ?? fault.kind;
}
