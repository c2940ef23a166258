import type { TextMessage } from "../../news/message.ts";
import { articleCard } from "../article-card.ts";
import type { BotContext } from "../bot-context.ts";
import type { Named } from "./find-named.ts";

/** The answer to a text that names an article: its card, or why there is none. */
export function namedCard(named: Named, context: BotContext): TextMessage | string {
	switch (named.kind) {
		case "article":
			return articleCard(named.article, context);
		case "unknown":
			return context.words("address-unknown");
		case "short":
			return context.words("address-short");
	}
}
