import type { EditionCode } from "../../news/edition.ts";
import type { InterfaceLanguage } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";

/** Where a list is shown. */
export interface ListScope {
	/** Those of the chat, where nothing else is asked for. */
	readonly editions: readonly EditionCode[];
	readonly language: InterfaceLanguage;
	readonly words: BotContext["words"];
}
