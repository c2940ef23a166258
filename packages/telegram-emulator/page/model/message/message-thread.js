/** @import { Message } from "@grammyjs/types" */

/** Where messages of a forum go that name no topic. */
export const GENERAL_THREAD_ID = 1;

/**
 * The topic in which a message stands; 0 in chats without topics.
 *
 * @param {Message} message
 */
export function threadOf({ chat, is_topic_message, message_thread_id }) {
	if (chat.is_forum !== true) return 0;
	return is_topic_message === true ? (message_thread_id ?? GENERAL_THREAD_ID) : GENERAL_THREAD_ID;
}
