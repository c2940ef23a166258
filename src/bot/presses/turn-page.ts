import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editPressed } from "../keyboard/edit-pressed.ts";
import { pressedButtons } from "../keyboard/pressed-buttons.ts";
import { type PagePress, parsePage } from "../lists/page-press.ts";
import { showList } from "../lists/show-list.ts";
import { recallText } from "../lists/text-reference.ts";

/** Shows the page of a list that a button asks for, in the place of the one that it stands below. */
export async function turnPage(
	press: PagePress,
	context: BotContext,
	services: BotServices,
): Promise<string | undefined> {
	if (!belongsTo(press, context)) return context.words("old-button");
	const text = await recallText(press.text, services.pagers);
	if (text === undefined) return context.words("old-list");
	const editions = press.editions.length === 0 ? {} : { editions: press.editions };
	const sent = context.callbackQuery?.message?.date;
	const dated = sent === undefined ? {} : { datedAt: sent * 1000 };
	await editPressed(
		context,
		await showList(context, { ...press.view, ...editions, ...dated, text }, press.page, services),
	);
	return undefined;
}

/** Callback data can be made up, so a list only ever turns to pages of what its own buttons ask for. */
function belongsTo({ editions, text }: PagePress, context: BotContext): boolean {
	return pressedButtons(context).some((button) => {
		const own = parsePage(button.callback_data);
		return own?.text === text && own?.editions.join() === editions.join();
	});
}
