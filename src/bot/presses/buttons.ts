import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { answerPress } from "./answer-press.ts";
import { PRESSES } from "./press-table.ts";
import { RecentPresses } from "./recent-presses.ts";

/** A message that Telegram no longer holds comes with the date 0 and without its topic: https://core.telegram.org/bots/api#inaccessiblemessage */
function isHeld({ callbackQuery }: BotContext): boolean {
	return callbackQuery?.message !== undefined && callbackQuery.message.date !== 0;
}

/**
 * The buttons below lists. In groups anybody may press them: a list belongs to everybody who sees it. In channels there are none, and
 * data that claims to come from one is not acted upon.
 */
export function buttons(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const cards = new RecentPresses(services.clock);
	composer.on("callback_query:data", async (context) => {
		const { data } = context.callbackQuery;
		const act = PRESSES.get(data.charAt(0))?.(data);
		const isUsable = act !== undefined && isHeld(context) && context.chat?.type !== "channel";
		await answerPress(context, isUsable ? await act(context, { ...services, cards }) : context.words("old-button"));
	});
	return composer;
}
