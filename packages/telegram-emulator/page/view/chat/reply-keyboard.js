import { html } from "../../html.js";
import { usePage } from "../use-page.js";
import { focusWithKeys } from "./focus-with-keys.js";

/**
 * @import { KeyboardButton, ReplyKeyboardMarkup } from "@grammyjs/types"
 */

/**
 * The bot's keyboard under the composer: each key sends its text.
 *
 * @param {{ id: string, markup: ReplyKeyboardMarkup }} props
 */
export function ReplyKeyboard({ id, markup }) {
	const { store, actions } = usePage();
	/** @param {string} text */
	const press = (text) => {
		void actions.pressKey(text);
		if (markup.one_time_keyboard === true) focusWithKeys();
	};
	return html`
		<div id=${id} class="keyboard reply-keyboard" data-resized=${markup.resize_keyboard === true} role="group" aria-label=${store.words.botKeyboard}>
			${markup.keyboard.map(
				(keys, row) => html`
					<div class="keyboard-row" key=${row}>
						${keys.map((key, column) => html`<${Key} key=${column} button=${key} onPress=${press} />`)}
					</div>
				`,
			)}
		</div>
	`;
}

/** @param {{ button: KeyboardButton, onPress: (text: string) => void }} props */
function Key({ button, onPress }) {
	const { text, style } = typeof button === "string" ? { text: button, style: undefined } : button;
	return html`<button type="button" class="key" data-style=${style} onClick=${() => onPress(text)}><span dir="auto">${text}</span></button>`;
}
