import { GENERAL_THREAD_ID } from "./message/message-thread.js";
import { draftKey, replyTo } from "./store.js";
import { withEntry } from "./with-entry.js";

/**
 * @import { ActParams } from "../../src/acts/act-table.ts"
 * @import { Perform } from "./actions.js"
 * @import { Store } from "./store.js"
 */

/** @typedef {ReturnType<typeof sends>} Sends */

/**
 * What the visitor says, and what they have written of it so far.
 *
 * @param {Store} store
 * @param {Perform} perform
 */
export function writing(store, perform) {
	const says = sends(store, perform);
	const typed = drafts(store, says);
	return {
		...says,
		...typed,
		/**
		 * Goes to the bot's own chat and starts it with a parameter, as links and the button above inline results do: what was
		 * typed to see them is done with.
		 *
		 * @param {string} parameter
		 */
		async startWith(parameter) {
			const userId = store.person.value?.user.id;
			if (userId === undefined) return;
			const sent = await perform("send", { userId, text: `/start ${parameter}`.trim() });
			if (sent === undefined) return;
			typed.setDraft("");
			store.route.go({ userId, chatId: userId });
		},
	};
}

/**
 * @param {Store} store
 * @param {Perform} perform
 */
function sends(store, perform) {
	return {
		/**
		 * Sends a text where the visitor is: as themselves, or as the channel. Resolves to whether it was taken.
		 *
		 * @param {string} text
		 */
		async send(text) {
			const { chat } = store.openChat.value ?? {};
			const userId = store.person.value?.user.id;
			if (chat === undefined || userId === undefined) return false;
			if (chat.type === "channel") return (await perform("postInChannel", { chatId: chat.id, text })) !== undefined;
			const [place, original] = [draftKey(store), replyTo(store)];
			const sent = await perform("send", { userId, chatId: chat.id, text, ...within(store) });
			const isSame = store.replies.value.get(place) === original;
			if (sent !== undefined && isSame) store.replies.value = withEntry(store.replies.value, place, undefined);
			return sent !== undefined;
		},

		/**
		 * Presses a key of the bot's keyboard, which sends its text.
		 *
		 * @param {string} text
		 */
		async pressKey(text) {
			const { chat } = store.openChat.value ?? {};
			const userId = store.person.value?.user.id;
			if (chat !== undefined && userId !== undefined) await perform("pressKey", { userId, chatId: chat.id, text });
		},
	};
}

/**
 * The open topic, and the message that is being answered.
 *
 * @param {Store} store
 * @returns {Partial<ActParams<"send">>}
 */
function within(store) {
	const { openThread } = store;
	const original = replyTo(store);
	return {
		...(openThread.value > GENERAL_THREAD_ID && { threadId: openThread.value }),
		...(original !== undefined && { replyTo: original.message_id }),
	};
}

/**
 * @param {Store} store
 * @param {Sends} says
 */
function drafts(store, { send }) {
	/** Drafts that are on their way. */
	const sending = new Set();
	const here = () => draftKey(store);
	/** @param {string} key */
	const draftAt = (key) => store.drafts.value.get(key) ?? "";
	/** @param {string} key @param {string} text */
	const keep = (key, text) => {
		const left = text === "" ? store.setAside.value.get(key) : text;
		if (text === "") store.setAside.value = withEntry(store.setAside.value, key, undefined);
		store.drafts.value = withEntry(store.drafts.value, key, left);
	};
	return {
		/** @param {string} text */
		setDraft: (text) => keep(here(), text),

		/**
		 * Puts a text where something may be typed already, which comes back once that text was sent or taken out again.
		 *
		 * @param {string} text
		 */
		writeInstead(text) {
			const key = here();
			const typed = draftAt(key);
			if (typed.trim() !== "" && !store.setAside.value.has(key))
				store.setAside.value = withEntry(store.setAside.value, key, typed);
			keep(key, text);
		},

		/** Sends what is typed. It stays in its field until it was taken, and what is typed meanwhile stays there anyway. */
		async sendDraft() {
			const key = here();
			const draft = draftAt(key);
			if (draft.trim() === "" || sending.has(key)) return;
			sending.add(key);
			const isSent = await send(draft);
			sending.delete(key);
			if (isSent && draftAt(key).startsWith(draft)) keep(key, draftAt(key).slice(draft.length));
		},
	};
}
