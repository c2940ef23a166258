import { computed, effect, signal } from "@preact/signals";
import { createKept } from "./kept.js";
import { threadOf } from "./message/message-thread.js";
import { createRoute } from "./route.js";
import { withEntry } from "./with-entry.js";

/**
 * @import { Message, User } from "@grammyjs/types"
 * @import { ChatView, LinkPreviewView } from "../../src/acts/page-acts.ts"
 * @import { SettingsView } from "../../src/acts/reading-acts.ts"
 * @import { ServerState } from "../../src/acts/server-acts.ts"
 * @import { Example } from "../../src/state/example.ts"
 * @import { Call } from "../../src/state/transcript.ts"
 * @import { Person } from "../../src/state/world-state.ts"
 * @import { Words } from "../words/words-for.js"
 */

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * Words over the page that go away by themselves, or wait to be read when the bot wants an alert.
 *
 * @typedef {object} Notice
 * @property {string} text
 * @property {"toast" | "error" | "alert"} kind
 */

/**
 * A message that came, or changed.
 *
 * @typedef {{ kind: "message" | "edited", message: Message }} Arrival
 */

/**
 * Everything the page knows. Views read it; events and actions write it.
 *
 * @param {{ locale: string, words: Words }} language in which the page itself speaks
 */
export function createStore({ locale, words }) {
	return { locale, words, ...createPlace(locale), ...createContents(), ...createSurroundings() };
}

/**
 * Who and where the visitor is.
 *
 * @param {string} locale the page's language
 */
function createPlace(locale) {
	const route = createRoute();
	const people = signal(/** @type {readonly Person[]} */ ([]));
	const chats = signal(/** @type {readonly ChatView[]} */ ([]));
	const settings = signal(/** @type {SettingsView | undefined} */ (undefined));
	const person = computed(
		() =>
			people.value.find(({ user }) => user.id === route.place.value.userId) ?? someoneWhoSpeaks(locale, people.value),
	);
	const openChat = computed(() => chats.value.find(({ chat }) => chat.id === route.place.value.chatId));
	return {
		route,
		people,
		/** Who the visitor is. */
		person,
		/** In which language their Telegram shows dates in messages; the browser's own when undefined. */
		personLocale: computed(() => supportedLocale(person.value?.user.language_code)),
		settings,
		/** The bot. */
		bot: computed(() => /** @type {User | undefined} */ (settings.value?.me)),
		/** In their list, groups that became something else included. */
		chats,
		openChat,
		/** The open topic's id; 0 in chats without topics. */
		openThread: computed(() => threadIn(openChat.value, route.place.value.threadId)),
	};
}

/**
 * Who somebody is at first: of the people with their language, or of all, the one who came first.
 *
 * @param {string} locale
 * @param {readonly Person[]} people
 */
function someoneWhoSpeaks(locale, people) {
	const languageIn = (/** @type {string} */ tag) => tag.toLowerCase().split(/[-_]/)[0];
	const speaks = (/** @type {Person} */ { user }) => languageIn(user.language_code ?? "") === languageIn(locale);
	return people.find(speaks) ?? people[0];
}

/** What is in the chats, and what is on its way there. */
function createContents() {
	return {
		/** Messages of the chats that were opened, oldest first, by chat. */
		histories: signal(/** @type {ReadonlyMap<number, readonly Message[]>} */ (new Map())),
		/** What came or changed while a chat's messages were being loaded, by chat: the answer may be older. */
		arrivals: /** @type {Map<number, readonly Arrival[]>} */ (new Map()),
		/** How many messages came unseen, by `placeKey`. */
		unread: signal(/** @type {ReadonlyMap<string, number>} */ (new Map())),
		/** What is typed and not sent, by `draftKey`. */
		drafts: keptSignal("drafts"),
		/** What was typed before a button put something else there, by `draftKey`. */
		setAside: keptSignal("set-aside"),
		/** What visitors are offered to say to the bot. */
		examples: signal(/** @type {readonly Example[]} */ ([])),
		/** Those of them that were tried, by their English text. */
		triedExamples: keptSignal("tried-examples"),
		/** The message that is being answered, by `draftKey`. */
		replies: signal(/** @type {ReadonlyMap<string, Message>} */ (new Map())),
		/** The number of the message that the bot last had answered by whoever sees it, by `draftKey`: it is begun once. */
		forcedReplies: /** @type {Map<string, number>} */ (new Map()),
		/** Until when the bot is typing, in Unix milliseconds, by chat. */
		typing: signal(/** @type {ReadonlyMap<number, number>} */ (new Map())),
		/** Cards beside links, by address; `null` for addresses without one. */
		previews: signal(/** @type {ReadonlyMap<string, LinkPreviewView | null>} */ (new Map())),
		/** Pressed buttons that wait for the bot's answer, by query. */
		taps: signal(/** @type {ReadonlyMap<string, string>} */ (new Map())),
		/** Numbers of the queries that the bot answered lately. */
		answeredQueries: signal(/** @type {readonly string[]} */ ([])),
	};
}

/**
 * A signal that outlives reloads.
 *
 * @param {string} name
 */
function keptSignal(name) {
	const kept = createKept(name);
	const texts = signal(kept.read());
	effect(() => kept.write(texts.value));
	return texts;
}

/** What stands around the chats. */
function createSurroundings() {
	return {
		/** The newest calls of the Bot API, oldest first. */
		calls: signal(/** @type {readonly Call[]} */ ([])),
		server: signal(/** @type {ServerState | undefined} */ (undefined)),
		notice: signal(/** @type {Notice | undefined} */ (undefined)),
		/** For screen readers: what has just arrived. */
		announcement: signal(""),
		isConnected: signal(true),
		isPanelOpen: signal(false),
		/** Unix milliseconds, moving every half minute: for what is shown relative to now. */
		now: signal(Date.now()),
	};
}

/**
 * Under which counts of a chat, or of one of its topics, are kept.
 *
 * @param {number} chatId
 * @param {number} threadId
 */
export function placeKey(chatId, threadId) {
	return `${chatId}/${threadId}`;
}

/**
 * Under which the visitor's draft is kept where they are: it is nobody else's, in the same chat.
 *
 * @param {Pick<Store, "person" | "route" | "openThread">} store
 */
export function draftKey({ person, route, openThread }) {
	return `${person.value?.user.id}/${placeKey(route.place.value.chatId ?? 0, openThread.value)}`;
}

/**
 * The message that the visitor answers where they are.
 *
 * @param {Pick<Store, "person" | "route" | "openThread" | "replies">} store
 */
export function replyTo(store) {
	return store.replies.value.get(draftKey(store));
}

/**
 * Begins an answer where the visitor is, or ends it when there is no message.
 *
 * @param {Pick<Store, "person" | "route" | "openThread" | "replies">} store
 * @param {Message | undefined} message
 */
export function setReplyTo(store, message) {
	store.replies.value = withEntry(store.replies.value, draftKey(store), message);
}

/**
 * @param {ChatView | undefined} view
 * @param {number | undefined} wanted
 */
function threadIn(view, wanted) {
	if (view === undefined || view.topics.length === 0) return 0;
	if (view.topics.some(({ threadId }) => threadId === wanted)) return wanted ?? 0;
	return view.newest === null ? (view.topics[0]?.threadId ?? 0) : threadOf(view.newest);
}

/** @param {string | undefined} code */
function supportedLocale(code) {
	try {
		return code === undefined ? undefined : Intl.getCanonicalLocales(code)[0];
	} catch {
		return undefined; // Telegram's codes are IETF tags, but tests may give people any
	}
}
