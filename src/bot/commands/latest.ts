import { MAX_LISTED } from "../../formatter/format-list.ts";
import { tidyText } from "../../text/tidy-text.ts";
import { LATEST_COUNT } from "../lists/latest-list.ts";
import { parseLatest } from "../lists/parse-latest.ts";
import { showList } from "../lists/show-list.ts";
import type { Command } from "./command.ts";

/** `/latest [n] [edition or section]`: the newest articles, n on a page; of the chat's editions when none is named. */
export const latestCommand: Command = {
	name: "latest",
	who: "anybody",
	inMenu: true,
	inHelp: true,
	cost: 1,
	async answer(argument, context, services) {
		const { words, language } = context;
		const { tooMany, ...asked } = parseLatest(tidyText(argument), { usual: LATEST_COUNT, max: MAX_LISTED });
		const notes = tooMany ? [words("latest-at-most", { max: MAX_LISTED })] : [];
		return showList(context, { kind: "latest", language, ...asked, notes }, 0, services);
	},
};
