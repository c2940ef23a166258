import { html } from "../../html.js";
import { hrefOf } from "../../model/route.js";
import { placeKey } from "../../model/store.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 */

/**
 * The topics of a forum; each is a place of its own.
 *
 * @param {{ view: ChatView }} props
 */
export function TopicTabs({ view }) {
	const { store } = usePage();
	const { words } = store;
	const { chat, topics } = view;
	const userId = store.person.value?.user.id;
	return html`
		<nav class="topics" aria-label=${words.topics}>
			${topics.map(({ threadId, name, closed }) => {
				const unread = store.unread.value.get(placeKey(chat.id, threadId)) ?? 0;
				return html`
					<a
						key=${threadId}
						class="topic"
						href=${hrefOf({ userId, chatId: chat.id, threadId })}
						aria-current=${store.openThread.value === threadId ? "true" : undefined}
					>
						<span dir="auto">${name}</span>
						${closed && html`<span title=${words.closed}><${Icon} name="lock" /><span class="hidden">${words.closed}</span></span>`}
						${unread > 0 && html`<span class="badge"><span aria-hidden="true">${unread}</span><span class="hidden">${words.unread(unread)}</span></span>`}
					</a>
				`;
			})}
		</nav>
	`;
}
