import { Composer } from "grammy";
import { Recent } from "../../kit/recent.ts";
import { isAdmins } from "../admin/only-admins.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { answerPress } from "../keyboard/answer-press.ts";
import { isHeld } from "../keyboard/is-held.ts";
import { mayConfigure, REFUSALS } from "../may-configure.ts";
import type { PressServices, ReadPress } from "./press-kind.ts";
import { PRESSES } from "./press-table.ts";

/** About as long as somebody waits before pressing again; later it may be meant. */
const REPEAT_MS = 10_000;
/** For so long numbers are as good as new. */
const FRESH_MS = 3_000;

/** Whether it is known where the message with the button stands: one that Telegram no longer holds comes without its topic. */
function isPlaceKnown({ callbackQuery, chat, me }: BotContext): boolean {
	if (callbackQuery?.message === undefined) return false;
	if (isHeld(callbackQuery.message)) return true;
	return chat?.type === "private" ? !me.has_topics_enabled : chat?.is_forum !== true;
}

/**
 * The buttons below messages. In groups anybody may press those of a list, which belongs to everybody who sees it, and in channels there
 * are none of these: data that claims to come from one is not acted upon. What changes something is for administrators, in both.
 * What is for operators is pressed in their chats by everybody, in a channel of theirs, which may have readers, by its administrators.
 */
export function buttons(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const cards = new Recent(services.clock, REPEAT_MS);
	const refreshed = new Recent(services.clock, FRESH_MS);
	composer.on("callback_query:data", async (context) => {
		const { data } = context.callbackQuery;
		const press = PRESSES.get(data.charAt(0))?.(data);
		await answerPress(context, await outcomeOf(press, context, { ...services, cards, refreshed }));
	});
	return composer;
}

async function outcomeOf(
	press: ReadPress | undefined,
	context: BotContext,
	services: PressServices,
): Promise<string | undefined> {
	if (press === undefined || !isPlaceKnown(context)) return context.words("old-button");
	if (press.who === "anybody")
		return context.chat?.type === "channel" ? context.words("old-button") : press.act(context, services);
	if (press.who === "operators" && !isAdmins(context, services)) return context.words("old-button");
	if (press.who === "operators" && context.chat?.type !== "channel") return press.act(context, services);
	const right = await mayConfigure(context, press.about);
	// What the place gets now is kept under another number, and its messages cannot be edited any more.
	if (context.hasMoved) return context.words("old-button");
	return right === "yes" ? press.act(context, services) : context.words(REFUSALS[right]);
}
