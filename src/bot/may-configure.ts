import { type Api, GrammyError } from "grammy";
import type { BotContext } from "./bot-context.ts";

const ADMINISTRATORS = new Set(["creator", "administrator"]);

/**
 * Whether the sender may change what this chat gets: anybody in private, administrators in groups. Channel posts and
 * anonymous administrators come in the chat's own name, without a person to ask about. `unknown` when Telegram does not say.
 * https://core.telegram.org/bots/api#getchatmember is sure to work for administrators only.
 */
export async function mayConfigure(context: BotContext): Promise<"yes" | "no" | "unknown"> {
	const { chat, senderChat, from } = context;
	if (chat === undefined) return "no";
	if (chat.type === "private" || chat.type === "channel") return "yes";
	if (senderChat !== undefined) return senderChat.id === chat.id ? "yes" : "no";
	return from === undefined ? "no" : isAdministrator(context.api, chat.id, from.id);
}

async function isAdministrator(api: Api, chat: number, person: number): Promise<"yes" | "no" | "unknown"> {
	const member = await unlessRefused(api.getChatMember(chat, person));
	if (member !== undefined) return ADMINISTRATORS.has(member.status) ? "yes" : "no";
	const administrators = await unlessRefused(api.getChatAdministrators(chat));
	if (administrators === undefined) return "unknown";
	return administrators.some(({ user }) => user.id === person) ? "yes" : "no";
}

/** `undefined` when Telegram does not tell this bot: it need not, as long as the bot is no administrator and members are hidden. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof GrammyError && error.error_code === 400) return undefined;
		throw error;
	}
}
