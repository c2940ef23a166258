import { howToSearch } from "../lists/search-help.ts";
import { searchRequest } from "../lists/search-list.ts";
import { showList } from "../lists/show-list.ts";
import { findNamed } from "../naming/find-named.ts";
import { namedCard } from "../naming/named-card.ts";
import type { Command } from "./command.ts";

/** `/search words`: articles with these words, best first; or the one that an address names. */
export const searchCommand: Command = {
	name: "search",
	who: "anybody",
	inMenu: true,
	inHelp: true,
	cost: 1,
	async answer(argument, context, services) {
		const named = await findNamed(argument, services);
		if (named !== undefined) return namedCard(named, context);
		const request = searchRequest(argument, context.language);
		return request.text === "" ? howToSearch(context, services) : showList(context, request, 0, services);
	},
};
