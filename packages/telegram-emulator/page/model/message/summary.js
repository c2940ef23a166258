/**
 * @import { Message, User } from "@grammyjs/types"
 * @import { Words } from "../../words/words-for.js"
 */

/**
 * What a message says, in one line, for lists of chats and for screen readers.
 *
 * @param {Message} message
 * @param {Words} words
 */
export function summaryOf(message, words) {
	const service = serviceText(message, words);
	if (service !== undefined) return service;
	const content = message.text ?? message.caption ?? (message.photo === undefined ? "" : words.photo);
	return content.replaceAll(/\s+/g, " ").trim();
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
 * @param {Words} words
 * @returns {string | undefined}
 */
export function serviceText(message, words) {
	const who = senderName(message);
	const joined = message.new_chat_members?.map(nameOf).join(", ");
	if (joined !== undefined) return joined === who ? words.joined(who) : words.added(who, joined);
	if (message.left_chat_member !== undefined) {
		const gone = nameOf(message.left_chat_member);
		return who === gone ? words.left(gone) : words.removed(who, gone);
	}
	if (message.migrate_to_chat_id !== undefined) return words.groupUpgraded;
	if (message.migrate_from_chat_id !== undefined) return words.wasGroup;
	if (message.chat_shared !== undefined) return words.choseChat(who, message.chat_shared.title);
	if (message.pinned_message !== undefined) return words.pinned(who);
	return topicText(message, who, words);
}

/**
 * @param {Message} message
 * @param {string} who
 * @param {Words} words
 */
function topicText({ forum_topic_created: created, forum_topic_closed, forum_topic_reopened }, who, words) {
	if (created !== undefined) return words.openedTopic(who, created.name);
	if (forum_topic_closed !== undefined) return words.closedTopic(who);
	return forum_topic_reopened === undefined ? undefined : words.reopenedTopic(who);
}
