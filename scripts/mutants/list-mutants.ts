import type { Mutant } from "./mutant.ts";

/** What people look for and are shown instead. */
export const LIST_MUTANTS: readonly Mutant[] = [
	{
		room: "bot",
		file: "src/bot/lists/list-page.ts",
		find: 'headlinesOnly: place === "group" || length > MAX_WITH_LEDES',
		replace: "headlinesOnly: length > MAX_WITH_LEDES",
		breaks: "a list in a group is headlines",
		tests: ["test/bot/commands/latest.test.ts"],
	},
	{
		room: "bot",
		file: "src/bot/lists/empty/without-parts.ts",
		find: "for (const reading of [asWritten, separateWords(asWritten)])",
		replace: "for (const reading of [asWritten])",
		breaks: "what is left of a Chinese enumeration without one of its words can be searched for",
		tests: ["test/bot/lists/empty"],
	},
	{
		room: "bot",
		file: "src/bot/lists/empty/offer-sections.ts",
		find: 'if (toText !== undefined && place !== "channel")',
		replace: "if (toText !== undefined)",
		breaks: "a channel, which has no buttons, reads which sections there are",
		tests: ["test/bot/commands/latest.test.ts"],
	},
	{
		room: "bot",
		file: "src/bot/naming/written-addresses.ts",
		find: ".use(limits, async (context) => {",
		replace: ".use(async (context) => {",
		breaks: "what is passed on counts towards what one person may ask",
		tests: ["test/bot/naming"],
	},
	{
		room: "bot",
		file: "src/bot/lists/empty/nothing-found.ts",
		find: "terms.length === 0 ? there : await sectionsOfRest",
		replace: "terms.length >= 0 ? there : await sectionsOfRest",
		breaks: "sections are offered in which the other words are found",
		tests: ["test/bot/commands/search.test.ts"],
	},
	{
		room: "bot",
		file: "src/bot/lists/empty/suggest.ts",
		find: "isCostly(query) && costly > MAX_COSTLY_TRIES",
		replace: "false",
		breaks: "one answer asks for few costly searches",
		tests: ["test/bot/lists/empty/suggest.test.ts"],
	},
	{
		room: "bot",
		file: "src/bot/lists/empty/known-sections.ts",
		find: "if (hits.length > 0) return true;",
		replace: "return true;",
		breaks: "somebody who asked for an empty section is offered others",
		tests: ["test/bot/commands/search.test.ts"],
	},
	{
		room: "bot",
		file: "src/bot/naming/find-named.ts",
		find: "if (there !== undefined && isCalled(there, place.words, services)) return there;",
		replace: "if (there !== undefined) return there;",
		breaks: "what was shared leads to no other article that has its number now",
		tests: ["test/bot/naming"],
	},
];
