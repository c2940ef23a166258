import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { dayLabel, isSameDay } from "../../model/message/day.js";
import { threadOf } from "../../model/message/message-thread.js";
import { serviceText } from "../../model/message/summary.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { Message } from "./message.js";

/**
 * @import { Message as TelegramMessage } from "@grammyjs/types"
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Words } from "../../words/words-for.js"
 */

/** Messages of one sender within this stand together as one turn. */
const TURN_SECONDS = 5 * 60;
/** Nearer to the end than this counts as reading along. */
const AT_END_PX = 60;

/**
 * What was said in the open chat or topic, oldest first. Stays at the end until the visitor scrolls back, and returns there when they write.
 *
 * @param {{ view: ChatView }} props
 */
export function MessageList({ view }) {
	const { store } = usePage();
	const { chat } = view;
	const history = store.histories.value.get(chat.id) ?? [];
	const thread = store.openThread.value;
	const messages = thread === 0 ? history : history.filter((message) => threadOf(message) === thread);
	const newest = messages.at(-1);
	const sent = newest !== undefined && newest.from?.id === store.person.value?.user.id ? keyOf(newest) : undefined;
	const { scroller, list, isAtEnd, toEnd } = useFollowing(messages.length, sent);
	return html`
		<div class="history">
			<div class="scroller" ref=${scroller} tabindex="0" role="region" aria-label=${store.words.messages}>
				<ol class="messages" ref=${list}>
					${messages.map((message, index) => html`<${Entry} key=${keyOf(message)} view=${view} message=${message} before=${messages[index - 1]} after=${messages[index + 1]} />`)}
				</ol>
				${messages.length === 0 && html`<${Empty} view=${view} />`}
			</div>
			${isAtEnd || html`<button class="to-end" onClick=${toEnd} aria-label=${store.words.toNewest}><${Icon} name="down" /></button>`}
		</div>
	`;
}

/**
 * @param {number} count
 * @param {string | undefined} sent The newest message, where it is the visitor's own.
 */
function useFollowing(count, sent) {
	const scroller = useRef(/** @type {HTMLElement | null} */ (null));
	const list = useRef(/** @type {HTMLElement | null} */ (null));
	const following = useRef(true);
	const [isAtEnd, setAtEnd] = useState(true);
	const lastTop = useRef(0);
	const toEnd = () => {
		const box = scroller.current;
		if (box === null) return;
		box.scrollTop = box.scrollHeight;
		lastTop.current = box.scrollTop;
	};
	useLayoutEffect(() => {
		if (sent !== undefined) following.current = true;
	}, [sent]);
	useLayoutEffect(() => {
		if (following.current) toEnd();
	}, [count]);
	useEffect(() => {
		const box = scroller.current;
		if (box === null || list.current === null) return undefined;
		const onScroll = () => {
			const isNearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END_PX;
			// What grew since we scrolled, before this event came, has put the end farther away: only the visitor goes up.
			const wentUp = box.scrollTop < lastTop.current;
			following.current = isNearEnd || (following.current && !wentUp);
			lastTop.current = box.scrollTop;
			setAtEnd(following.current);
		};
		// Cards and pictures arrive after their message and push it out of sight.
		const observer = new ResizeObserver(() => following.current && toEnd());
		observer.observe(list.current);
		observer.observe(box);
		box.addEventListener("scroll", onScroll, { passive: true });
		return () => {
			observer.disconnect();
			box.removeEventListener("scroll", onScroll);
		};
	}, []);
	return { scroller, list, isAtEnd, toEnd };
}

/** @param {{ view: ChatView, message: TelegramMessage, before?: TelegramMessage, after?: TelegramMessage }} props */
function Entry({ view, message, before, after }) {
	const { store } = usePage();
	const service = serviceText(message, store.words);
	const startsDay = before === undefined || !isSameDay(before.date * 1000, message.date * 1000);
	const label = startsDay && dayLabel(message.date * 1000, { locale: store.locale, now: store.now.value });
	return html`
		${label && html`<li class="day"><span>${label}</span></li>`}
		${
			service === undefined
				? html`<${Message}
						view=${view}
						message=${message}
						startsTurn=${startsDay || !isSameTurn(before, message, store.words)}
						endsTurn=${!isSameTurn(message, after, store.words)}
					/>`
				: html`<li class="service"><span dir="auto">${service}</span></li>`
		}
	`;
}

/** @param {{ view: ChatView }} props */
function Empty({ view }) {
	const { store } = usePage();
	const { settings, person } = store;
	if (view.chat.type !== "private") return html`<p class="hint">${store.words.nothingYet}</p>`;
	const language = (person.value?.user.language_code ?? "").slice(0, 2);
	const descriptions = settings.value?.descriptions ?? {};
	const description = descriptions[language] ?? descriptions[""];
	return html`<div class="hint">
		${description === undefined ? html`<p>${store.words.saySomething}</p>` : html`<p dir="auto">${description}</p>`}
	</div>`;
}

/**
 * @param {TelegramMessage | undefined} a
 * @param {TelegramMessage | undefined} b
 * @param {Words} words
 */
function isSameTurn(a, b, words) {
	if (a === undefined || b === undefined || [a, b].some((one) => serviceText(one, words) !== undefined)) return false;
	const isSameSender = a.from?.id === b.from?.id && a.sender_chat?.id === b.sender_chat?.id;
	return isSameSender && b.date - a.date < TURN_SECONDS && isSameDay(a.date * 1000, b.date * 1000);
}

/** @param {TelegramMessage} message */
function keyOf({ chat, message_id }) {
	return `${chat.id}/${message_id}`;
}
