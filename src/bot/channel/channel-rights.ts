import type { ChatMember } from "grammy/types";
import type { ChatId } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import { unlessRefused } from "../unless-refused.ts";

/** What is missing for somebody to choose what a channel gets, and which words say so and how to change it. */
export const CHANNEL_REFUSALS = {
	"bot-absent": "channel-bot-absent",
	"no-administrator": "channel-no-administrator",
	"may-not-post": "channel-may-not-post",
	"bot-may-not-post": "channel-bot-may-not-post",
} as const;

/** What somebody wants to change from their private chat. */
export interface ChannelChange {
	readonly channel: ChatId;
	/** Whether articles are to arrive there after it. */
	readonly bringsNews: boolean;
}

/** What it takes to see or change a channel's settings from elsewhere: all of them are about what arrives. `undefined` at the place itself. */
export function settingsChange(channel: ChatId | undefined): ChannelChange | undefined {
	return channel && { channel, bringsNews: true };
}

/**
 * Whether the sender may choose what the channel gets, from elsewhere: they must be able to post there now, and so must the bot where articles
 * are to arrive. What can no longer arrive may be ended. https://core.telegram.org/bots/api#getchatmember
 */
export async function mayChooseFor(
	{ channel, bringsNews }: ChannelChange,
	{ api, from, me }: Pick<BotContext, "api" | "from" | "me">,
): Promise<"yes" | keyof typeof CHANNEL_REFUSALS> {
	if (from === undefined) return "no-administrator";
	const bot = await unlessRefused(api.getChatMember(channel, me.id));
	if (bot === undefined) return "bot-absent";
	const person = await unlessRefused(api.getChatMember(channel, from.id));
	if (person?.status !== "creator" && person?.status !== "administrator") return "no-administrator";
	if (!mayPostInChannel(person)) return "may-not-post";
	return !bringsNews || mayPostInChannel(bot) ? "yes" : "bot-may-not-post";
}

/** Owners may; of its administrators, those who have that right. */
export function mayPostInChannel(member: ChatMember): boolean {
	return member.status === "creator" || (member.status === "administrator" && member.can_post_messages === true);
}
