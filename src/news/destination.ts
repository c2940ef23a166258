/** Telegram's chat identifier: positive for people, negative for groups and channels. */
export type ChatId = number & { readonly __brand: "ChatId" };

/** Where messages go: a chat, or one topic of a forum. General, the topic 1, is the chat itself. */
export interface Destination {
	readonly chat: ChatId;
	readonly topic?: number;
}

/** `<chat>` or `<chat>/<topic>`: the key of a subscription and of its position. */
export type DestinationKey = string & { readonly __brand: "DestinationKey" };

export function chatId(value: number): ChatId {
	if (!Number.isSafeInteger(value) || value === 0)
		throw new RangeError(`Cannot use chat: "${value}" is no chat identifier`);
	return value as ChatId;
}

export function destinationKey({ chat, topic }: Destination): DestinationKey {
	return (topic === undefined ? String(chat) : `${chat}/${topic}`) as DestinationKey;
}

export function destinationOf(key: DestinationKey): Destination {
	const [chat = "", topic] = key.split("/");
	return topic === undefined ? { chat: chatId(Number(chat)) } : { chat: chatId(Number(chat)), topic: Number(topic) };
}
