import type { Api } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { CHANNEL_REFUSALS, type ChannelChange, mayChooseFor } from "./channel/channel-rights.ts";
import { unlessRefused } from "./unless-refused.ts";

/** What is said to those who may not, or of whom it cannot be told. */
export const REFUSALS = {
	...{ no: "only-admins", unknown: "admins-unknown", reader: "only-admins-channel" },
	...CHANNEL_REFUSALS,
} as const;

const ADMINISTRATORS = new Set(["creator", "administrator"]);

/**
 * Whether the sender may change what this chat gets, or what a channel gets `about` which they choose from elsewhere: anybody in private,
 * administrators in groups and channels. Channel posts and anonymous administrators come in the chat's own name, without a person to ask about.
 * `unknown` when Telegram does not say. https://core.telegram.org/bots/api#getchatmember is sure to work for administrators only.
 */
export async function mayConfigure(context: BotContext, about?: ChannelChange): Promise<"yes" | keyof typeof REFUSALS> {
	const { chat, from } = context;
	if (about !== undefined) return mayChooseFor(about, context);
	if (chat === undefined) return "no";
	const right = byPlace(context) ?? (from === undefined ? "no" : await isAdministrator(context.api, chat.id, from.id));
	return chat.type === "channel" ? IN_CHANNELS[right] : right;
}

/** Bots are administrators of channels or are not there. */
const IN_CHANNELS = { yes: "yes", no: "reader", unknown: "bot-absent" } as const;

/** What the place and the name in which somebody speaks tell, without asking Telegram. */
function byPlace({ chat, senderChat, callbackQuery }: BotContext): "yes" | "no" | undefined {
	if (chat?.type === "private") return "yes";
	// Whoever presses a button is a person, whatever name the message with the button stands in.
	if (callbackQuery !== undefined) return undefined;
	if (chat?.type === "channel") return "yes";
	if (senderChat === undefined) return undefined;
	return senderChat.id === chat?.id ? "yes" : "no";
}

/** Of a single member Telegram need not tell, as long as the bot is no administrator and members are hidden. */
async function isAdministrator(api: Api, chat: number, person: number): Promise<"yes" | "no" | "unknown"> {
	const member = await unlessRefused(api.getChatMember(chat, person));
	if (member !== undefined) return ADMINISTRATORS.has(member.status) ? "yes" : "no";
	const administrators = await unlessRefused(api.getChatAdministrators(chat));
	if (administrators === undefined) return "unknown";
	return administrators.some(({ user }) => user.id === person) ? "yes" : "no";
}
