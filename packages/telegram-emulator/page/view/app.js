import { html } from "../html.js";
import { Panel } from "./backstage/panel.js";
import { Conversation } from "./chat/conversation.js";
import { ChatList } from "./chat-list.js";
import { Notice } from "./notice.js";
import { useOpenChat } from "./use-open-chat.js";
import { usePage } from "./use-page.js";

/** The whole page: the list of chats, the open one, and what happens backstage. */
export function App() {
	const { store } = usePage();
	const isOpen = store.openChat.value !== undefined;
	useOpenChat();
	return html`
		${isOpen && html`<${ToComposer} />`}
		${store.isConnected.value || html`<p class="gone" role="alert">${store.words.gone}</p>`}
		<main class="app" data-open=${isOpen} data-panel=${store.isPanelOpen.value}>
			<h1 class="hidden">${store.words.title}</h1>
			<${ChatList} />
			<div class="stage">${isOpen ? html`<${Conversation} />` : html`<${Nothing} />`}</div>
			${store.isPanelOpen.value && html`<${Panel} />`}
		</main>
		<${Notice} />
		<p class="hidden" role="status" aria-live="polite">${store.announcement.value}</p>
	`;
}

/** The first stop of the keyboard: past the list and everything that was said. */
function ToComposer() {
	const { words } = usePage().store;
	/** @returns {HTMLElement | null} */
	const composer = () => document.querySelector(".composer-text, .bar .button");
	return html`<button class="to-composer" onClick=${() => composer()?.focus()}>${words.toComposer}</button>`;
}

function Nothing() {
	const { store } = usePage();
	const { words } = store;
	if (store.settings.value === undefined) return null;
	if (store.people.value.length > 0) return html`<p class="hint">${words.chooseChat}</p>`;
	return html`<div class="hint">
		<p>${words.nobodyHere}</p>
		<p><button class="button" onClick=${() => (store.isPanelOpen.value = true)}>${words.openBackstage}</button></p>
		<p>${words.addSomebody}</p>
	</div>`;
}
