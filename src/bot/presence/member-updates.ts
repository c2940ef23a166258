import { Composer } from "grammy";
import { chatId } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { renewChat } from "./renew.ts";

const PRESENT = new Set(["member", "administrator", "creator", "restricted"]);

/** Coming back (unblocked, added again, given rights again) resumes a subscription; a group that becomes a supergroup takes it along. */
export function memberUpdates(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("my_chat_member", async (context, next) => {
		const { chat, new_chat_member: member } = context.myChatMember;
		if (PRESENT.has(member.status)) await renewChat(chatId(chat.id), services);
		await next();
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
