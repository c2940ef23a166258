import type { Destination } from "../../news/destination.ts";
import { destinationOf } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { editionsOf, isReading } from "../../news/stream.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { endEditions } from "../choice/change-editions.ts";
import { stoppedMessage, whichToEnd } from "../choice/end.ts";
import type { Stopped } from "../choice/stopped.ts";
import { unknownEdition } from "../choice/unknown-edition.ts";
import { editionNames } from "../edition-names.ts";
import { parseEditions } from "../parse-editions.ts";
import type { Command } from "./command.ts";

/**
 * `/unsubscribe [editions]`: no more new articles of these. Where none is named it ends the only one, or asks which; outside topics,
 * where the chat itself has no subscription, it ends theirs.
 */
export const unsubscribeCommand: Command = {
	name: "unsubscribe",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: unsubscribe,
};

async function unsubscribe(
	argument: string,
	context: BotContext,
	services: BotServices,
): Promise<string | TextMessage> {
	const { place, words, language } = context;
	if (place === undefined) return words("failed");
	const subscription = await services.subscriptions.get(place.key);
	if (!isReading(subscription)) return endTopics(place.destination, context, services);
	// What is subscribed can be given up, whether the operator still offers it or not.
	const known = [...new Set([...editionsOf(subscription), ...services.editions])];
	const parsed = parseEditions(argument, known);
	if (parsed.kind === "unknown") return unknownEdition(parsed.name, known, context);
	const current = Object.keys(subscription.editions);
	if (parsed.editions.length === 0 && current.length > 1) return whichToEnd(current, context);
	const stopped = await endEditions(parsed.editions.length === 0 ? "all" : parsed.editions, place.key, services);
	if (stopped !== undefined) return stoppedMessage([stopped], "unsubscribed", context);
	if (parsed.editions.length === 0) return words("nothing-subscribed");
	return words("not-subscribed", { editions: editionNames(parsed.editions, language) });
}

/**
 * Where the chat itself has no subscription, those of its topics are meant: somebody may have deleted the topic, or switched topics off,
 * and then there is no other place to end them from.
 */
async function endTopics(
	{ chat, topic }: Destination,
	context: BotContext,
	services: BotServices,
): Promise<string | TextMessage> {
	const keys = topic === undefined ? await services.subscriptions.inChat(chat) : [];
	const ended: Stopped[] = [];
	for (const key of keys) {
		const stopped = await endEditions("all", key, services);
		const { topic: place } = destinationOf(key);
		if (stopped !== undefined) ended.push(place === undefined ? stopped : { ...stopped, topic: place });
	}
	return ended.length === 0
		? context.words("nothing-subscribed")
		: stoppedMessage(ended, "unsubscribed-topics", context);
}
