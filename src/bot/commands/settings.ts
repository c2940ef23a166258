import { makeChoice } from "../choice/make-choice.ts";
import type { Command } from "./command.ts";

/** `/settings`: a switch for each edition. One of the names that Telegram asks of every bot: https://core.telegram.org/bots/features#global-commands */
export const settingsCommand: Command = {
	name: "settings",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: (_, context, services) => makeChoice({ choice: { kind: "menu" } }, context, services),
};
