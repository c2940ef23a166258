import { html } from "../../html.js";
import { hrefOf } from "../../model/route.js";
import { Avatar } from "../avatar.js";
import { titleOf } from "../chat-list.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { Examples } from "./examples.js";
import { MessageList } from "./message-list.js";
import { TopicTabs } from "./topic-tabs.js";
import { WriteBar } from "./write-bar.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 */

/** What is said of the bot's place in a group or a channel; nothing of an ordinary member. */
const BOT_STATUS = /** @type {const} */ ({
	left: "botLeft",
	kicked: "botKicked",
	restricted: "botRestricted",
	administrator: "botAdministrator",
});

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
			<a class="icon-button head-back" href=${hrefOf({ userId })} aria-label=${store.words.toChats}><${Icon} name="back" /></a>
			<${Avatar} id=${chat.type === "private" ? (store.bot.value?.id ?? 0) : chat.id} name=${title} />
			<div class="head-words">
				<h2 class="head-title" dir="auto" tabindex="-1">${title}</h2>
				<p class="head-about"><${About} view=${view} /></p>
			</div>
		</header>
		${topics.length > 0 && html`<${TopicTabs} view=${view} />`}
		<${MessageList} key=${`${chat.id}/${store.openThread.value}`} view=${view} />
		<${Examples} view=${view} />
		<${WriteBar} view=${view} />
	`;
}

/** @param {{ view: ChatView }} props */
function About({ view }) {
	const { store } = usePage();
	const { words } = store;
	const { chat, bot, memberCount } = view;
	if (store.typing.value.has(chat.id)) return html`<span class="typing">${words.typing}</span>`;
	if (chat.type === "private") return bot === "kicked" ? words.botBlocked : `@${store.bot.value?.username ?? "bot"}`;
	const status = bot in BOT_STATUS ? [words[BOT_STATUS[/** @type {keyof typeof BOT_STATUS} */ (bot)]]] : [];
	return [words[chat.type], words.members(memberCount), ...status].join(" · ");
}
