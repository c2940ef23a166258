import { useEffect, useState } from "preact/hooks";
import { GENERAL_THREAD_ID } from "../../model/message/message-thread.js";
import { draftKey } from "../../model/store.js";
import { withEntry } from "../../model/with-entry.js";
import { usePage } from "../use-page.js";

/**
 * @import { ReplyKeyboardMarkup } from "@grammyjs/types"
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { ShownKeyboard } from "../../../src/rules/markup/shown-keyboard.ts"
 */

/**
 * What the bot has put at the composer: a keyboard that can be folded away, words for the empty field, a reply.
 *
 * @param {ChatView} view
 */
export function useComposerMarkup(view) {
	const { store } = usePage();
	const shown = isHere(view.keyboard, store.openThread.value) ? view.keyboard : null;
	useForcedReply(view, shown);
	const state = `${shown?.messageId}/${shown?.isUsed}`;
	const [chosen, setChosen] = useState(/** @type {{ state: string, isOpen: boolean } | undefined} */ (undefined));
	const keyboard = keyboardOf(shown);
	const isFolded = shown?.isUsed === true && keyboard?.one_time_keyboard === true;
	const isOpen = chosen?.state === state ? chosen.isOpen : !isFolded;
	return {
		keyboard,
		isOpen: keyboard !== undefined && (isOpen || keyboard.is_persistent === true),
		canFold: keyboard !== undefined && keyboard.is_persistent !== true,
		placeholder: isFolded ? undefined : shown?.markup.input_field_placeholder,
		toggle: () => setChosen({ state, isOpen: !isOpen }),
	};
}

/**
 * The composer answers the bot's message until the visitor does, or does not want to: it begins that once, and takes no other answer's place.
 *
 * @param {ChatView} view
 * @param {ShownKeyboard | null} shown
 */
function useForcedReply({ chat }, shown) {
	const { store } = usePage();
	const asked = shown?.markup.force_reply === true && !shown.isUsed ? shown.messageId : undefined;
	const message = store.histories.value.get(chat.id)?.find(({ message_id }) => message_id === asked);
	const place = draftKey(store);
	useEffect(() => {
		const begun = store.forcedReplies.get(place);
		if (begun === asked) return;
		if (begun !== undefined && store.replies.value.get(place)?.message_id === begun) {
			store.replies.value = withEntry(store.replies.value, place, undefined);
			store.forcedReplies.delete(place);
		}
		if (message === undefined) return;
		store.forcedReplies.set(place, message.message_id);
		if (!store.replies.value.has(place)) store.replies.value = withEntry(store.replies.value, place, message);
	}, [asked, message?.message_id, place]);
}

/**
 * @param {ShownKeyboard | null} shown
 * @returns {ReplyKeyboardMarkup | undefined}
 */
function keyboardOf(shown) {
	return shown !== null && "keyboard" in shown.markup ? shown.markup : undefined;
}

/**
 * Whether it came in the topic that is open.
 *
 * @param {ShownKeyboard | null} shown
 * @param {number} openThread
 */
function isHere(shown, openThread) {
	return (shown?.threadId ?? GENERAL_THREAD_ID) === (openThread || GENERAL_THREAD_ID);
}
