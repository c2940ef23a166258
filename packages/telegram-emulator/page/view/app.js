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
		<div class="app" data-open=${isOpen} data-panel=${store.isPanelOpen.value}>
			<${ChatList} />
			<main class="stage">${isOpen ? html`<${Conversation} />` : html`<${Nothing} />`}</main>
			${store.isPanelOpen.value && html`<${Panel} />`}
			<${Notice} />
			<p class="hidden" role="status" aria-live="polite">${store.announcement.value}</p>
		</div>
	`;
}

function Nothing() {
	const { store } = usePage();
	if (store.settings.value === undefined) return null;
	if (store.people.value.length > 0) return html`<p class="hint">Choose a chat</p>`;
	return html`<div class="hint">
		<p>Nobody lives here yet.</p>
		<p><button class="button" onClick=${() => (store.isPanelOpen.value = true)}>Open the backstage</button></p>
		<p>and add a person, or let a test do so.</p>
	</div>`;
}
