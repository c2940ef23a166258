import { Composer } from "grammy";
import { MINUTE_MS } from "../../kit/durations.ts";
import { type ChatId, chatId } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { isPresent } from "../choice/channel.ts";
import { renewChat } from "./renew.ts";

/** All that Telegram says of one upgrade comes within seconds. */
const UPGRADED_FOR_MS = MINUTE_MS;

/**
 * Coming back (unblocked, added again, given rights again) resumes a subscription; a group that becomes a supergroup takes it along, and is
 * one of `upgraded` for a while.
 */
export function memberUpdates(services: BotServices, upgraded: Set<ChatId>): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("my_chat_member", async (context, next) => {
		const { chat, new_chat_member: member } = context.myChatMember;
		if (isPresent(member)) await renewChat(chatId(chat.id), services);
		await next();
	});
	const moved = (from: number, to: number) => {
		upgraded.add(chatId(to));
		services.clock.after(UPGRADED_FOR_MS, () => upgraded.delete(chatId(to)));
		return services.onChatMoved(chatId(from), chatId(to));
	};
	// Telegram sends one to the old group and one to the new; whichever comes first does it.
	composer.on("message:migrate_to_chat_id", ({ chat, msg }) => moved(chat.id, msg.migrate_to_chat_id));
	composer.on("message:migrate_from_chat_id", ({ chat, msg }) => moved(msg.migrate_from_chat_id, chat.id));
	return composer;
}
