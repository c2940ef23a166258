import { changeSetting } from "../../settings/change-setting.ts";
import { WORDS_LETTER, wordsSetting } from "../../settings/each/words.ts";
import { settingsPage, viewOf } from "../../settings/settings-page.ts";
import { readTypedWords } from "../../settings/words/typed-words.ts";
import type { Command } from "../command.ts";

const PAGE = { letter: WORDS_LETTER, act: { kind: "show" } } as const;

/** `/keywords +word -word "a phrase"`: words to follow and to leave out; without any, those that there are. */
export const keywordsCommand: Command = {
	name: "keywords",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	async answer(argument, context, services) {
		const view = argument === "" ? undefined : await viewOf(PAGE, context, services);
		if (view !== undefined) {
			const answer = readTypedWords(argument, view);
			if ("problem" in answer) return answer.problem;
			const { problem } = await changeSetting(wordsSetting, answer.change, view);
			if (problem !== undefined) return problem;
		}
		return settingsPage(PAGE, context, services);
	},
};
