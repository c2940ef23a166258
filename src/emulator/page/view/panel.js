import { html } from "../html.js";
import { CallLog } from "./call-log.js";
import { ChatFaults } from "./chat-faults.js";
import { Icon } from "./icon.js";
import { ServerFaults } from "./server-faults.js";
import { usePage } from "./use-page.js";
import { WorldForms } from "./world-forms.js";

/** Backstage: what can be done to the bot, and what it asked of the server. */
export function Panel() {
	const { store } = usePage();
	return html`
		<aside class="panel" aria-label="Backstage">
			<header class="panel-head">
				<h2 class="panel-title">Backstage</h2>
				<button class="icon-button" aria-label="Close" onClick=${() => (store.isPanelOpen.value = false)}><${Icon} name="close" /></button>
			</header>
			<div class="panel-body" tabindex="0" role="region" aria-label="Faults, world and calls">
				<${ChatFaults} />
				<${ServerFaults} />
				<${WorldForms} />
				<${CallLog} />
			</div>
		</aside>
	`;
}
