import { Composer } from "grammy";
import { chatId } from "../../../news/destination.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { CHANNEL_REFUSALS, mayChooseFor } from "../../channel/channel-rights.ts";
import { nameChannel } from "../../channel/named-channel.ts";
import { CHANNEL_COMMAND, CHANNEL_REQUEST } from "../../channel/request-channel.ts";
import { menuFor } from "../../choice/edition-menu.ts";
import { targetOf } from "../../choice/target.ts";
import { respond } from "../../respond.ts";
import { cancel, hasKeys, isCancelWord, keysGone, TAKEN_AWAY } from "./cancel.ts";

/** Notes who is `choosing` a channel: until they have chosen, or no longer want to. */
export function channelRequests({ choosing }: Pick<BotServices, "choosing">): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.chatType("private").use(async ({ asked, from }, next) => {
		if (asked?.name === CHANNEL_COMMAND) choosing.add(String(from.id));
		await next();
	});
	return composer;
}

/** What the keys of `/channel` bring: a chosen channel, or that none is to be. */
export function chosenChannels(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const privately = composer.chatType("private");
	privately.on("message:chat_shared", async (context, next) => {
		const { request_id, chat_id } = context.msg.chat_shared;
		if (request_id !== CHANNEL_REQUEST || chat_id === 0) return next();
		await showMenu(chat_id, context, services);
		// What the choice did in the channel was heard of meanwhile.
		services.choosing.forget(String(context.from.id));
	});
	privately
		.on("message:text")
		.filter(async (context) => isCancelWord(context.msg.text, services) && (await hasKeys(context, services)))
		.use((context) => cancel(context, services));
	return composer;
}

/** Whoever is refused keeps the keys: they can choose again once they have what is missing. */
async function showMenu(shared: number, context: BotContext, services: BotServices): Promise<void> {
	const id = chatId(shared);
	const right = await mayChooseFor({ channel: id, bringsNews: true }, context);
	if (right !== "yes") {
		await respond(context, context.words(CHANNEL_REFUSALS[right]));
		return;
	}
	const channel = await nameChannel(id, context.api);
	const target = targetOf(context, services, { channel });
	if (channel === undefined || target === undefined) return;
	await respond(context, context.words("channel-chosen"), TAKEN_AWAY);
	await keysGone(context, services);
	await respond(context, await menuFor(target, new Map(), context, services));
}
