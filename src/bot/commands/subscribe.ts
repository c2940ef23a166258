import type { EditionCode } from "../../news/edition.ts";
import type { ChatType, Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { parseEditions } from "../parse-editions.ts";
import type { Command } from "./command.ts";

/** `/subscribe [editions]`: new articles from now on. Asked twice, nothing changes. */
export const subscribeCommand: Command = {
	name: "subscribe",
	who: "administrators",
	menus: ["default"],
	inHelp: true,
	cost: 1,
	answer: subscribe,
};

async function subscribe(argument: string, context: BotContext, services: BotServices): Promise<string> {
	const { place, chat } = context;
	if (place === undefined || chat === undefined) return context.words("failed");
	// Each message there needs the person that it is for: https://core.telegram.org/bots/api#sendmessage, direct_messages_topic_id.
	if (chat.is_direct_messages === true) return context.words("no-direct-messages");
	const parsed = parseEditions(argument, services.editions);
	if (parsed.kind === "unknown") {
		const available = editionNames(services.editions, context.language);
		return context.words("unknown-edition", { name: parsed.name, available });
	}
	const wanted = parsed.editions.length === 0 ? [services.editions[0]] : parsed.editions;
	const { before } = await services.subscriptions.update(place.key, (before) => ({
		...(before ?? { notices: { since: services.articles.head("notices") } }),
		chatType: chat.type as ChatType,
		editions: { ...before?.editions, ...fromNowOn(newOnes(wanted, before), services) },
		language: context.from?.language_code === undefined ? (before?.language ?? context.language) : context.language,
		renewedAt: services.clock.now(),
	}));
	const added = newOnes(wanted, before);
	const key = added.length === 0 ? "already-subscribed" : "subscribed";
	return context.words(key, { editions: editionNames(added.length === 0 ? wanted : added, context.language) });
}

function newOnes(wanted: readonly EditionCode[], before: Subscription | undefined): EditionCode[] {
	return wanted.filter((edition) => before?.editions[edition] === undefined);
}

function fromNowOn(editions: readonly EditionCode[], { articles }: Pick<BotServices, "articles">) {
	return Object.fromEntries(editions.map((edition) => [edition, { since: articles.head(edition) }]));
}
