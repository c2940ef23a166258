import { withEntry } from "./with-entry.js";

/**
 * @import { Message } from "@grammyjs/types"
 * @import { Perform } from "./actions.js"
 * @import { Arrival, Store } from "./store.js"
 */

const MESSAGES_SHOWN = 300;

/**
 * The newest messages of a chat; of one that was a group before, together with what was written there.
 *
 * @param {Store} store
 * @param {Perform} perform
 * @param {number} chatId
 */
export async function loadHistory(store, perform, chatId) {
	if (store.arrivals.has(chatId)) return;
	store.arrivals.set(chatId, []);
	const loaded = await loadMessages(perform, chatId);
	const arrived = store.arrivals.get(chatId) ?? [];
	store.arrivals.delete(chatId);
	if (loaded !== undefined)
		store.histories.value = withEntry(store.histories.value, chatId, arrived.reduce(withMessage, loaded));
}

/**
 * @param {Perform} perform
 * @param {number} chatId
 * @returns {Promise<readonly Message[] | undefined>}
 */
async function loadMessages(perform, chatId) {
	const own = await perform("messages", { chatId, newest: MESSAGES_SHOWN });
	const before = own?.find(({ migrate_from_chat_id }) => migrate_from_chat_id !== undefined)?.migrate_from_chat_id;
	if (own === undefined || before === undefined) return own;
	const older = await perform("messages", { chatId: before, newest: MESSAGES_SHOWN });
	return [...(older ?? []), ...own].slice(-MESSAGES_SHOWN);
}

/**
 * A history after a message came, or changed. What changed without being shown is too old to be.
 *
 * @param {readonly Message[]} history
 * @param {Arrival} arrival
 * @returns {readonly Message[]}
 */
export function withMessage(history, { kind, message }) {
	const known = history.some((one) => isSame(one, message));
	if (known) return history.map((one) => (isSame(one, message) ? message : one));
	return kind === "edited" ? history : [...history, message].slice(-MESSAGES_SHOWN);
}

/**
 * @param {Message} a
 * @param {Message} b
 */
function isSame(a, b) {
	return a.message_id === b.message_id && a.chat.id === b.chat.id;
}
