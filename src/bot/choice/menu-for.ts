import { fillSlot, SLOT } from "../../formatter/fill-slot.ts";
import { markCode } from "../../formatter/mark-code.ts";
import type { ChatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { unlessRefused } from "../unless-refused.ts";
import { editionMenu } from "./edition-menu.ts";
import type { Stopped } from "./stopped.ts";
import type { Target } from "./target.ts";

/** All editions as switches for a place, as they stand now. `stopped`: what the message with the menu has switched off. */
export async function menuFor(
	{ key, channel }: Target,
	stopped: ReadonlyMap<string, Stopped>,
	context: BotContext,
	{ subscriptions, editions }: BotServices,
): Promise<TextMessage> {
	const chosen = Object.keys((await subscriptions.get(key))?.editions ?? {});
	const question = channel === undefined ? markCode(context.words("menu")) : await questionFor(channel, context);
	return editionMenu({ offered: editions, chosen, stopped, channel, question });
}

/** Somebody may have several channels: each menu says whose it is. */
async function questionFor(channel: ChatId, { api, words }: BotContext): Promise<TextMessage> {
	const title = tidyText((await unlessRefused(api.getChat(channel)))?.title ?? "");
	return title === "" ? markCode(words("menu-channel")) : fillSlot(words("menu-of-channel", { channel: SLOT }), title);
}
