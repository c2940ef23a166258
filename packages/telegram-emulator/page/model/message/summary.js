/**
 * @import { Message, User } from "@grammyjs/types"
 */

/**
 * What a message says, in one line, for lists of chats and for screen readers.
 *
 * @param {Message} message
 * @param {{ withSender?: boolean }} [options]
 */
export function summaryOf(message, { withSender = false } = {}) {
	const service = serviceText(message);
	if (service !== undefined) return service;
	const content = message.text ?? message.caption ?? (message.photo === undefined ? "" : "Photo");
	const line = content.replaceAll(/\s+/g, " ").trim();
	return withSender ? `${senderName(message)}: ${line}` : line;
}

/**
 * Who wrote it, as readers see it: a channel or an anonymous administrator is the chat itself.
 *
 * @param {Message} message
 */
export function senderName({ sender_chat, from }) {
	if (sender_chat !== undefined) return sender_chat.title ?? "";
	return from === undefined ? "" : nameOf(from);
}

/** @param {Pick<User, "first_name" | "last_name">} user */
export function nameOf({ first_name, last_name }) {
	return last_name === undefined ? first_name : `${first_name} ${last_name}`;
}

/**
 * What a service message tells; undefined for messages that somebody wrote.
 *
 * @param {Message} message
 * @returns {string | undefined}
 */
export function serviceText(message) {
	const who = senderName(message);
	const joined = message.new_chat_members?.map(nameOf).join(", ");
	if (joined !== undefined) return joined === who ? `${who} joined` : `${who} added ${joined}`;
	if (message.left_chat_member !== undefined) return leftText(who, nameOf(message.left_chat_member));
	if (message.migrate_to_chat_id !== undefined) return "The group was upgraded to a supergroup";
	if (message.migrate_from_chat_id !== undefined) return "This supergroup was a group before";
	if (message.forum_topic_created !== undefined) return `${who} opened the topic “${message.forum_topic_created.name}”`;
	if (message.forum_topic_closed !== undefined) return `${who} closed the topic`;
	if (message.forum_topic_reopened !== undefined) return `${who} reopened the topic`;
	return message.pinned_message === undefined ? undefined : `${who} pinned a message`;
}

/**
 * @param {string} who
 * @param {string} gone
 */
function leftText(who, gone) {
	return who === gone ? `${gone} left` : `${who} removed ${gone}`;
}
