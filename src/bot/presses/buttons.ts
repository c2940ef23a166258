import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { answerPress } from "./answer-press.ts";
import { PRESSES } from "./press-table.ts";
import { RecentPresses } from "./recent-presses.ts";

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
		const isUsable = act !== undefined && context.chat !== undefined && context.chat.type !== "channel";
		await answerPress(context, isUsable ? await act(context, { ...services, cards }) : context.words("old-button"));
	});
	return composer;
}
