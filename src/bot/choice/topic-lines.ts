import { FormattedString } from "@grammyjs/parse-mode";
import type { ChatId } from "../../news/destination.ts";
import { MAX_TEXT_CHARS, type TextMessage } from "../../news/message.ts";
import { topicAddress } from "../../telegram/topic-address.ts";
import type { BotContext } from "../bot-context.ts";
import type { UndoPart } from "./choice-buttons.ts";

/** Of the 100 entities that Telegram keeps: https://core.telegram.org/api/entities. */
const MAX_LINKS = 80;

/**
 * The message with a line below for each button that leads to the topics which it is about: the bot does not know what they are called. What
 * there is no room for has its button, and no line.
 */
export function withTopics(
	message: TextMessage,
	parts: readonly UndoPart[],
	{ words, place }: Pick<BotContext, "words" | "place">,
): TextMessage {
	const isOfTopics = parts.some(({ stopped }) => stopped.some(({ topic }) => topic !== undefined));
	if (place === undefined || !isOfTopics) return message;
	let said = new FormattedString(message.text, [...message.entities]);
	for (const [index, part] of parts.entries()) {
		const addresses = addressesOf(part, place.destination.chat);
		const links = addresses.map((address) => FormattedString.link(words("topic-link"), address));
		const line = FormattedString.join([part.label, FormattedString.join(links, ", ")], " – ");
		const next = FormattedString.join([said, line], index === 0 ? "\n\n" : "\n");
		if (links.length === 0 || next.text.length > MAX_TEXT_CHARS || next.entities.length > MAX_LINKS) break;
		said = next;
	}
	const { text, entities } = said;
	return { ...message, text, entities };
}

/** None in a group of the smaller kind. */
function addressesOf({ stopped }: UndoPart, chat: ChatId): string[] {
	const topics = new Set(stopped.map(({ topic }) => topic));
	return [...topics].flatMap((topic) => topicAddress(chat, topic) ?? []);
}
