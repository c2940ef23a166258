import { html } from "../../html.js";
import { hrefOf } from "../../model/route.js";
import { Avatar } from "../avatar.js";
import { titleOf } from "../chat-list.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { MessageList } from "./message-list.js";
import { TopicTabs } from "./topic-tabs.js";
import { WriteBar } from "./write-bar.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 */

const ABOUT = { group: "Group", supergroup: "Supergroup", channel: "Channel", private: "Bot" };
/** @type {Readonly<Record<string, string>>} */
const BOT_STATUS = {
	left: "the bot is not here",
	kicked: "the bot was removed",
	restricted: "the bot may not write",
	administrator: "the bot is an administrator",
};

/** The open chat: who it is, what was said, and where to write. */
export function Conversation() {
	const { store } = usePage();
	const view = store.openChat.value;
	if (view === undefined) return null;
	const { chat, topics } = view;
	const title = titleOf(store, view);
	const userId = store.person.value?.user.id;
	return html`
		<header class="head">
			<a class="icon-button head-back" href=${hrefOf({ userId })} aria-label="Back to the chats"><${Icon} name="back" /></a>
			<${Avatar} id=${chat.type === "private" ? (store.bot.value?.id ?? 0) : chat.id} name=${title} />
			<div class="head-words">
				<h2 class="head-title" dir="auto" tabindex="-1">${title}</h2>
				<p class="head-about"><${About} view=${view} /></p>
			</div>
		</header>
		${topics.length > 0 && html`<${TopicTabs} view=${view} />`}
		<${MessageList} key=${`${chat.id}/${store.openThread.value}`} view=${view} />
		<${WriteBar} view=${view} />
	`;
}

/** @param {{ view: ChatView }} props */
function About({ view }) {
	const { store } = usePage();
	const { chat, bot, memberCount } = view;
	if (store.typing.value.has(chat.id)) return html`<span class="typing">typing…</span>`;
	if (chat.type === "private") return bot === "kicked" ? "blocked" : `@${store.bot.value?.username ?? "bot"}`;
	const people = memberCount === 1 ? "1 member" : `${memberCount} members`;
	return [ABOUT[chat.type], people, BOT_STATUS[bot]].filter((words) => words !== undefined).join(" · ");
}
