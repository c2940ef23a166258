import type { Command } from "./command.ts";

/** `/privacy`: what is stored about a chat. */
export const privacyCommand: Command = {
	name: "privacy",
	who: "anybody",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: async (_, { words }) => words("privacy"),
};
