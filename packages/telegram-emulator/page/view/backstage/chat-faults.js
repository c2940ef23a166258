import { html } from "../../html.js";
import { GENERAL_THREAD_ID } from "../../model/message/message-thread.js";
import { titleOf } from "../chat-list.js";
import { usePage } from "../use-page.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Perform } from "../../model/actions.js"
 * @import { Words } from "../../words/words-for.js"
 */

/**
 * Something that can happen to the bot in a chat.
 *
 * @typedef {{ label: string, run: () => Promise<unknown> }} Event
 */

/** What events are named and done with. @typedef {{ words: Words, perform: Perform }} Page */

/** What people can do to the bot in the open chat. */
export function ChatFaults() {
	const { store, actions } = usePage();
	const { words } = store;
	const page = { words, perform: actions.perform };
	const view = store.openChat.value;
	const userId = store.person.value?.user.id;
	if (view === undefined || userId === undefined) return null;
	const events =
		view.chat.type === "private"
			? privateEvents(view, userId, page)
			: [...groupEvents(view, page), ...topicEvents(view, { userId, threadId: store.openThread.value }, page)];
	return html`
		<section class="panel-section" aria-labelledby="in-chat">
			<h3 id="in-chat" dir="auto">${words.inChat(titleOf(store, view))}</h3>
			<div class="panel-buttons">
				${events.map(({ label, run }) => html`<button key=${label} class="button" onClick=${run}>${label}</button>`)}
			</div>
		</section>
	`;
}

/**
 * @param {ChatView} view
 * @param {number} userId
 * @param {Page} page
 * @returns {readonly Event[]}
 */
function privateEvents({ bot }, userId, { words, perform }) {
	return [
		bot === "kicked"
			? { label: words.unblockBot, run: () => perform("unblockBot", { userId }) }
			: { label: words.blockBot, run: () => perform("blockBot", { userId }) },
		{ label: words.deleteAccount, run: () => perform("deleteAccount", { userId }) },
	];
}

/**
 * @param {ChatView} view
 * @param {Page} page
 * @returns {readonly Event[]}
 */
function groupEvents(view, { words, perform }) {
	const { chat, membersMayWrite, migratedTo } = view;
	const chatId = chat.id;
	const canUpgrade = chat.type === "group" && migratedTo === null;
	const can = !membersMayWrite;
	const allow = {
		label: can ? words.letMembersWrite : words.forbidMembersToWrite,
		run: () => perform("setPermissions", { chatId, can_send_messages: can, can_send_photos: can }),
	};
	return [
		...(canUpgrade ? [{ label: words.upgradeGroup, run: () => perform("upgradeGroup", { chatId }) }] : []),
		...MEMBERSHIPS.filter(({ isOffered }) => isOffered(view)).map(({ label, status }) => ({
			label: words[label],
			run: () => perform("setMember", { chatId, as: { status } }),
		})),
		...(chat.type === "channel" ? [] : [allow]),
		{ label: words.deleteChat, run: () => perform("deleteChat", { chatId }) },
	];
}

/**
 * @typedef {object} Membership
 * @property {"removeBot" | "addBot" | "makeBotAdministrator" | "takeBotsRights" | "muteBot"} label
 * @property {"member" | "administrator" | "restricted" | "kicked"} status
 * @property {(view: ChatView) => boolean} isOffered
 */

/**
 * What the bot can be made in a group or a channel.
 *
 * @type {readonly Membership[]}
 */
const MEMBERSHIPS = [
	{ label: "removeBot", status: "kicked", isOffered: isThere },
	{ label: "addBot", status: "member", isOffered: (view) => !isThere(view) && view.chat.type !== "channel" },
	{ label: "makeBotAdministrator", status: "administrator", isOffered: ({ bot }) => bot !== "administrator" },
	{ label: "takeBotsRights", status: "member", isOffered: ({ bot }) => bot === "administrator" },
	{ label: "muteBot", status: "restricted", isOffered: (view) => isThere(view) && view.chat.type !== "channel" },
];

/** @param {ChatView} view */
function isThere({ bot }) {
	return bot !== "left" && bot !== "kicked";
}

/**
 * @param {ChatView} view
 * @param {{ userId: number, threadId: number }} place
 * @param {Page} page
 * @returns {readonly Event[]}
 */
function topicEvents({ chat, topics }, { userId, threadId }, { words, perform }) {
	const topic = topics.find((one) => one.threadId === threadId);
	if (topic === undefined) return [];
	const place = { chatId: chat.id, threadId, byId: userId };
	return [
		topic.closed
			? { label: words.reopenTopic(topic.name), run: () => perform("reopenTopic", place) }
			: { label: words.closeTopic(topic.name), run: () => perform("closeTopic", place) },
		...(threadId === GENERAL_THREAD_ID
			? []
			: [{ label: words.deleteTopic(topic.name), run: () => perform("deleteTopic", place) }]),
	];
}
