import { type Api, GrammyError } from "grammy";
import type { BotContext } from "./bot-context.ts";

/** What is said to those who may not, or of whom it cannot be told. Of channels there are other words. */
export const REFUSALS = { no: "only-admins", unknown: "admins-unknown" } as const;

const ADMINISTRATORS = new Set(["creator", "administrator"]);

/**
 * Whether the sender may change what this chat gets, or the chat `about`: anybody in private, administrators in groups. Channel posts and
 * anonymous administrators come in the chat's own name, without a person to ask about. `unknown` when Telegram does not say.
 * https://core.telegram.org/bots/api#getchatmember is sure to work for administrators only.
 */
export async function mayConfigure(
	context: BotContext,
	about: number | undefined = context.chat?.id,
): Promise<"yes" | "no" | "unknown"> {
	const { chat, from } = context;
	if (chat === undefined || about === undefined) return "no";
	return (
		(about === chat.id ? byPlace(context) : undefined) ??
		(from === undefined ? "no" : isAdministrator(context.api, about, from.id))
	);
}

/** What the place and the name in which somebody speaks tell, without asking Telegram. */
function byPlace({ chat, senderChat, callbackQuery }: BotContext): "yes" | "no" | undefined {
	if (chat?.type === "private") return "yes";
	// Whoever presses a button is a person, whatever name the message with the button stands in.
	if (callbackQuery !== undefined) return undefined;
	if (chat?.type === "channel") return "yes";
	if (senderChat === undefined) return undefined;
	return senderChat.id === chat?.id ? "yes" : "no";
}

async function isAdministrator(api: Api, chat: number, person: number): Promise<"yes" | "no" | "unknown"> {
	const member = await unlessRefused(api.getChatMember(chat, person));
	if (member !== undefined) return ADMINISTRATORS.has(member.status) ? "yes" : "no";
	const administrators = await unlessRefused(api.getChatAdministrators(chat));
	if (administrators === undefined) return "unknown";
	return administrators.some(({ user }) => user.id === person) ? "yes" : "no";
}

/**
 * `undefined` when Telegram does not tell this bot: it need not, as long as the bot is no administrator and members are hidden, or when
 * the bot is there no more.
 */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return undefined;
		throw error;
	}
}
