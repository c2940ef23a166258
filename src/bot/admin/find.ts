import type { AdminCommand } from "./admin-command.ts";

/** `/find`, with the number or the name of a chat: what is known about it, and what is next for it. */
export const findCommand: AdminCommand = {
	name: "find",
	cost: 1,
	answer: async (_, { words }) => words("find-usage"),
};
