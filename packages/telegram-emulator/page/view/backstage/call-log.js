import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { clockTime } from "../../model/message/day.js";
import { usePage } from "../use-page.js";

/**
 * @import { Call } from "../../../src/state/transcript.ts"
 */

/** What the bot asked of the server, newest first. Waiting for updates is left out unless it is wanted. */
export function CallLog() {
	const { store } = usePage();
	const { words } = store;
	const [showsPolls, setShowsPolls] = useState(false);
	const calls = store.calls.value.filter(({ method }) => showsPolls || method !== "getUpdates").toReversed();
	return html`
		<section class="panel-section" aria-labelledby="call-log">
			<h3 id="call-log">${words.calls}</h3>
			<label class="field">
				<span>${words.showPolls}</span>
				<input type="checkbox" checked=${showsPolls} onChange=${() => setShowsPolls(!showsPolls)} />
			</label>
			<ol class="calls" tabindex="0" aria-labelledby="call-log">
				${calls.map((call) => html`<${Entry} key=${call.number} call=${call} />`)}
			</ol>
			${calls.length === 0 && html`<p class="panel-note">${words.noneYet}</p>`}
		</section>
	`;
}

/** @param {{ call: Call }} props */
function Entry({ call }) {
	const { store } = usePage();
	const [isOpen, setOpen] = useState(false);
	const { method, status, atMs, durationMs, params, response } = call;
	const isFailed = status !== 200;
	return html`
		<li class="call" data-failed=${isFailed}>
			<details open=${isOpen} onToggle=${(/** @type {Event & { currentTarget: HTMLDetailsElement }} */ event) => setOpen(event.currentTarget.open)}>
				<summary>
					<span class="call-status">${status === 0 ? store.words.lost : status}</span>
					<span class="call-method">${method}</span>
					<span class="call-time">${clockTime(atMs, store.locale)}, ${store.words.milliseconds(Math.round(durationMs))}</span>
				</summary>
				${isOpen && html`<pre class="call-json" tabindex="0">${JSON.stringify(params, undefined, 1)}${"\n"}${JSON.stringify(response, undefined, 1)}</pre>`}
			</details>
		</li>
	`;
}
