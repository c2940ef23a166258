import { html } from "../../html.js";
import { GENERAL_THREAD_ID } from "../../model/message/message-thread.js";
import { titleOf } from "../chat-list.js";
import { usePage } from "../use-page.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Actions } from "../../model/actions.js"
 */

/**
 * Something that can happen to the bot in a chat.
 *
 * @typedef {{ label: string, run: () => Promise<unknown> }} Event
 */

/** What people can do to the bot in the open chat. */
export function ChatFaults() {
	const { store, actions } = usePage();
	const view = store.openChat.value;
	const userId = store.person.value?.user.id;
	if (view === undefined || userId === undefined) return null;
	const events =
		view.chat.type === "private"
			? privateEvents(view, userId, actions)
			: [...groupEvents(view, actions), ...topicEvents(view, { userId, threadId: store.openThread.value }, actions)];
	return html`
		<section class="panel-section" aria-labelledby="in-chat">
			<h3 id="in-chat" dir="auto">In “${titleOf(store, view)}”</h3>
			<div class="panel-buttons">
				${events.map(({ label, run }) => html`<button key=${label} class="button" onClick=${run}>${label}</button>`)}
			</div>
		</section>
	`;
}

/**
 * @param {ChatView} view
 * @param {number} userId
 * @param {Actions} actions
 * @returns {readonly Event[]}
 */
function privateEvents({ bot }, userId, { perform }) {
	return [
		bot === "kicked"
			? { label: "Unblock the bot", run: () => perform("unblockBot", { userId }) }
			: { label: "Block the bot", run: () => perform("blockBot", { userId }) },
		{ label: "Delete the account", run: () => perform("deleteAccount", { userId }) },
	];
}

/**
 * @param {ChatView} view
 * @param {Actions} actions
 * @returns {readonly Event[]}
 */
function groupEvents(view, { perform }) {
	const { chat, membersMayWrite, migratedTo } = view;
	const chatId = chat.id;
	const canUpgrade = chat.type === "group" && migratedTo === null;
	const can = !membersMayWrite;
	const allow = {
		label: can ? "Let members write" : "Forbid members to write",
		run: () => perform("setPermissions", { chatId, can_send_messages: can, can_send_photos: can }),
	};
	return [
		...(canUpgrade ? [{ label: "Upgrade to a supergroup", run: () => perform("upgradeGroup", { chatId }) }] : []),
		...MEMBERSHIPS.filter(({ isOffered }) => isOffered(view)).map(({ label, status }) => ({
			label,
			run: () => perform("setMember", { chatId, as: { status } }),
		})),
		...(chat.type === "channel" ? [] : [allow]),
		{ label: "Delete the chat", run: () => perform("deleteChat", { chatId }) },
	];
}

/**
 * What the bot can be made in a group or a channel.
 *
 * @type {readonly { label: string, status: "member" | "administrator" | "restricted" | "kicked", isOffered: (view: ChatView) => boolean }[]}
 */
const MEMBERSHIPS = [
	{ label: "Remove the bot", status: "kicked", isOffered: isThere },
	{ label: "Add the bot", status: "member", isOffered: (view) => !isThere(view) && view.chat.type !== "channel" },
	{ label: "Make the bot an administrator", status: "administrator", isOffered: ({ bot }) => bot !== "administrator" },
	{ label: "Take the bot’s rights", status: "member", isOffered: ({ bot }) => bot === "administrator" },
	{ label: "Mute the bot", status: "restricted", isOffered: (view) => isThere(view) && view.chat.type !== "channel" },
];

/** @param {ChatView} view */
function isThere({ bot }) {
	return bot !== "left" && bot !== "kicked";
}

/**
 * @param {ChatView} view
 * @param {{ userId: number, threadId: number }} place
 * @param {Actions} actions
 * @returns {readonly Event[]}
 */
function topicEvents({ chat, topics }, { userId, threadId }, { perform }) {
	const topic = topics.find((one) => one.threadId === threadId);
	if (topic === undefined) return [];
	const place = { chatId: chat.id, threadId, byId: userId };
	return [
		topic.closed
			? { label: `Reopen “${topic.name}”`, run: () => perform("reopenTopic", place) }
			: { label: `Close “${topic.name}”`, run: () => perform("closeTopic", place) },
		...(threadId === GENERAL_THREAD_ID
			? []
			: [{ label: `Delete “${topic.name}”`, run: () => perform("deleteTopic", place) }]),
	];
}
