import { useEffect, useId, useRef, useState } from "preact/hooks";
import { html } from "../../../html.js";
import { languageOf } from "../../../model/message/language-of.js";
import { Avatar } from "../../avatar.js";
import { usePage } from "../../use-page.js";
import { focusWithKeys } from "./focus-with-keys.js";

/**
 * @import { KeyboardButtonRequestChat } from "@grammyjs/types"
 * @import { ShareableChat } from "../../../../src/acts/sharing-acts.ts"
 */

/** What is said of a chat where the bot is let in by choosing it. */
const JOINS = /** @type {const} */ ({ administrator: "botBecomesAdministrator", member: "botBecomesMember" });

/**
 * Where the visitor chooses one of their chats for the bot, or makes one for it.
 *
 * @param {{ text: string, request: KeyboardButtonRequestChat, onClose: () => void }} props
 */
export function ChatChooser({ text, request, onClose }) {
	const { store, actions } = usePage();
	const { words } = store;
	const userId = store.person.value?.user.id ?? 0;
	const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
	const titleId = useId();
	const chats = useShareable(text);
	const isReady = chats !== undefined;
	// Not before: the focus goes to the first thing that can be chosen.
	useEffect(() => {
		if (isReady) dialog.current?.showModal();
	}, [isReady]);
	/** @param {number} sharedChatId */
	const choose = async (sharedChatId) => {
		const shared = await actions.perform("shareChat", { userId, text, sharedChatId });
		if (shared === undefined) return;
		dialog.current?.close();
		focusWithKeys();
	};
	return html`
		<dialog class="alert chooser" ref=${dialog} onClose=${onClose} aria-labelledby=${titleId}>
			<h2 id=${titleId} class="chooser-title" dir="auto">${text}</h2>
			<p class="chooser-about">${chats?.length === 0 ? words.noChatFits : words.botHearsChoice}</p>
			<ul class="chooser-chats">
				${chats?.map((one) => html`<${Choice} key=${one.chat.id} ...${one} onChoose=${choose} />`)}
			</ul>
			${request.chat_has_username !== true && html`<${NewChat} request=${request} />`}
			<form method="dialog"><button class="button">${words.cancel}</button></form>
		</dialog>
	`;
}

/**
 * The chats that fit, kept up to date; undefined while they are being looked up.
 *
 * @param {string} text
 */
function useShareable(text) {
	const { store, actions } = usePage();
	const [found, setFound] = useState(/** @type {readonly ShareableChat[] | undefined} */ (undefined));
	const userId = store.person.value?.user.id ?? 0;
	const known = store.chats.value;
	useEffect(() => {
		void actions.perform("shareableChats", { userId, text }).then((chats) => chats !== undefined && setFound(chats));
	}, [userId, text, known]);
	return found;
}

/** @param {ShareableChat & { onChoose: (chatId: number) => Promise<void> }} props */
function Choice({ chat, botBecomes, onChoose }) {
	const { words } = usePage().store;
	const title = chat.title ?? "";
	return html`
		<li>
			<button class="chooser-chat" onClick=${() => onChoose(chat.id)}>
				<${Avatar} id=${chat.id} name=${title} size="small" />
				<span class="chooser-words">
					<span lang=${languageOf(title)} dir="auto">${title}</span>
					${botBecomes && html`<span class="chooser-joins">${words[JOINS[botBecomes]]}</span>`}
				</span>
			</button>
		</li>
	`;
}

/** @param {{ request: KeyboardButtonRequestChat }} props */
function NewChat({ request }) {
	const { store, actions } = usePage();
	const { words } = store;
	const [title, setTitle] = useState("");
	/** @param {Event} event */
	const create = async (event) => {
		event.preventDefault();
		const creatorId = store.person.value?.user.id ?? 0;
		if (title.trim() === "") return;
		const kind = request.chat_is_channel ? "channel" : "supergroup";
		const isForum = request.chat_is_forum === true;
		const chat = await actions.perform("addChat", { kind, title: title.trim(), isForum, creatorId });
		if (chat !== undefined) setTitle("");
	};
	return html`
		<form class="add chooser-new" onSubmit=${create}>
			<label class="field">
				<span>${request.chat_is_channel ? words.newChannel : words.newGroup}</span>
				<input
					type="text"
					value=${title}
					placeholder=${words.name}
					autocomplete="off"
					onInput=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => setTitle(event.currentTarget.value)}
				/>
			</label>
			<button class="button">${words.create}</button>
		</form>
	`;
}
