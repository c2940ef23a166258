import { chatId } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";

/**
 * Whether something is said, or pressed, in a chat of the operator's. Everybody in such a chat is an operator; for everybody else what operators
 * can do does not exist.
 */
export function isAdmins({ chat }: Pick<BotContext, "chat">, { admins }: Pick<BotServices, "admins">): boolean {
	return chat !== undefined && admins.has(chatId(chat.id));
}
