import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import { ADMIN_COMMANDS } from "../admin/admin-command-table.ts";
import { isAdmins } from "../admin/only-admins.ts";
import type { BotContext } from "../bot-context.ts";
import { editionNames } from "../edition-names.ts";
import { wordToSearch } from "../lists/search-help.ts";
import { meantEdition, readEditions } from "../read-editions.ts";
import type { Command } from "./command.ts";

/** `/help`: a line for each of the other commands, and the editions on offer. */
export function helpCommand(others: readonly Command[]): Command {
	return {
		name: "help",
		who: "anybody",
		inMenu: true,
		inHelp: false,
		cost: 1,
		answer: async (_, context, services) => {
			const { words, language, me, chat } = context;
			const { editions } = services;
			const examples = examplesFrom(await meantEdition(context, services), editions);
			const [ended] = await readEditions(context, services);
			return [
				words("help"),
				"",
				...others
					.filter(({ inHelp, where = chat?.type }) => inHelp && where === chat?.type)
					.map(({ name }) => words(`help-${name}`, { ...examples, ended: ended ?? examples.example })),
				...(me.supports_inline_queries ? [words("help-inline", { bot: me.username, word: examples.word })] : []),
				...(isGroup(context) ? ["", words("help-administrators")] : []),
				...(isAdmins(context, services) ? operatorsLines(context) : []),
				"",
				words("help-editions", { available: editionNames(editions, language) }),
			].join("\n");
		},
	};
}

/** In the words of the menu, whose lines begin with capital letters. */
function operatorsLines({ words }: BotContext): string[] {
	const lineOf = (name: string) => {
		const [first = "", ...rest] = words(`command-${name}`);
		return words("help-line", { command: `/${name}`, about: first.toLowerCase() + rest.join("") });
	};
	return ["", ...ADMIN_COMMANDS.map(({ name }) => lineOf(name))];
}

function isGroup({ chat }: BotContext): boolean {
	return chat?.type === "group" || chat?.type === "supergroup";
}

/** Of what this bot reads: the asker's own edition, and two of the others where there are any. */
function examplesFrom(own: EditionCode, editions: readonly EditionCode[]) {
	const others = editions.filter((code) => code !== own).slice(0, 2);
	const examples = others.length === 0 ? [own] : others;
	return {
		edition: EDITIONS[own].languageName,
		example: examples[0] ?? own,
		examples: examples.join(" "),
		word: wordToSearch(own),
	};
}
