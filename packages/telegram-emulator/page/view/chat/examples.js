import { html } from "../../html.js";
import { withEntry } from "../../model/with-entry.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { focusWithKeys } from "./focus-with-keys.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Example, Translated } from "../../../src/state/example.ts"
 */

/**
 * What somebody new could say to the bot, each until it was tried. What is to be written first needs a field for it.
 *
 * @param {{ view: ChatView }} props
 */
export function Examples({ view }) {
	const { store } = usePage();
	const { words, triedExamples } = store;
	const canWrite = view.bot !== "left";
	const offered = store.examples.value.filter(
		({ text, isSent }) => !triedExamples.value.has(text.en) && (isSent || canWrite),
	);
	if (offered.length === 0 || view.chat.type !== "private" || view.bot === "kicked") return null;
	const hide = () => {
		triedExamples.value = new Map(store.examples.value.map(({ text }) => [text.en, "hidden"]));
		focusWithKeys();
	};
	return html`
		<section class="examples" aria-label=${words.tryThis}>
			<h3 class="examples-title">${words.tryThis}</h3>
			<ul class="examples-list">
				${offered.map((example) => html`<${Offer} key=${example.text.en} example=${example} />`)}
			</ul>
			<button class="icon-button" aria-label=${words.hideExamples} title=${words.hideExamples} onClick=${hide}><${Icon} name="close" /></button>
		</section>
	`;
}

/** @param {{ example: Example }} props */
function Offer({ example }) {
	const { store, actions } = usePage();
	const text = inLanguage(example.text, store.locale);
	const tryIt = async () => {
		if (example.isSent && !(await actions.send(text))) return;
		if (!example.isSent) actions.writeInstead(text);
		store.triedExamples.value = withEntry(store.triedExamples.value, example.text.en, "tried");
		if (example.isSent) focusWithKeys();
		else document.querySelector("textarea")?.focus();
	};
	return html`<li><button class="example" title=${text} onClick=${tryIt}>${inLanguage(example.label, store.locale)}</button></li>`;
}

/**
 * @param {Translated} texts
 * @param {string} locale
 */
function inLanguage(texts, locale) {
	return texts[locale.split("-")[0] ?? ""] ?? texts.en;
}
