import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import type { Message } from "../../news/message.ts";
import { articleCard } from "../article-card.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { howToSearch } from "../lists/search-help.ts";
import { searchRequest } from "../lists/search-list.ts";
import { showList } from "../lists/show-list.ts";
import { parseStartPayload } from "../start-payload.ts";
import type { Command } from "./command.ts";
import { LATEST_COUNT } from "./latest.ts";

/**
 * `/start`: what this is, or what the link asked for that led here. For somebody who has been here before it also resumes what they had
 * subscribed to.
 */
export const startCommand: Command = {
	name: "start",
	who: "anybody",
	menus: [],
	inHelp: false,
	cost: 1,
	async answer(argument, context, services) {
		const renewed = await renew(context, services);
		const asked = await openLink(argument, context, services);
		return asked ?? renewed ?? context.words("start", { edition: EDITIONS[services.editions[0]].name });
	},
};

async function openLink(
	payload: string,
	context: BotContext,
	services: BotServices,
): Promise<Message | string | undefined> {
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

async function renew(context: BotContext, services: BotServices): Promise<string | undefined> {
	const key = context.place?.key;
	const subscription = key && (await services.subscriptions.get(key));
	if (key === undefined || subscription === undefined) return undefined;
	await services.subscriptions.set(key, { ...subscription, renewedAt: services.clock.now() });
	await services.onSubscriptionChanged(key);
	return context.words("start-renewed", {
		editions: editionNames(Object.keys(subscription.editions) as EditionCode[], context.language),
	});
}
