import { markCode } from "../../formatter/words/mark-code.ts";
import type { TextMessage } from "../../news/message.ts";
import { isPaused } from "../../news/settings/release.ts";
import { editionsOf, isReading } from "../../news/stream.ts";
import { articleCard } from "../article-card.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { choiceButton, column, menuButtons, receiveButton } from "../choice/choice-buttons.ts";
import { editionNames } from "../edition-names.ts";
import { LATEST_COUNT } from "../lists/latest-list.ts";
import { howToSearch } from "../lists/search-help.ts";
import { searchRequest } from "../lists/search-list.ts";
import { showList } from "../lists/show-list.ts";
import { renew } from "../presence/renew.ts";
import { openLanguages } from "../settings/each/language.ts";
import { PAUSE_LETTER } from "../settings/each/pause.ts";
import { openSettings } from "../settings/press/settings-button.ts";
import { settingsPage } from "../settings/settings-page.ts";
import { parseStartPayload } from "../start-payload.ts";
import type { Command } from "./command.ts";

/**
 * `/start`: what this is, with buttons for what most people want, or what the link asked for that led here. For somebody who has been here
 * before it also resumes what they had subscribed to.
 */
export const startCommand: Command = {
	name: "start",
	who: "anybody",
	inMenu: false,
	inHelp: false,
	cost: 1,
	async answer(argument, context, services) {
		const resumed = await resume(context, services);
		const asked = await openLink(argument, context, services);
		return asked ?? resumed ?? greeting(context, services);
	},
};

function greeting(context: BotContext, services: BotServices): TextMessage {
	const buttons = [receiveButton(context, services), ...moreButtons(context, services), ...languageButton(context)];
	return { ...markCode(context.words("start")), keyboard: column(buttons) };
}

/** What stands in a channel is in the language of its readers. */
function languageButton(context: BotContext) {
	return context.chat?.type === "channel" ? [] : [openLanguages(context)];
}

/** What anybody may press is left out in channels, where every reader could. */
function moreButtons(context: BotContext, services: BotServices) {
	const latest = choiceButton(context.words("button-latest"), { kind: "latest" });
	return [...(context.chat?.type === "channel" ? [] : [latest]), ...menuButtons(context, services)];
}

async function openLink(
	payload: string,
	context: BotContext,
	services: BotServices,
): Promise<TextMessage | string | undefined> {
	const { language } = context;
	const asked = parseStartPayload(payload);
	switch (asked.kind) {
		case "article": {
			const [article] = await services.articles.find([asked.id]);
			return article === undefined ? context.words("article-gone") : articleCard(article, context);
		}
		case "search":
			return showList(context, searchRequest(asked.text, language), 0, services);
		case "search-usage":
			return howToSearch(context, services);
		case "latest":
			return showList(context, { kind: "latest", count: LATEST_COUNT, language, text: "" }, 0, services);
		case "greeting":
			return undefined;
	}
}

const PAUSE_PAGE = { letter: PAUSE_LETTER, act: { kind: "show" } } as const;

async function resume(context: BotContext, services: BotServices): Promise<TextMessage | undefined> {
	const key = context.place?.key;
	const subscription = key && (await renew(key, services));
	if (!isReading(subscription)) return undefined;
	if (isPaused(subscription, services.clock.now())) return settingsPage(PAUSE_PAGE, context, services);
	const editions = editionNames(editionsOf(subscription), context.language);
	const keyboard = column([...moreButtons(context, services), openSettings(context)]);
	return { ...markCode(context.words("start-renewed", { editions })), keyboard };
}
