import { html } from "../../html.js";
import { safeAddress } from "../../model/message/safe-address.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";

/**
 * @import { InlineKeyboardButton, InlineKeyboardMarkup, Message } from "@grammyjs/types"
 * @import { Actions } from "../../model/actions.js"
 * @import { Store } from "../../model/store.js"
 */

/**
 * The buttons beneath a message.
 *
 * @param {{ message: Message, markup: InlineKeyboardMarkup }} props
 */
export function InlineKeyboard({ message, markup }) {
	const { words } = usePage().store;
	return html`
		<div class="keyboard" role="group" aria-label=${words.buttons}>
			${markup.inline_keyboard.map(
				(buttons, row) => html`
					<div class="keyboard-row" key=${row}>
						${buttons.map((button, column) => html`<${Key} key=${column} ...${{ message, button, row, column }} />`)}
					</div>
				`,
			)}
		</div>
	`;
}

/** @param {{ message: Message, button: InlineKeyboardButton, row: number, column: number }} props */
function Key({ message, button, row, column }) {
	const { store, actions } = usePage();
	const { text } = button;
	if ("url" in button) {
		return html`<a class="key" data-style=${button.style} href=${safeAddress(button.url)} target="_blank" rel="noopener noreferrer">
			<span dir="auto">${text}</span><${Icon} name="link" />
		</a>`;
	}
	const name = `${message.chat.id}/${message.message_id}/${row}/${column}`;
	const isWaiting = [...store.taps.value.values()].includes(name);
	const press = pressOf(button, { store, actions, tap: () => void actions.tap(message, { text, row, column }) });
	return html`<button
		class="key"
		data-style=${button.style}
		data-waiting=${isWaiting}
		aria-busy=${isWaiting}
		disabled=${press === undefined}
		onClick=${press}
	>
		<span dir="auto">${text}</span>
		${"copy_text" in button && html`<${Icon} name="copy" />`}
		${"switch_inline_query_current_chat" in button && html`<${Icon} name="at" />`}
	</button>`;
}

/**
 * What a button does; undefined for those that do nothing here.
 *
 * @param {InlineKeyboardButton} button
 * @param {{ store: Store, actions: Actions, tap: () => void }} page
 * @returns {(() => void) | undefined}
 */
function pressOf(button, { store, actions, tap }) {
	if ("callback_data" in button) return tap;
	if ("copy_text" in button) {
		return () => {
			const copied = navigator.clipboard.writeText(button.copy_text.text);
			copied.then(
				() => actions.notify(store.words.copied),
				() => actions.notify(store.words.cannotCopy, "error"),
			);
		};
	}
	const query = inlineQueryOf(button);
	if (query === undefined) return undefined;
	return () => {
		actions.writeInstead(`@${store.bot.value?.username} ${query}`);
		document.querySelector("textarea")?.focus();
	};
}

/** @param {InlineKeyboardButton} button */
function inlineQueryOf(button) {
	if ("switch_inline_query_current_chat" in button) return button.switch_inline_query_current_chat;
	if ("switch_inline_query" in button) return button.switch_inline_query;
	return "switch_inline_query_chosen_chat" in button ? (button.switch_inline_query_chosen_chat.query ?? "") : undefined;
}
