import { withEntry } from "./with-entry.js";

/**
 * @import { Perform } from "./actions.js"
 * @import { Notice, Store } from "./store.js"
 */

/**
 * Shows what the bot answered to a pressed button, if it has answered.
 *
 * @param {Store} store
 * @param {{ perform: Perform, notify: (text: string, kind?: Notice["kind"]) => void }} actions
 * @param {string} queryId
 */
export async function callbackAnswered(store, { perform, notify }, queryId) {
	if (!store.taps.value.has(queryId)) return;
	const answer = await perform("callbackAnswer", { queryId });
	if (answer == null || !store.taps.value.has(queryId)) return;
	store.taps.value = withEntry(store.taps.value, queryId, undefined);
	if (answer.text !== undefined) notify(answer.text, answer.show_alert ? "alert" : "toast");
	if (answer.url !== undefined) open(answer.url, "_blank", "noopener");
}
