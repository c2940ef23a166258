import { html } from "../../html.js";
import { GENERAL_THREAD_ID } from "../../model/message/message-thread.js";
import { usePage } from "../use-page.js";
import { Composer } from "./composer.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 */

/**
 * Where the visitor writes, or why they cannot and what they can do instead.
 *
 * @param {{ view: ChatView }} props
 */
export function WriteBar({ view }) {
	const { store, actions } = usePage();
	const { words } = store;
	const userId = store.person.value?.user.id ?? 0;
	if (store.person.value?.deactivated === true) return html`<p class="bar">${words.accountDeleted}</p>`;
	if (view.chat.type === "private" && view.bot === "left") {
		return html`<div class="bar"><button class="button" onClick=${() => actions.send("/start")}>${words.start}</button></div>`;
	}
	if (view.chat.type === "private" && view.bot === "kicked") {
		return html`<div class="bar">
			<button class="button" onClick=${() => actions.perform("unblockBot", { userId })}>${words.unblockBot}</button>
		</div>`;
	}
	const obstacle = obstacleOf(view, store.openThread.value);
	if (obstacle !== undefined) return html`<p class="bar">${words[obstacle]}</p>`;
	return html`<${Composer} key=${`${view.chat.id}/${store.openThread.value}`} view=${view} />`;
}

/**
 * Why the visitor cannot write here, as the key of what the page says then.
 *
 * @param {ChatView} view
 * @param {number} threadId
 */
function obstacleOf({ chat, role, membersMayWrite, topics, migratedTo }, threadId) {
	if (migratedTo !== null) return "becameSupergroup";
	if (role === "creator" || role === "administrator") return undefined;
	if (chat.type === "channel") return "onlyAdministratorsPost";
	if (role === "restricted" || (role === "member" && !membersMayWrite)) return "onlyAdministratorsWrite";
	const topic = topics.find((one) => one.threadId === (threadId || GENERAL_THREAD_ID));
	return topic?.closed === true ? "topicClosed" : undefined;
}
