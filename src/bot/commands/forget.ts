import { markCode } from "../../formatter/words/mark-code.ts";
import { forgetButtons } from "../presses/forget-press.ts";
import type { Command } from "./command.ts";

/** `/forget`: asks whether everything that is stored about the chat, with its topics, is to be deleted. */
export const forgetCommand: Command = {
	name: "forget",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	async answer(_, context) {
		const { chat, words } = context;
		const sure = words(chat?.is_forum === true ? "forget-sure-topics" : "forget-sure");
		return { ...markCode(sure), keyboard: forgetButtons(context) };
	},
};
