import { useEffect, useRef } from "preact/hooks";
import { titleOf } from "./chat-list.js";
import { usePage } from "./use-page.js";

/** As in the style sheet: room for the list beside a conversation, and a keyboard that is no part of the screen. */
const DESK = "(min-width: 52rem) and (hover: hover)";

/** Follows the open chat with what is not on the page itself: the window's title, and the focus once the visitor moves. */
export function useOpenChat() {
	const { store } = usePage();
	const view = store.openChat.value;
	const chatId = view?.chat.id;
	const before = useRef(/** @type {number | undefined} */ (undefined));
	const unread = [...store.unread.value.values()].reduce((sum, count) => sum + count, 0);
	const title = view === undefined ? store.words.title : titleOf(store, view);

	useEffect(() => {
		document.title = unread === 0 ? title : `(${unread}) ${title}`;
	}, [title, unread]);

	useEffect(() => {
		const hasMoved = before.current !== undefined || (chatId !== undefined && !matchMedia(DESK).matches);
		if (hasMoved) focusTarget(chatId, before.current)?.focus();
		if (chatId !== undefined) before.current = chatId;
	}, [chatId]);
}

/**
 * Where somebody goes on who opened a chat, or who left the one before for the list.
 *
 * @param {number | undefined} chatId
 * @param {number | undefined} before
 * @returns {HTMLElement | null}
 */
function focusTarget(chatId, before) {
	if (chatId === undefined) return document.querySelector(`[data-chat="${before}"]`);
	return document.querySelector(matchMedia(DESK).matches ? ".composer-text" : ".head-title");
}
