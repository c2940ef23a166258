import { questionKey } from "../../settings/asking/question-notes.ts";
import type { Command } from "../command.ts";

/** `/cancel`: ends the questions that the bot asked in a chat. */
export const cancelCommand: Command = {
	name: "cancel",
	who: "administrators",
	inMenu: false,
	inHelp: false,
	cost: 1,
	async answer(_, { chat, words }, { questions }) {
		const open = chat === undefined ? [] : await questions.keysUnder(questionKey(chat.id, ""));
		for (const key of open) await questions.delete(key);
		return words(open.length === 0 ? "nothing-to-cancel" : "cancelled");
	},
};
