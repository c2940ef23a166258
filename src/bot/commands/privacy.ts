import type { Command } from "./command.ts";

/** `/privacy`: what is stored about a chat, with its number, by which settings and the log call it. */
export const privacyCommand: Command = {
	name: "privacy",
	who: "anybody",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: async (_, { words, chat }) => words("privacy", { chat: String(chat?.id) }),
};
