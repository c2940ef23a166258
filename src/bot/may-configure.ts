import type { BotContext } from "./bot-context.ts";

/**
 * Whether the sender may change what this chat gets: anybody in private, administrators in groups. Channel posts and
 * anonymous administrators come in the chat's own name, without a person to ask about.
 */
export async function mayConfigure(context: BotContext): Promise<boolean> {
	const { chat, senderChat, from } = context;
	if (chat === undefined) return false;
	if (chat.type === "private" || chat.type === "channel") return true;
	if (senderChat !== undefined) return senderChat.id === chat.id;
	if (from === undefined) return false;
	const member = await context.api.getChatMember(chat.id, from.id);
	return member.status === "creator" || member.status === "administrator";
}
