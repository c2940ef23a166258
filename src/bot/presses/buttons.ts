import { Composer, GrammyError } from "grammy";
import type { Message } from "../../news/message.ts";
import { messageOptions } from "../../telegram/message-options.ts";
import { patiently } from "../../telegram/patiently.ts";
import { articleCard } from "../article-card.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { showList } from "../lists/show-list.ts";
import { recallText } from "../lists/text-reference.ts";
import { respond } from "../respond.ts";
import { answerPress } from "./answer-press.ts";
import { type PagePress, type Press, parsePress } from "./press.ts";
import { RecentPresses } from "./recent-presses.ts";

/** Two readers turned to the same page, or the list is there no more: either way nothing is left to do. */
const NOTHING_TO_EDIT = /message is not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;

/**
 * The buttons below lists. In groups anybody may press them: a list belongs to everybody who sees it. In channels there are none, and
 * data that claims to come from one is not acted upon.
 */
export function buttons(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const cards = new RecentPresses(services.clock);
	composer.on("callback_query:data", async (context) => {
		const press = parsePress(context.callbackQuery.data);
		const isUsable = press !== undefined && context.chat !== undefined && context.chat.type !== "channel";
		await answerPress(
			context,
			isUsable ? await act(press, context, { ...services, cards }) : context.words("old-button"),
		);
	});
	return composer;
}

interface ButtonServices extends BotServices {
	/** The articles that were opened from lists a moment ago. */
	readonly cards: RecentPresses;
}

/** Does what a button asks for; returns what there is to say about it, if anything. */
function act(press: Press, context: BotContext, services: ButtonServices): Promise<string | undefined> {
	return press.kind === "card" ? openCard(press, context, services) : turnPage(press, context, services);
}

async function openCard(
	{ id }: Extract<Press, { kind: "card" }>,
	context: BotContext,
	{ articles, cards }: ButtonServices,
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

async function turnPage(press: PagePress, context: BotContext, services: BotServices): Promise<string | undefined> {
	if (!belongsTo(press, context)) return context.words("old-button");
	const text = await recallText(press.text, services.keptTexts);
	if (text === undefined) return context.words("old-list");
	const editions = press.editions.length === 0 ? {} : { editions: press.editions };
	await edit(context, await showList(context, { ...press.view, ...editions, text }, press.page, services));
	return undefined;
}

/** Callback data can be made up, so a list only ever turns to pages of what its own buttons ask for. */
function belongsTo({ editions, text }: PagePress, { callbackQuery }: BotContext): boolean {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	return (rows ?? []).flat().some((button) => {
		const own = "callback_data" in button ? parsePress(button.callback_data) : undefined;
		return own?.kind === "page" && own.text === text && own.editions.join() === editions.join();
	});
}

async function edit(context: BotContext, message: Message): Promise<void> {
	try {
		await patiently(() => context.editMessageText(message.text, messageOptions(message)), context.clock);
	} catch (error) {
		if (!(error instanceof GrammyError) || !NOTHING_TO_EDIT.test(error.description)) throw error;
	}
}
