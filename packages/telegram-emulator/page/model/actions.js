import { callbackAnswered } from "./callback-answered.js";
import { Unreachable } from "./control.js";
import { loadHistory } from "./load-history.js";
import { withEntry } from "./with-entry.js";
import { writing } from "./writing.js";

/**
 * @import { Message } from "@grammyjs/types"
 * @import { ChatView } from "../../src/acts/page-acts.ts"
 * @import { ActName, ActParams, ActResult } from "../../src/acts/act-table.ts"
 * @import { Control } from "./control.js"
 * @import { Notice, Store } from "./store.js"
 */

/** @typedef {ReturnType<typeof createActions>} Actions */

const CALLS_SHOWN = 200;
/** How long a button shows that it waits for a bot that does not answer. */
const TAP_WAIT_MS = 10_000;

/**
 * What the visitor can do. Failures become words on the page, so nothing here rejects.
 *
 * @param {Store} store
 * @param {Control} control
 */
export function createActions(store, control) {
	/**
	 * @param {string} text
	 * @param {Notice["kind"]} kind
	 */
	function notify(text, kind = "toast") {
		store.notice.value = { text, kind };
	}

	/**
	 * @template {ActName} Name
	 * @param {Name} act
	 * @param {ActParams<Name>} params
	 * @returns {Promise<ActResult<Name> | undefined>}
	 */
	async function perform(act, params) {
		try {
			return await control.perform(act, params);
		} catch (error) {
			if (!(error instanceof Unreachable)) notify(String(Object(error).message), "error");
			else if (store.isConnected.value) notify(store.words.gone, "error"); // afterwards the page says so all the time
			return undefined;
		}
	}

	return {
		notify,
		perform,
		...loading(store, perform),
		...writing(store, perform),

		/**
		 * Presses a button that calls the bot back.
		 *
		 * @param {Message} message
		 * @param {{ text: string, row: number, column: number }} button
		 */
		async tap(message, button) {
			const userId = store.person.value?.user.id;
			if (userId === undefined) return;
			const tapped = await perform("tap", {
				...button,
				...{ userId, chatId: message.chat.id, messageId: message.message_id },
			});
			if (tapped === undefined) return;
			const name = `${message.chat.id}/${message.message_id}/${button.row}/${button.column}`;
			store.taps.value = withEntry(store.taps.value, tapped.queryId, name);
			await callbackAnswered(store, { perform, notify }, tapped.queryId);
			setTimeout(() => {
				store.taps.value = withEntry(store.taps.value, tapped.queryId, undefined);
			}, TAP_WAIT_MS);
		},
	};
}

/** @typedef {<Name extends ActName>(act: Name, params: ActParams<Name>) => Promise<ActResult<Name> | undefined>} Perform */

/**
 * @param {Store} store
 * @param {Perform} perform
 */
function loading(store, perform) {
	let lastLoad = 0;

	/** Of several loads on their way only the last one counts, whichever is answered last. */
	async function loadChats() {
		const load = ++lastLoad;
		const userId = store.person.value?.user.id;
		const found = userId === undefined ? [] : await perform("chatsOf", { userId });
		if (found === undefined || load !== lastLoad) return;
		store.chats.value = found.map((view) => withNewer(view, store.chats.value));
	}

	return {
		loadChats,
		async loadPeople() {
			store.people.value = (await perform("people", {})) ?? store.people.value;
		},
		async loadSettings() {
			store.settings.value = (await perform("settings", {})) ?? store.settings.value;
		},
		async loadExamples() {
			store.examples.value = (await perform("examples", {})) ?? store.examples.value;
		},
		async loadServer() {
			store.server.value = (await perform("serverState", {})) ?? store.server.value;
		},
		async loadCalls() {
			store.calls.value = (await perform("calls", { newest: CALLS_SHOWN })) ?? store.calls.value;
		},
		/** @param {number} chatId */
		loadHistory: (chatId) => loadHistory(store, perform, chatId),
		/** @param {string} url */
		async loadPreview(url) {
			if (store.previews.value.has(url)) return;
			store.previews.value = withEntry(store.previews.value, url, null);
			const preview = await perform("linkPreview", { url });
			// What could not be asked for is asked for when its message is shown again.
			if (preview !== null) store.previews.value = withEntry(store.previews.value, url, preview);
		},
	};
}

/**
 * A chat as it was loaded, but with a message that came in the meantime.
 *
 * @param {ChatView} view
 * @param {readonly ChatView[]} known
 * @returns {ChatView}
 */
function withNewer(view, known) {
	const newest = known.find(({ chat }) => chat.id === view.chat.id)?.newest ?? null;
	const isNewer = newest !== null && newest.message_id > (view.newest?.message_id ?? 0);
	return isNewer ? { ...view, newest } : view;
}
