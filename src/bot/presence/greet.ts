import { Composer, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import { markCode } from "../../formatter/mark-code.ts";
import { type ChatId, chatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { isReading } from "../../news/stream.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { column, menuButtons, receiveButton } from "../choice/choice-buttons.ts";
import { sendTo } from "../respond.ts";

/**
 * Whoever adds the bot hears how to go on: in a group there, in a channel in their private chat, where they also hear when the right to post
 * is missing. Nothing is said where news is subscribed to already, and nothing else fails when it cannot be said.
 */
export function greetings(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("my_chat_member", async (context, next) => {
		await greet(context, services).catch((error: unknown) => {
			// Somebody who never wrote to the bot cannot be written to.
			if (!(error instanceof GrammyError)) throw error;
			services.logger.debug("Whoever added the bot was not greeted", { error, chat: context.chat.id });
		});
		await next();
	});
	return composer;
}

async function greet(context: BotContext, services: BotServices): Promise<void> {
	const { chat, myChatMember, from } = context;
	if (chat === undefined || myChatMember === undefined || from === undefined || chat.type === "private") return;
	const { old_chat_member: before, new_chat_member: after } = myChatMember;
	const isNew = !isPresent(before) && isPresent(after);
	const mayPostNow = mayPost(after, chat.type) && !mayPost(before, chat.type);
	if (!mayPostNow && !(isNew && chat.type === "channel")) return;
	const here = chatId(chat.id);
	if (await isReadIn(here, services)) return;
	if (chat.type !== "channel") return sendTo({ chat: here }, invitation(context, services), context);
	const message = mayPostNow ? invitation(context, services, here) : markCode(context.words("channel-no-right"));
	await sendTo({ chat: chatId(from.id) }, message, context);
}

async function isReadIn(chat: ChatId, { subscriptions }: Pick<BotServices, "subscriptions">): Promise<boolean> {
	for (const key of await subscriptions.inChat(chat)) if (isReading(await subscriptions.get(key))) return true;
	return false;
}

/** A button for administrators to subscribe, in the language of whoever added the bot, and one for all editions. */
function invitation(context: BotContext, services: BotServices, channel?: ChatId): TextMessage {
	const text = context.words(channel === undefined ? "greeting-group" : "greeting-channel");
	const buttons = [receiveButton(context, services, channel), ...menuButtons(context, services, channel)];
	return { ...markCode(text), keyboard: column(buttons) };
}

function isPresent({ status }: ChatMember): boolean {
	return status !== "left" && status !== "kicked";
}

/** In a channel it takes the right to post, in a group only not to be muted. */
function mayPost(member: ChatMember, chatType: string): boolean {
	if (chatType === "channel") return member.status === "administrator" && member.can_post_messages === true;
	return member.status === "restricted" ? member.can_send_messages : isPresent(member);
}
