import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { CallLog } from "./call-log.js";
import { ChatFaults } from "./chat-faults.js";
import { ServerFaults } from "./server-faults.js";
import { WorldForms } from "./world-forms.js";

/** Backstage: what can be done to the bot, and what it asked of the server. */
export function Panel() {
	const { store } = usePage();
	const { words } = store;
	const title = useRef(/** @type {HTMLElement | null} */ (null));
	const close = () => (store.isPanelOpen.value = false);
	useEffect(() => {
		title.current?.focus();
		// On small screens the opener shows only after this is gone.
		return () => void requestAnimationFrame(focusOpener);
	}, []);
	return html`
		<section class="panel" aria-label=${words.backstage} onKeyDown=${(/** @type {KeyboardEvent} */ { key }) => key === "Escape" && close()}>
			<header class="panel-head">
				<h2 class="panel-title" tabindex="-1" ref=${title}>${words.backstage}</h2>
				<button class="icon-button" aria-label=${words.close} onClick=${close}><${Icon} name="close" /></button>
			</header>
			<div class="panel-body" tabindex="0" role="region" aria-label=${words.backstageAbout}>
				<${WorldForms} />
				<${ChatFaults} />
				<${ServerFaults} />
				<${CallLog} />
			</div>
		</section>
	`;
}

function focusOpener() {
	/** @type {HTMLElement | null} */ (document.querySelector(".backstage"))?.focus();
}
