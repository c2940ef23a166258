import { EDITIONS } from "../../news/edition.ts";
import { editionNames } from "../edition-names.ts";
import type { Command } from "./command.ts";

/** `/help`: a line for each of the other commands, and the editions on offer. */
export function helpCommand(others: readonly Command[]): Command {
	return {
		name: "help",
		who: "anybody",
		menus: ["default"],
		inHelp: false,
		cost: 1,
		answer: async (_, { words, language, me }, { editions }) => {
			const examples = examplesFrom(editions);
			return [
				...others.filter(({ inHelp }) => inHelp).map(({ name }) => words(`help-${name}`, examples)),
				...(me.supports_inline_queries ? [words("help-inline", { bot: me.username })] : []),
				"",
				words("help-editions", { available: editionNames(editions, language) }),
			].join("\n");
		},
	};
}

function examplesFrom([first, ...others]: Parameters<Command["answer"]>[2]["editions"]) {
	const examples = others.length === 0 ? [first] : others.slice(0, 2);
	return { edition: EDITIONS[first].name, example: examples[0] ?? first, examples: examples.join(" ") };
}
