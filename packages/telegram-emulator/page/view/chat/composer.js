import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { languageOf } from "../../model/message/language-of.js";
import { senderName, summaryOf } from "../../model/message/summary.js";
import { draftKey, replyTo, setReplyTo } from "../../model/store.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { ReplyKeyboard } from "./keyboard/reply-keyboard.js";
import { SuggestionList } from "./suggestion-list.js";
import { useComposerMarkup } from "./use-composer-markup.js";
import { useSuggestions } from "./use-suggestions.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Suggestion } from "./use-suggestions.js"
 */

const LIST_ID = "suggestions";
const KEYBOARD_ID = "reply-keyboard";

/**
 * Where the visitor writes. Enter sends, Shift+Enter starts a line; "/" offers commands, "@" the bot's inline mode.
 *
 * @param {{ view: ChatView }} props
 */
export function Composer({ view }) {
	const { store, actions } = usePage();
	const { words } = store;
	const input = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
	const draft = store.drafts.value.get(draftKey(store)) ?? "";
	const { keyboard, isOpen, canFold, placeholder, toggle } = useComposerMarkup(view);
	const { suggestions, status, kind, close } = useOpenSuggestions(view, draft);
	const [active, setActive] = useState(0);
	useEffect(() => setActive(0), [suggestions.length, draft]);
	const chosen = suggestions[Math.min(active, suggestions.length - 1)];

	const send = () => void actions.sendDraft();
	/** @param {Suggestion} suggestion */
	const pick = (suggestion) => {
		suggestion.pick();
		input.current?.focus();
	};
	/** @param {number} by */
	const move = (by) => setActive((active + by + suggestions.length) % suggestions.length);
	const meanings = {
		send,
		close,
		down: () => move(1),
		up: () => move(-1),
		complete: () => chosen?.complete?.(),
		pick: () => chosen && pick(chosen),
	};
	/** @param {KeyboardEvent} event */
	const onKeyDown = (event) => {
		const key = keyOf(event, chosen);
		if (key === undefined) return;
		event.preventDefault();
		meanings[key]();
	};

	return html`
		<div class="composer">
			${(suggestions.length > 0 || status) && html`<${SuggestionList} ...${{ id: LIST_ID, kind, status, suggestions, chosen }} onPick=${pick} />`}
			<${ReplyHead} />
			<form class="composer-row" onSubmit=${submit(send)}>
				<button
					type="button"
					class="icon-button"
					aria-label=${words.commands}
					title=${words.commands}
					onClick=${() => {
						if (draft === "/") actions.setDraft("");
						else actions.writeInstead("/");
						input.current?.focus();
					}}
				>
					<${Icon} name="slash" />
				</button>
				<textarea
					ref=${input}
					class="composer-text"
					rows="1"
					dir="auto"
					lang=${languageOf(draft)}
					placeholder=${placeholder ?? words.message}
					aria-label=${words.message}
					aria-autocomplete="list"
					aria-haspopup="listbox"
					aria-controls=${suggestions.length > 0 ? LIST_ID : undefined}
					aria-activedescendant=${chosen && `${LIST_ID}-${chosen.id}`}
					value=${draft}
					onInput=${(/** @type {InputEvent & { currentTarget: HTMLTextAreaElement }} */ event) => actions.setDraft(event.currentTarget.value)}
					onKeyDown=${onKeyDown}
				></textarea>
				${canFold && html`<${KeyboardButton} isOpen=${isOpen} onClick=${toggle} />`}
				<button class="icon-button send" aria-label=${words.send} title=${words.send} disabled=${draft.trim() === ""}><${Icon} name="send" /></button>
			</form>
			${isOpen && html`<${ReplyKeyboard} id=${KEYBOARD_ID} markup=${keyboard} />`}
		</div>
	`;
}

/** @param {{ isOpen: boolean, onClick: () => void }} props */
function KeyboardButton({ isOpen, onClick }) {
	const label = usePage().store.words.botKeyboard;
	return html`<button
		type="button"
		class="icon-button"
		aria-label=${label}
		title=${label}
		aria-expanded=${isOpen}
		aria-controls=${isOpen ? KEYBOARD_ID : undefined}
		onClick=${onClick}
	>
		<${Icon} name="keyboard" />
	</button>`;
}

/**
 * Suggestions until they are closed; writing on opens them again.
 *
 * @param {ChatView} view
 * @param {string} draft
 */
function useOpenSuggestions(view, draft) {
	const found = useSuggestions(view, draft);
	const [closedAt, setClosedAt] = useState("");
	const isClosed = draft !== "" && closedAt === draft;
	return { ...found, ...(isClosed && { suggestions: [], status: undefined }), close: () => setClosedAt(draft) };
}

/** @param {() => void} send */
function submit(send) {
	return (/** @type {Event} */ event) => {
		event.preventDefault();
		send();
	};
}

/** @type {Readonly<Record<string, "down" | "up" | "complete" | "close" | "pick">>} */
const LIST_KEYS = { ArrowDown: "down", ArrowUp: "up", Tab: "complete", Escape: "close", Enter: "pick" };

/**
 * What a key means here; undefined for those that just write. Keys that an input method is using are its own.
 *
 * @param {KeyboardEvent} event
 * @param {Suggestion | undefined} chosen
 */
function keyOf(event, chosen) {
	if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return undefined;
	if (chosen === undefined) return event.key === "Enter" ? "send" : undefined;
	const key = LIST_KEYS[event.key];
	return key === "complete" && chosen.complete === undefined ? undefined : key;
}

function ReplyHead() {
	const { store } = usePage();
	const original = replyTo(store);
	if (original === undefined) return null;
	return html`
		<div class="reply-head">
			<${Icon} name="reply" />
			<div class="reply-words">
				<p class="quote-who" dir="auto">${senderName(original)}</p>
				<p class="quote-text" dir="auto">${summaryOf(original, store.words)}</p>
			</div>
			<button class="icon-button" aria-label=${store.words.doNotReply} onClick=${() => setReplyTo(store, undefined)}><${Icon} name="close" /></button>
		</div>
	`;
}
