import { Composer, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import { SLOT } from "../../formatter/words/fill-slot.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import { Recent } from "../../kit/recent.ts";
import { type ChatId, chatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { isReading } from "../../news/stream.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { mayPostInChannel } from "../channel/channel-rights.ts";
import { type Channel, nameChannel, namingChannel } from "../channel/named-channel.ts";
import { column, menuButtons, receiveButton } from "../choice/choice-buttons.ts";
import { sendTo } from "../respond.ts";
import { isPresent } from "./member-updates.ts";

/** A group's upgrade brings several updates at once, in any order; one of them looks as if the bot had been added. */
const MAY_BE_UPGRADE_MS = 3_000;

interface GreetServices extends BotServices {
	/** To whom something was said, and in which words. */
	readonly said: Recent;
}

/**
 * Whoever adds the bot hears how to go on: in a group there, in a channel in their private chat, where they also hear when the right to post
 * is missing. Nothing else is said where news is subscribed to already, nor in a supergroup that was a group in which the bot is no newcomer,
 * nor of a channel to those who are choosing one, since their choice says it; nothing twice within an hour, and nothing else fails when it
 * cannot be said. `upgraded`: supergroups that were groups a moment ago.
 */
export function greetings(services: BotServices, upgraded: ReadonlySet<ChatId>): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const said = new Recent(services.clock, HOUR_MS);
	composer.on("my_chat_member", async (context, next) => {
		const say = () =>
			greet(context, { ...services, said }).catch((error: unknown) => {
				// Somebody who never wrote to the bot cannot be written to.
				if (!(error instanceof GrammyError)) throw error;
				services.logger.debug("Whoever added the bot was not greeted", { error, chat: context.chat.id });
			});
		if (context.chat.type === "supergroup") sayUnlessUpgraded(say, chatId(context.chat.id), services, upgraded);
		else if (context.chat.type !== "channel" || !services.choosing.has(String(context.from.id))) await say();
		await next();
	});
	return composer;
}

/** What tells of the upgrade may be the chat's next update, so this one must be over before. */
function sayUnlessUpgraded(
	say: () => Promise<void>,
	chat: ChatId,
	{ errands, logger }: Pick<BotServices, "errands" | "logger">,
	upgraded: ReadonlySet<ChatId>,
): void {
	errands.after(MAY_BE_UPGRADE_MS, async () => {
		if (upgraded.has(chat)) return;
		await say().catch((error: unknown) => logger.warn("Whoever added the bot could not be greeted", { error, chat }));
	});
}

async function greet(context: BotContext, services: GreetServices): Promise<void> {
	const { chat, from } = context;
	const change = changeIn(context);
	if (chat === undefined || from === undefined || change === undefined) return;
	const here = chatId(chat.id);
	const isSubscribed = await isReadIn(here, services);
	if (isSubscribed && change === "may-post") return;
	const what = `${change} ${here}`;
	if (!services.said.add(what)) return;
	try {
		if (chat.type !== "channel") return await sendTo({ chat: here }, invitation(context, services), context);
		const lacksRight = isSubscribed ? "channel-no-right-subscribed" : "channel-no-right";
		const channel = await nameChannel(here, context.api);
		const message =
			change === "may-post"
				? invitation(context, services, channel)
				: namingChannel(context.words(lacksRight, { channel: SLOT }), channel);
		await sendTo({ chat: chatId(from.id) }, message, context);
	} catch (error) {
		services.said.forget(what);
		throw error;
	}
}

/** What has changed for the bot, as far as somebody is to hear of it. */
function changeIn({ chat, myChatMember }: BotContext): "may-post" | "added-without-right" | undefined {
	if (chat === undefined || chat.type === "private" || myChatMember === undefined) return undefined;
	const { new_chat_member: after } = myChatMember;
	const before: ChatMember | undefined = myChatMember.old_chat_member;
	// Updates that an older version wrote down lack it: what has changed is not known then.
	if (before === undefined) return undefined;
	if (mayPost(after, chat.type)) return mayPost(before, chat.type) ? undefined : "may-post";
	const isNew = !isPresent(before) && isPresent(after);
	return isNew && chat.type === "channel" ? "added-without-right" : undefined;
}

async function isReadIn(chat: ChatId, { subscriptions }: Pick<BotServices, "subscriptions">): Promise<boolean> {
	for (const key of await subscriptions.inChat(chat)) if (isReading(await subscriptions.get(key))) return true;
	return false;
}

/** A button for administrators to subscribe, in the language of whoever added the bot, and one for all editions. */
function invitation(context: BotContext, services: BotServices, channel?: Channel): TextMessage {
	const { words, chat } = context;
	const inGroup = chat?.is_forum === true ? "greeting-forum" : "greeting-group";
	const text = channel === undefined ? words(inGroup) : words("greeting-channel", { channel: SLOT });
	const buttons = [receiveButton(context, services, channel?.id), ...menuButtons(context, services, channel?.id)];
	return { ...namingChannel(text, channel), keyboard: column(buttons) };
}

/** In a channel it takes the right to post, in a group only not to be muted. */
function mayPost(member: ChatMember, chatType: string): boolean {
	if (chatType === "channel") return mayPostInChannel(member);
	return member.status === "restricted" ? member.can_send_messages : isPresent(member);
}
