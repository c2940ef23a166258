import { articleCard } from "../article-card.ts";
import type { BotContext } from "../bot-context.ts";
import type { CardPress } from "../lists/card-press.ts";
import { respond } from "../respond.ts";
import type { PressServices } from "./press-kind.ts";

/** Posts the article of a pressed number, once for impatient fingers. */
export async function openCard(
	{ id }: CardPress,
	context: BotContext,
	{ articles, cards }: PressServices,
): Promise<string | undefined> {
	const press = [context.chat?.id, context.callbackQuery?.message?.message_id, id].join(" ");
	if (!cards.add(press)) return undefined;
	try {
		const [article] = await articles.find([id]);
		if (article === undefined) return context.words("article-gone");
		await respond(context, articleCard(article, context));
		return undefined;
	} catch (error) {
		cards.forget(press);
		throw error;
	}
}
