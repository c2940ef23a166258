import { signal } from "@preact/signals";

/**
 * Where the visitor is, in the address bar, so that links, reloads and the back button work: who they are, the open chat
 * and the open topic.
 *
 * @typedef {object} Place
 * @property {number | undefined} [userId]
 * @property {number | undefined} [chatId]
 * @property {number | undefined} [threadId]
 */

const HASH = /^#\/(\d+)(?:\/(-?\d+)(?:\/(\d+))?)?$/;

/**
 * @param {string} hash
 * @returns {Place}
 */
export function parsePlace(hash) {
	const [, userId, chatId, threadId] = HASH.exec(hash) ?? [];
	return {
		...(userId !== undefined && { userId: Number(userId) }),
		...(chatId !== undefined && { chatId: Number(chatId) }),
		...(threadId !== undefined && { threadId: Number(threadId) }),
	};
}

/** @param {Place} place */
export function hrefOf({ userId, chatId, threadId }) {
	return `#/${[userId, chatId, threadId].filter((id) => id !== undefined).join("/")}`;
}

/** The place as a signal, and how to move without a trace in the history. */
export function createRoute() {
	const place = signal(parsePlace(location.hash));
	addEventListener("hashchange", () => {
		place.value = parsePlace(location.hash);
	});
	return {
		place,
		/** @param {Place} next */
		replace(next) {
			history.replaceState(null, "", hrefOf(next));
			place.value = next;
		},
		/** @param {Place} next */
		go(next) {
			location.hash = hrefOf(next);
		},
	};
}
