import { effect } from "@preact/signals";
import { callbackAnswered } from "./callback-answered.js";
import { withMessage } from "./load-history.js";
import { threadOf } from "./message/message-thread.js";
import { senderName, serviceText, summaryOf } from "./message/summary.js";
import { placeKey } from "./store.js";
import { withEntry } from "./with-entry.js";

/**
 * @import { Message } from "@grammyjs/types"
 * @import { EmulatorEvent } from "../../src/state/event-bus.ts"
 * @import { Call } from "../../src/state/transcript.ts"
 * @import { Actions } from "./actions.js"
 * @import { Control } from "./control.js"
 * @import { Words } from "../words/words-for.js"
 * @import { Arrival, Store } from "./store.js"
 */

const CALLS_SHOWN = 200;
const ANSWERS_REMEMBERED = 50;
/** Telegram shows a chat action for 5 s at most. https://core.telegram.org/bots/api#sendchataction */
const TYPING_MS = 5000;
const TICK_MS = 30_000;
/** Wide enough for the list and a conversation side by side, as in the style sheet. */
const WIDE = "(min-width: 52rem)";

/**
 * Keeps the store true: loads everything whenever the stream of events opens, then follows it.
 *
 * @param {Store} store
 * @param {Actions} actions
 * @param {Control} control
 */
export function followEvents(store, actions, control) {
	control.listen({
		onOpen() {
			store.isConnected.value = true;
			store.histories.value = new Map();
			void loadAll(actions);
		},
		onLost() {
			store.isConnected.value = false;
			if (store.notice.value?.text === store.words.gone) store.notice.value = undefined;
		},
		onEvent: (event) => follow(store, actions, event),
	});
	setInterval(() => {
		store.now.value = Date.now();
	}, TICK_MS);
	effect(() => void (store.person.value?.user.id !== undefined && actions.loadChats()));
	effect(() => keepOpenChatLoaded(store, actions));
	effect(() => openSomething(store));
	effect(() => markRead(store));
}

/** @param {Actions} actions */
async function loadAll(actions) {
	const { loadPeople, loadSettings, loadServer, loadCalls, loadExamples } = actions;
	await Promise.all([loadPeople(), loadSettings(), loadServer(), loadCalls(), loadExamples()]);
	await actions.loadChats();
}

/**
 * @param {Store} store
 * @param {Actions} actions
 * @param {EmulatorEvent} event
 */
function follow(store, actions, event) {
	switch (event.kind) {
		case "message":
			return messageCame(store, event);
		case "edited":
			return messageChanged(store, event);
		case "deleted":
			return messageWent(store, actions, event);
		case "chat":
			void actions.loadPeople();
			return void actions.loadChats();
		case "chat-action":
			return botTypes(store, event.chatId);
		case "query-answered":
			store.answeredQueries.value = [...store.answeredQueries.value, event.queryId].slice(-ANSWERS_REMEMBERED);
			return void callbackAnswered(store, actions, event.queryId);
		case "settings":
			return void actions.loadSettings();
		case "call":
			store.calls.value = [...store.calls.value, event.call].slice(-CALLS_SHOWN);
			if (event.call.status === 501) actions.notify(missing(event.call), "error");
			if ((store.server.value?.faults.length ?? 0) > 0) void actions.loadServer();
	}
}

/**
 * What the answer to a call says that Telegram could have done and this emulator cannot.
 *
 * @param {Call} call
 */
function missing({ method, response }) {
	const description = Object(response).description;
	return typeof description === "string" ? description : `Not Implemented: ${method}`;
}

/**
 * @param {Store} store
 * @param {number} chatId
 */
function botTypes(store, chatId) {
	const until = Date.now() + TYPING_MS;
	store.typing.value = withEntry(store.typing.value, chatId, until);
	setTimeout(() => {
		if (store.typing.value.get(chatId) === until) store.typing.value = withEntry(store.typing.value, chatId, undefined);
	}, TYPING_MS);
}

/**
 * @param {Store} store
 * @param {Arrival} arrival
 */
function messageCame(store, arrival) {
	keep(store, arrival);
	const { message } = arrival;
	const chatId = message.chat.id;
	if (!store.chats.value.some(({ chat }) => chat.id === chatId)) return;
	store.typing.value = withEntry(store.typing.value, chatId, undefined);
	store.chats.value = store.chats.value.map((view) => (view.chat.id === chatId ? { ...view, newest: message } : view));
	const userId = store.person.value?.user.id;
	if (message.from?.id === userId) return;
	const thread = threadOf(message);
	if (store.openChat.value?.chat.id === chatId && store.openThread.value === thread) {
		store.announcement.value = announcementOf(message, store.words);
		return;
	}
	const key = placeKey(chatId, thread);
	store.unread.value = withEntry(store.unread.value, key, (store.unread.value.get(key) ?? 0) + 1);
}

/**
 * What readers of the screen hear of a message that comes while its chat is open.
 *
 * @param {Message} message
 * @param {Words} words
 */
function announcementOf(message, words) {
	return serviceText(message, words) ?? `${senderName(message)}: ${summaryOf(message, words)}`;
}

/**
 * @param {Store} store
 * @param {Arrival} arrival
 */
function messageChanged(store, arrival) {
	keep(store, arrival);
	const { message } = arrival;
	store.chats.value = store.chats.value.map((view) => {
		const isNewest = view.chat.id === message.chat.id && view.newest?.message_id === message.message_id;
		return isNewest ? { ...view, newest: message } : view;
	});
}

/**
 * @param {Store} store
 * @param {Arrival} arrival
 */
function keep(store, arrival) {
	const { message } = arrival;
	const arrived = store.arrivals.get(message.chat.id);
	if (arrived !== undefined) store.arrivals.set(message.chat.id, [...arrived, arrival]);
	const next = new Map(store.histories.value);
	for (const [chatId, history] of next) {
		const isHere = chatId === message.chat.id || history.some(({ chat }) => chat.id === message.chat.id);
		if (isHere) next.set(chatId, withMessage(history, arrival));
	}
	store.histories.value = next;
}

/**
 * @param {Store} store
 * @param {Actions} actions
 * @param {{ chatId: number, messageId: number }} event
 */
function messageWent(store, actions, { chatId, messageId }) {
	const next = new Map(store.histories.value);
	for (const [id, history] of next) {
		next.set(
			id,
			history.filter((message) => message.chat.id !== chatId || message.message_id !== messageId),
		);
	}
	store.histories.value = next;
	store.chats.value = store.chats.value.map((view) => {
		const isNewest = view.chat.id === chatId && view.newest?.message_id === messageId;
		return isNewest ? { ...view, newest: null } : view;
	});
	void actions.loadChats();
}

/**
 * @param {Store} store
 * @param {Actions} actions
 */
function keepOpenChatLoaded(store, actions) {
	const chatId = store.openChat.value?.chat.id;
	if (chatId !== undefined && !store.histories.value.has(chatId)) void actions.loadHistory(chatId);
}

/**
 * Where there is room for a conversation beside the list, one is open; a group that became another chat leads there.
 *
 * @param {Store} store
 */
function openSomething({ route, person, chats, openChat }) {
	const userId = person.value?.user.id;
	if (userId === undefined) return;
	const migratedTo = openChat.value?.migratedTo ?? undefined;
	if (migratedTo !== undefined && chats.value.some(({ chat }) => chat.id === migratedTo)) {
		return route.replace({ userId, chatId: migratedTo });
	}
	const isUndecided = route.place.value.chatId === undefined && matchMedia(WIDE).matches;
	const first = chats.value.find(({ chat }) => chat.id === userId);
	if (isUndecided && first !== undefined) route.replace({ userId, chatId: first.chat.id });
}

/** @param {Store} store */
function markRead({ openChat, openThread, unread }) {
	const chatId = openChat.value?.chat.id;
	if (chatId === undefined) return;
	const key = placeKey(chatId, openThread.value);
	if (unread.value.has(key)) unread.value = withEntry(unread.value, key, undefined);
}
