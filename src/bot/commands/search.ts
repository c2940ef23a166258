import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { howToSearch } from "../how-to-search.ts";
import { searchRequest } from "../lists/search-request.ts";
import { showList } from "../lists/show-list.ts";
import { respond } from "../respond.ts";

/** `/search words`: articles with these words, best first. */
export function searchCommand(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("search", async (context) => {
		const request = searchRequest(String(context.match), context.language);
		const isEmpty = request.text === "";
		await respond(
			context,
			isEmpty ? await howToSearch(context, services) : await showList(context, request, 0, services),
		);
	});
	return composer;
}
