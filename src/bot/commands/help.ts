import { Composer } from "grammy";
import { EDITIONS } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { respond } from "../respond.ts";

/** `/help` and `/privacy`: texts. */
export function helpCommand({ editions }: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const variables = { edition: EDITIONS[editions[0]].name, available: editionNames(editions) };
	composer.command("help", (context) => respond(context, context.words("help", variables)));
	composer.command("privacy", (context) => respond(context, context.words("privacy")));
	return composer;
}
