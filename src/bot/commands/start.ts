import { Composer } from "grammy";
import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { respond } from "../respond.ts";

/** `/start`: what this is. For somebody who has been here before it also resumes what they had subscribed to. */
export function startCommand(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("start", async (context) => {
		const renewed = await renew(context, services);
		const greeting = { edition: EDITIONS[services.editions[0]].name };
		await respond(context, renewed ?? context.words("start", greeting));
	});
	return composer;
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
