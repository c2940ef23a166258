import { Composer } from "grammy";
import { EDITIONS } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { respond } from "../respond.ts";

/** `/help` and `/privacy`: texts. */
export function helpCommand({ editions }: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("help", (context) => respond(context, help(context, editions)));
	composer.command("privacy", (context) => respond(context, context.words("privacy")));
	return composer;
}

function help({ words, language, me }: BotContext, editions: BotServices["editions"]): string {
	const [first, ...others] = editions;
	const examples = others.length === 0 ? [first] : others.slice(0, 2);
	const variables = {
		edition: EDITIONS[first].name,
		example: examples[0] ?? first,
		examples: examples.join(" "),
	};
	return [
		words("help", variables),
		...(me.supports_inline_queries ? [words("help-inline", { bot: me.username })] : []),
		"",
		words("help-editions", { available: editionNames(editions, language) }),
	].join("\n");
}
