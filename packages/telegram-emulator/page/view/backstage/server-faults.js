import { html } from "../../html.js";
import { usePage } from "../use-page.js";

/**
 * @import { ActParams } from "../../../src/acts/act-table.ts"
 * @import { InjectedFault } from "../../../src/state/fault-plan.ts"
 */

/** @typedef {ActParams<"injectFault">} Fault */

/** What the next sends can meet. @type {readonly (readonly [string, Fault])[]} */
const FAULTS = [
	["429, wait 5 s", { kind: "flood", retryAfterSeconds: 5, method: "sendMessage" }],
	["429, wait 60 s", { kind: "flood", retryAfterSeconds: 60, method: "sendMessage" }],
	["500", { kind: "status", code: 500, description: "Internal Server Error", method: "sendMessage" }],
	["502 with a page", { kind: "html-502", method: "sendMessage" }],
	["Reset before it is sent", { kind: "reset-before", method: "sendMessage" }],
	["Sent, then reset", { kind: "reset-after", method: "sendMessage" }],
	["No answer at all", { kind: "hang", method: "sendMessage" }],
	["Every third call: 429", { kind: "flood", retryAfterSeconds: 1, share: 1 / 3 }],
];
const LATENCIES_MS = [0, 200, 1000, 5000];

/** How the Bot API itself misbehaves: for the next send, or until it is taken back. */
export function ServerFaults() {
	const { store, actions } = usePage();
	const server = store.server.value;
	/** @param {Promise<unknown>} change */
	const then = async (change) => {
		await change;
		await actions.loadServer();
	};
	/** @param {number} ms */
	const nameOf = (ms) => (ms === 0 ? "at once" : `after ${ms / 1000} s`);
	return html`
		<section class="panel-section" aria-labelledby="of-server">
			<h3 id="of-server">The bot’s next message meets</h3>
			<div class="panel-buttons">
				${FAULTS.map(([label, fault]) => html`<button key=${label} class="button" onClick=${() => then(actions.perform("injectFault", fault))}>${label}</button>`)}
			</div>
			<${Planned} onClear=${(/** @type {number} */ id) => then(actions.perform("clearFaults", { id }))} />
			<label class="field">
				<span>Every call is answered</span>
				<select value=${String(server?.latencyMs ?? 0)} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ { currentTarget }) => then(actions.perform("setLatency", { ms: Number(currentTarget.value) }))}>
					${LATENCIES_MS.map((ms) => html`<option key=${ms} value=${String(ms)}>${nameOf(ms)}</option>`)}
				</select>
			</label>
			<label class="field">
				<span>Flood limits, as Telegram has them</span>
				<input type="checkbox" checked=${server?.limits != null} onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => then(actions.perform("setLimits", { limits: currentTarget.checked }))} />
			</label>
		</section>
	`;
}

/** @param {{ onClear: (id: number) => void }} props */
function Planned({ onClear }) {
	const { store } = usePage();
	const planned = store.server.value?.faults ?? [];
	if (planned.length === 0) return null;
	return html`
		<ul class="planned" aria-label="Planned">
			${planned.map(
				({ id, fault, timesLeft }) => html`
					<li key=${id}>
						<span>${describe(fault)}${timesLeft === null ? "" : ` × ${timesLeft}`}</span>
						<button class="button" onClick=${() => onClear(id)}>Take back</button>
					</li>
				`,
			)}
		</ul>
	`;
}

/** @param {InjectedFault} fault */
function describe(fault) {
	/** @param {object} one */
	const sorted = (one) => JSON.stringify(Object.entries(one).sort());
	return FAULTS.find(([, known]) => sorted(known) === sorted(fault))?.[0] ?? fault.kind;
}
