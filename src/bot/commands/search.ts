import { Composer } from "grammy";
import { formatHeadlines } from "../../formatter/format-headlines.ts";
import type { Message } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { readEditions } from "../read-editions.ts";
import { respond } from "../respond.ts";

const RESULTS = 5;
const LEDE_CHARS = 120;
/** How much of the question is repeated in the answer. */
const MAX_SHOWN_QUERY_CHARS = 60;

/** `/search words`: articles with these words, best first. */
export function searchCommand(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("search", async (context) => {
		const text = String(context.match).trim();
		await respond(context, text === "" ? context.words("search-usage") : await search(context, text, services));
	});
	return composer;
}

async function search(context: BotContext, text: string, services: BotServices): Promise<Message | string> {
	const editions = await readEditions(context, services);
	const page = { limit: RESULTS, offset: 0, order: "best", now: services.clock.now() } as const;
	const result = services.index.search(services.parseQuery(text), { editions, ...page });
	const found = await services.articles.find(result.hits.map(({ id }) => id));
	const articles = found.filter((article) => article !== undefined);
	const query = Array.from(text).slice(0, MAX_SHOWN_QUERY_CHARS).join("");
	if (articles.length === 0) return context.words("search-none", { query });
	return formatHeadlines(articles, {
		heading: context.words(result.totalIsCapped ? "search-heading-many" : "search-heading", {
			query,
			count: result.total,
		}),
		total: result.total,
		footer: (hidden) => context.words(result.totalIsCapped ? "search-more-many" : "search-more", { count: hidden }),
		ledeChars: LEDE_CHARS,
	});
}
