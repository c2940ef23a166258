import { html } from "../html.js";
import { clockTime, isSameDay } from "../model/message/day.js";
import { languageOf } from "../model/message/language-of.js";
import { threadOf } from "../model/message/message-thread.js";
import { nameOf, senderName, summaryOf } from "../model/message/summary.js";
import { hrefOf } from "../model/route.js";
import { Avatar } from "./avatar.js";
import { Icon } from "./icon.js";
import { usePage } from "./use-page.js";

/**
 * @import { Message } from "@grammyjs/types"
 * @import { ChatView } from "../../src/acts/page-acts.ts"
 * @import { Store } from "../model/store.js"
 */

/** The chats of the person that the visitor is, those with news first. */
export function ChatList() {
	const { store } = usePage();
	const { words } = store;
	const shown = store.chats.value.filter(({ migratedTo }) => migratedTo === null);
	const sorted = shown.toSorted((a, b) => (b.newest?.date ?? 0) - (a.newest?.date ?? 0));
	return html`
		<nav class="chats" aria-label=${words.chats}>
			<h2 class="hidden">${words.chats}</h2>
			<header class="chats-head">
				<${WhoAmI} />
				<button
					class="backstage"
					title=${words.backstageAbout}
					aria-expanded=${store.isPanelOpen.value}
					onClick=${() => (store.isPanelOpen.value = !store.isPanelOpen.value)}
				>
					<${Icon} name="panel" />
					<span>${words.backstage}</span>
				</button>
			</header>
			<ul class="chats-list">
				${sorted.map((view) => html`<${ChatRow} key=${view.chat.id} view=${view} />`)}
			</ul>
		</nav>
	`;
}

function WhoAmI() {
	const { store } = usePage();
	const me = store.person.value?.user;
	if (me === undefined) return html`<p class="chats-title">${store.words.title}</p>`;
	/** @param {Event & { currentTarget: HTMLSelectElement }} event */
	const become = ({ currentTarget }) => store.route.go({ userId: Number(currentTarget.value) });
	return html`
		<label class="who">
			<${Avatar} id=${me.id} name=${nameOf(me)} size="small" />
			<span class="who-words">
				<span class="who-label">${store.words.youAre}</span>
				<select class="who-select" value=${String(me.id)} onChange=${become}>
					${store.people.value.map(({ user }) => html`<option key=${user.id} value=${String(user.id)}>${nameOf(user)}</option>`)}
				</select>
			</span>
		</label>
	`;
}

/** @param {{ view: ChatView }} props */
function ChatRow({ view }) {
	const { store } = usePage();
	const { chat, newest } = view;
	const userId = store.person.value?.user.id;
	const isOpen = store.openChat.value?.chat.id === chat.id;
	const unread = unreadIn(store, view);
	const title = titleOf(store, view);
	const threadId = newest === null ? 0 : threadOf(newest);
	return html`
		<li>
			<a
				class="chat"
				data-chat=${chat.id}
				href=${hrefOf({ userId, chatId: chat.id, ...(threadId > 0 && { threadId }) })}
				aria-current=${isOpen ? "page" : undefined}
			>
				<${Avatar} id=${chat.type === "private" ? (store.bot.value?.id ?? 0) : chat.id} name=${title} />
				<span class="chat-title" lang=${languageOf(title)} dir="auto">${title}</span>
				${newest && html`<span class="chat-time">${dayOrTime(store, newest)}</span>`}
				<span class="chat-newest" dir="auto">${newest ? html`<${Newest} view=${view} message=${newest} />` : ""}</span>
				${unread > 0 && html`<span class="badge"><span aria-hidden="true">${unread}</span><span class="hidden">${store.words.unread(unread)}</span></span>`}
			</a>
		</li>
	`;
}

/** @param {{ view: ChatView, message: Message }} props */
function Newest({ view, message }) {
	const { store } = usePage();
	const isTyping = store.typing.value.has(view.chat.id);
	if (isTyping) return html`<span class="typing">${store.words.typing}</span>`;
	const text = summaryOf(message, store.words);
	const isMine = message.from?.id === store.person.value?.user.id;
	const topic = view.topics.find(({ threadId }) => threadId === threadOf(message));
	const isNamed = view.chat.type !== "private" && view.chat.type !== "channel";
	const who = isMine ? store.words.you : topic === undefined && isNamed ? senderName(message) : undefined;
	return html`
		${topic && html`<span class="chat-topic">${topic.name}</span> `}
		${who && html`<span class="chat-who">${who}: </span>`}
		<span lang=${languageOf(text)}>${text}</span>
	`;
}

/**
 * @param {Store} store
 * @param {ChatView} view
 */
export function titleOf(store, { chat }) {
	if (chat.type !== "private") return chat.title ?? "";
	return store.settings.value?.names[""] ?? store.bot.value?.first_name ?? store.words.bot;
}

/**
 * @param {Store} store
 * @param {ChatView} view
 */
function unreadIn(store, { chat }) {
	let sum = 0;
	for (const [key, count] of store.unread.value) if (key.startsWith(`${chat.id}/`)) sum += count;
	return sum;
}

/**
 * @param {Store} store
 * @param {Message} message
 */
function dayOrTime(store, { date }) {
	const time = date * 1000;
	if (isSameDay(time, store.now.value)) return clockTime(time, store.locale);
	return new Intl.DateTimeFormat(store.locale, { day: "numeric", month: "short" }).format(time);
}
