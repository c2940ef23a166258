import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { usePage } from "./use-page.js";

const SHOWN_MS = 4000;
const ERROR_SHOWN_MS = 8000;

/** Words over the page: what the bot answered to a button, or why something could not be done. */
export function Notice() {
	const { store } = usePage();
	const notice = store.notice.value;
	const close = () => {
		if (store.notice.value === notice) store.notice.value = undefined;
	};
	useEffect(() => {
		if (notice === undefined || notice.kind === "alert") return undefined;
		const timer = setTimeout(close, notice.kind === "error" ? ERROR_SHOWN_MS : SHOWN_MS);
		return () => clearTimeout(timer);
	}, [notice]);

	return html`
		<div class="notices" role="status" aria-live="polite">
			${notice && notice.kind !== "alert" && html`<p class="notice" data-kind=${notice.kind} dir="auto">${notice.text}</p>`}
		</div>
		${notice?.kind === "alert" && html`<${Alert} key=${notice.text} text=${notice.text} onClose=${close} />`}
	`;
}

/** @param {{ text: string, onClose: () => void }} props */
function Alert({ text, onClose }) {
	const { words } = usePage().store;
	const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
	useEffect(() => dialog.current?.showModal(), []);
	return html`
		<dialog class="alert" ref=${dialog} onClose=${onClose} aria-label=${words.botSays}>
			<p dir="auto">${text}</p>
			<form method="dialog"><button class="button">${words.ok}</button></form>
		</dialog>
	`;
}
