import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { wordsAbout } from "../choice/channel.ts";
import { mayConfigure, REFUSALS } from "../may-configure.ts";
import { answerPress } from "./answer-press.ts";
import type { PressServices, ReadPress } from "./press-kind.ts";
import { PRESSES } from "./press-table.ts";
import { RecentPresses } from "./recent-presses.ts";

/** A message that Telegram no longer holds comes with the date 0 and without its topic: https://core.telegram.org/bots/api#inaccessiblemessage */
function isHeld({ callbackQuery }: BotContext): boolean {
	return callbackQuery?.message !== undefined && callbackQuery.message.date !== 0;
}

/**
 * The buttons below messages. In groups anybody may press those of a list, which belongs to everybody who sees it, and in channels there
 * are none of these: data that claims to come from one is not acted upon. What changes something is for administrators, in both.
 */
export function buttons(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const cards = new RecentPresses(services.clock);
	composer.on("callback_query:data", async (context) => {
		const { data } = context.callbackQuery;
		const press = PRESSES.get(data.charAt(0))?.(data);
		await answerPress(context, await outcomeOf(press, context, { ...services, cards }));
	});
	return composer;
}

async function outcomeOf(
	press: ReadPress | undefined,
	context: BotContext,
	services: PressServices,
): Promise<string | undefined> {
	if (press === undefined || !isHeld(context)) return context.words("old-button");
	if (press.who === "anybody")
		return context.chat?.type === "channel" ? context.words("old-button") : press.act(context, services);
	const right = await mayConfigure(context, press.about);
	if (right === "yes") return press.act(context, services);
	const isChannel = press.about !== undefined || context.chat?.type === "channel";
	return wordsAbout(isChannel, context)(REFUSALS[right]);
}
