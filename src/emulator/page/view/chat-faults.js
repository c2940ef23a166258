import { html } from "../html.js";
import { GENERAL_THREAD_ID } from "../model/message-thread.js";
import { titleOf } from "./chat-list.js";
import { usePage } from "./use-page.js";

/**
 * @import { ChatView } from "../../acts/page-acts.ts"
 * @import { Actions } from "../model/actions.js"
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
function groupEvents({ chat, bot, membersMayWrite, migratedTo }, { perform }) {
	const chatId = chat.id;
	/** @param {"member" | "administrator" | "restricted" | "kicked"} status */
	const make = (status) => () => perform("setMember", { chatId, as: { status } });
	const allow = () => {
		const can = !membersMayWrite;
		return perform("setPermissions", { chatId, can_send_messages: can, can_send_photos: can });
	};
	const isThere = bot !== "left" && bot !== "kicked";
	const isChannel = chat.type === "channel";
	const canUpgrade = chat.type === "group" && migratedTo === null;
	return [
		...(canUpgrade ? [{ label: "Upgrade to a supergroup", run: () => perform("upgradeGroup", { chatId }) }] : []),
		...(isThere ? [{ label: "Remove the bot", run: make("kicked") }] : []),
		...(isThere || isChannel ? [] : [{ label: "Add the bot", run: make("member") }]),
		...(bot === "administrator" ? [] : [{ label: "Make the bot an administrator", run: make("administrator") }]),
		...(bot === "administrator" ? [{ label: "Take the bot’s rights", run: make("member") }] : []),
		...(isThere && bot !== "restricted" && !isChannel ? [{ label: "Mute the bot", run: make("restricted") }] : []),
		...(isChannel ? [] : [{ label: membersMayWrite ? "Forbid members to write" : "Let members write", run: allow }]),
		{ label: "Delete the chat", run: () => perform("deleteChat", { chatId }) },
	];
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
