import { useRef, useState } from "preact/hooks";
import { html } from "../../../html.js";
import { usePage } from "../../use-page.js";
import { ChatChooser } from "./chat-chooser.js";
import { focusWithKeys } from "./focus-with-keys.js";

/**
 * @import { KeyboardButton, ReplyKeyboardMarkup } from "@grammyjs/types"
 */

/** @typedef {Exclude<KeyboardButton, string>} KeyOfKeyboard */

/**
 * The bot's keyboard under the composer: a key sends its text, or asks for one of the visitor's chats.
 *
 * @param {{ id: string, markup: ReplyKeyboardMarkup }} props
 */
export function ReplyKeyboard({ id, markup }) {
	const { store, actions } = usePage();
	// One for each press: a dialog tells that it is closed only after it is, when the next one may have been asked for.
	const [asking, setAsking] = useState(/** @type {{ key: KeyOfKeyboard, number: number } | undefined} */ (undefined));
	const presses = useRef(0);
	/** @param {KeyOfKeyboard} key */
	const press = (key) => {
		if ("request_chat" in key) {
			presses.current++;
			return setAsking({ key, number: presses.current });
		}
		void actions.pressKey(key.text);
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
		${
			asking !== undefined &&
			"request_chat" in asking.key &&
			html`<${ChatChooser}
				key=${asking.number}
				text=${asking.key.text}
				request=${asking.key.request_chat}
				onClose=${() => setAsking((now) => (now === asking ? undefined : now))}
			/>`
		}
	`;
}

/** @param {{ button: KeyboardButton, onPress: (key: KeyOfKeyboard) => void }} props */
function Key({ button, onPress }) {
	const key = typeof button === "string" ? { text: button } : button;
	return html`<button
		type="button"
		class="key"
		data-style=${key.style}
		aria-haspopup=${"request_chat" in key ? "dialog" : undefined}
		onClick=${() => onPress(key)}
	>
		<span dir="auto">${key.text}</span>
	</button>`;
}
