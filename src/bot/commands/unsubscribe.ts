import type { EditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { parseEditions } from "../parse-editions.ts";
import type { Command } from "./command.ts";

/** `/unsubscribe [editions]`: no more new articles; of no edition at all when none is named. */
export const unsubscribeCommand: Command = {
	name: "unsubscribe",
	who: "administrators",
	menus: ["default"],
	inHelp: true,
	cost: 1,
	answer: unsubscribe,
};

async function unsubscribe(argument: string, context: BotContext, services: BotServices): Promise<string> {
	const { place } = context;
	if (place === undefined) return context.words("failed");
	const subscription = await services.subscriptions.get(place.key);
	if (subscription === undefined) return context.words("nothing-subscribed");
	const current = Object.keys(subscription.editions) as EditionCode[];
	// What is subscribed can be given up, whether the operator still offers it or not.
	const known = [...new Set([...current, ...services.editions])];
	const parsed = parseEditions(argument, known);
	if (parsed.kind === "unknown")
		return context.words("unknown-edition", { name: parsed.name, available: editionNames(known, context.language) });
	const ended = parsed.editions.length === 0 ? current : parsed.editions.filter((edition) => current.includes(edition));
	if (ended.length === 0)
		return context.words("not-subscribed", { editions: editionNames(parsed.editions, context.language) });
	const kept = Object.entries(subscription.editions).filter(([edition]) => !ended.includes(edition as EditionCode));
	if (kept.length === 0) await services.subscriptions.delete(place.key);
	else await services.subscriptions.set(place.key, { ...subscription, editions: Object.fromEntries(kept) });
	await services.onSubscriptionChanged(place.key);
	return context.words("unsubscribed", { editions: editionNames(ended, context.language) });
}
