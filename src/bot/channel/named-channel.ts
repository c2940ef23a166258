import type { Api } from "grammy";
import { fillSlot, SLOT } from "../../formatter/words/fill-slot.ts";
import { markCode } from "../../formatter/words/mark-code.ts";
import type { Variables } from "../../formatter/words/translations.ts";
import type { ChatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import { unlessRefused } from "../unless-refused.ts";

/** A channel that somebody chooses for from their private chat. They may have several: what is said of it has its name. */
export interface Channel {
	readonly id: ChatId;
	readonly name: string;
}

/**
 * Asks Telegram for the name, which is kept nowhere; where it does not tell, the number stands for it. `undefined` when the chat is no channel:
 * data of a button can be made up.
 */
export async function nameChannel(id: ChatId, api: Api): Promise<Channel | undefined> {
	const chat = await unlessRefused(api.getChat(id));
	if (chat === undefined) return { id, name: String(id) };
	return chat.type === "channel" ? { id, name: tidyText(chat.title) || String(id) } : undefined;
}

/** What is said of "here", and of a channel that is somewhere else. */
const OF_CHANNELS = {
	subscribed: "subscribed-channel",
	"subscribed-next": "subscribed-next-channel",
	"already-subscribed": "already-subscribed-channel",
	menu: "menu-channel",
	unsubscribed: "unsubscribed-channel",
	resumed: "resumed-channel",
	settings: "settings-channel",
	"settings-begin": "settings-begin-channel",
} as const;

export type OfPlace = keyof typeof OF_CHANNELS;

/** The bot's words about the place that is chosen for. Those of a channel may have a slot for its name: `namingChannel` fills it. */
export function wordsAbout(isChannel: boolean, { words }: Pick<BotContext, "words">) {
	return (key: OfPlace, variables: Variables = {}): string =>
		isChannel ? words(OF_CHANNELS[key], { ...variables, channel: SLOT }) : words(key, variables);
}

/** A message of the bot's words, with the channel's name in its slot. */
export function namingChannel(text: string, channel: Channel | undefined): TextMessage {
	return channel === undefined || !text.includes(SLOT) ? markCode(text) : fillSlot(text, channel.name);
}
