import type { TextMessage } from "../../news/message.ts";
import { explain } from "../../news/settings/explain.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { findAsked } from "../why/find-asked.ts";
import { whyAnswer } from "../why/why-answer.ts";
import type { Command } from "./command.ts";

/** `/why`, with a link to an article or as a reply to one: why it came to this place, or why not. It looks at no other place. */
export const whyCommand: Command = {
	name: "why",
	who: "anybody",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: why,
};

async function why(argument: string, context: BotContext, services: BotServices): Promise<string | TextMessage> {
	const { place, words, msg } = context;
	if (place === undefined || msg === undefined) return words("failed");
	const position = await services.positions.get(place.key);
	const question = { argument, message: msg, repliedTo: msg.reply_to_message, position };
	const asked = await findAsked(question, services);
	switch (asked?.kind) {
		case undefined:
			return words("why-usage");
		case "several":
			return words("why-several");
		case "unknown":
			return words("why-unknown");
		case "short":
			return words("address-short");
		case "article": {
			const { article, isAlias } = asked;
			const subscription = await services.subscriptions.get(place.key);
			const text = services.textOf(article);
			const explanation = explain({ article, text, subscription, position, now: services.clock.now() });
			return whyAnswer(explanation, { article, isAlias, subscription }, context);
		}
	}
}
