import type { Context } from "grammy";
import type { Variables } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Destination, DestinationKey } from "../news/destination.ts";
import type { InterfaceLanguage } from "../news/languages/interface-language.ts";
import type { ReadCommand } from "./commands/read-command.ts";
import type { Removals } from "./removals.ts";
import type { AnsweredQuestion } from "./settings/asking/question-notes.ts";

/** A grammY context that knows in which language to answer and which destination is meant. */
export type BotContext = Context & {
	language: InterfaceLanguage;
	/** The bot's own words in that language. */
	words(key: string, variables?: Variables): string;
	clock: Clock;
	removals: Removals;
	/** The command that somebody gave the bot by this message or channel post; absent when it is none, or for another bot. */
	asked?: ReadCommand;
	/** The question of the bot's that somebody replies to by this message; absent when it is none. */
	answers?: AnsweredQuestion;
	/** Absent for updates that come from no chat. */
	place?: { readonly destination: Destination; readonly key: DestinationKey };
	/** Whether Telegram has answered that the chat of the update is a group that has become a supergroup; absent as long as it has not. */
	hasMoved?: true;
};
