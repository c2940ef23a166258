import { type Api, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import { fillSlot, SLOT } from "../../formatter/fill-slot.ts";
import { markCode } from "../../formatter/mark-code.ts";
import type { Variables } from "../../formatter/translations.ts";
import type { ChatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";

/** A channel that somebody chooses for from their private chat. They may have several: what is said of it has its name. */
export interface Channel {
	readonly id: ChatId;
	readonly name: string;
}

/** Asks Telegram for the name, which is kept nowhere; where it does not tell, the number stands for it. */
export async function nameChannel(id: ChatId, api: Api): Promise<Channel> {
	const chat = await unlessRefused(api.getChat(id));
	return { id, name: chat?.title ?? String(id) };
}

/** Whether the bot may post in the channel as it is now: rights that were there when the button was made may be gone. */
export async function mayPostIn({ id }: Channel, { api, me }: Pick<BotContext, "api" | "me">): Promise<boolean> {
	const member = await unlessRefused(api.getChatMember(id, me.id));
	return member !== undefined && mayPost(member, "channel");
}

/** In a channel it takes the right to post, in a group only not to be muted. */
export function mayPost(member: ChatMember, chatType: string): boolean {
	if (chatType === "channel") return member.status === "administrator" && member.can_post_messages === true;
	return member.status === "restricted" ? member.can_send_messages : isPresent(member);
}

export function isPresent({ status }: ChatMember): boolean {
	return status !== "left" && status !== "kicked";
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
	return answer.catch((error: unknown) => {
		if (!(error instanceof GrammyError)) throw error;
		return undefined;
	});
}

/** What is said of "here", and of a channel that is somewhere else. */
const OF_CHANNELS = {
	subscribed: "subscribed-channel",
	"subscribed-next": "subscribed-next-channel",
	"already-subscribed": "already-subscribed-channel",
	menu: "menu-channel",
	unsubscribed: "unsubscribed-channel",
	resumed: "resumed-channel",
	"only-admins": "only-admins-channel",
	"admins-unknown": "admins-unknown-channel",
} as const;

export type OfPlace = keyof typeof OF_CHANNELS;

/** The bot's words about the place that is chosen for. Those of a channel may have a slot for its name: `namingChannel` fills it. */
export function wordsAbout(isChannel: boolean, { words }: Pick<BotContext, "words">) {
	return (key: OfPlace, variables: Variables = {}): string =>
		isChannel ? words(OF_CHANNELS[key], { ...variables, channel: SLOT }) : words(key, variables);
}

/** A message of the bot's words, with the channel's name in its slot. */
export function namingChannel(text: string, channel: Channel | undefined): TextMessage {
	return channel === undefined ? markCode(text) : fillSlot(text, channel.name);
}
