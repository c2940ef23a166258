import { Composer } from "grammy";
import type { Chat } from "grammy/types";
import { chatId, type DestinationKey, destinationKey, destinationOf } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { renew } from "./renew.ts";

const PRESENT = new Set(["member", "administrator", "creator", "restricted"]);

/** Coming back (unblocked, added again, given rights again) resumes a subscription; a group that becomes a supergroup takes it along. */
export function memberUpdates(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("my_chat_member", async (context) => {
		const { chat, new_chat_member: member } = context.myChatMember;
		if (!PRESENT.has(member.status)) return;
		for (const key of await destinationsIn(chat, services)) await renew(key, services);
	});
	// Telegram sends one to the old group and one to the new; whichever comes first does it.
	composer.on("message:migrate_to_chat_id", (context) =>
		services.onChatMoved(chatId(context.chat.id), chatId(context.msg.migrate_to_chat_id)),
	);
	composer.on("message:migrate_from_chat_id", (context) =>
		services.onChatMoved(chatId(context.msg.migrate_from_chat_id), chatId(context.chat.id)),
	);
	return composer;
}

/** The chat itself, and in a forum every topic that subscribes. Only forums, which are few, are worth a look at all subscriptions. */
async function destinationsIn(chat: Chat, { subscriptions }: BotServices): Promise<DestinationKey[]> {
	const whole = destinationKey({ chat: chatId(chat.id) });
	if (chat.is_forum !== true) return [whole];
	const keys: DestinationKey[] = [];
	for await (const [key] of subscriptions.entries()) if (destinationOf(key).chat === chat.id) keys.push(key);
	return keys;
}
