import type { Destination } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { editionsOf } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { parseEditions } from "../parse-editions.ts";
import type { Command } from "./command.ts";

/** `/unsubscribe [editions]`: no more new articles; of no edition at all when none is named. Outside topics it ends theirs as well. */
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
	if (subscription === undefined) return endTopics(place.destination, context, services);
	const current = editionsOf(subscription);
	// What is subscribed can be given up, whether the operator still offers it or not.
	const known = [...new Set([...current, ...services.editions])];
	const parsed = parseEditions(argument, known);
	if (parsed.kind === "unknown")
		return context.words("unknown-edition", { name: parsed.name, available: editionNames(known, context.language) });
	const { before } = await services.subscriptions.update(place.key, (now) =>
		parsed.editions.length === 0 ? undefined : now && without(now, parsed.editions),
	);
	if (before === undefined) return context.words("nothing-subscribed");
	if (parsed.editions.length === 0)
		return context.words("unsubscribed", { editions: editionNames(Object.keys(before.editions), context.language) });
	const ended = parsed.editions.filter((edition) => before.editions[edition] !== undefined);
	if (ended.length === 0)
		return context.words("not-subscribed", { editions: editionNames(parsed.editions, context.language) });
	return context.words("unsubscribed", { editions: editionNames(ended, context.language) });
}

/**
 * Where the chat itself has no subscription, those of its topics are meant: somebody may have deleted the topic, or switched topics off,
 * and then there is no other place to end them from.
 */
async function endTopics({ chat, topic }: Destination, context: BotContext, services: BotServices): Promise<string> {
	const keys = topic === undefined ? await services.subscriptions.inChat(chat) : [];
	const ended = new Set<string>();
	for (const key of keys) {
		const { before } = await services.subscriptions.update(key, () => undefined);
		for (const edition of Object.keys(before?.editions ?? {})) ended.add(edition);
	}
	if (ended.size === 0) return context.words("nothing-subscribed");
	return context.words("unsubscribed-topics", { editions: editionNames([...ended], context.language) });
}

/**
 * The same subscription when it has none of these, none when it has no others. Editions that only a newer version of the bot
 * knows count among the others: that version goes on with them.
 */
function without(subscription: Subscription, ended: readonly EditionCode[]): Subscription | undefined {
	const current = Object.entries(subscription.editions);
	const kept = current.filter(([edition]) => !ended.some((code) => code === edition));
	if (kept.length === current.length) return subscription;
	return kept.length === 0 ? undefined : { ...subscription, editions: Object.fromEntries(kept) };
}
