import { Composer } from "grammy";
import { MAX_LISTED } from "../../formatter/format-list.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { parseLatest } from "../lists/parse-latest.ts";
import { showList } from "../lists/show-list.ts";
import { respond } from "../respond.ts";

/** On a page, unless a number is given. */
export const LATEST_COUNT = 5;

/** `/latest [n] [edition or section]`: the newest articles, n on a page; of the chat's editions when none is named. */
export function latestCommand(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("latest", async (context) => {
		const { words, language } = context;
		const asked = parseLatest(tidyText(String(context.match)), { usual: LATEST_COUNT, max: MAX_LISTED });
		await respond(
			context,
			asked === undefined
				? words("latest-usage", { max: MAX_LISTED, example: services.editions[0] })
				: await showList(context, { kind: "latest", language, ...asked }, 0, services),
		);
	});
	return composer;
}
