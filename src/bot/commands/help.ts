import { Composer } from "grammy";
import { EDITIONS } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { respond } from "../respond.ts";

/** `/help` and `/privacy`: texts. */
export function helpCommand({ editions }: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const [first, ...others] = editions;
	const examples = others.length === 0 ? [first] : others.slice(0, 2);
	composer.command("help", (context) =>
		respond(
			context,
			context.words("help", {
				edition: EDITIONS[first].name,
				available: editionNames(editions, context.language),
				example: examples[0] ?? first,
				examples: examples.join(" "),
			}),
		),
	);
	composer.command("privacy", (context) => respond(context, context.words("privacy")));
	return composer;
}
