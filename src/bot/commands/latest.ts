import { Composer } from "grammy";
import { formatHeadlines, MAX_HEADLINES } from "../../formatter/format-headlines.ts";
import type { Message } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { readEditions } from "../read-editions.ts";
import { respond } from "../respond.ts";

const DEFAULT_COUNT = 5;
const LEDE_CHARS = 120;

/** `/latest [n]`: the newest articles of the chat's editions. */
export function latestCommand(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.command("latest", async (context) => {
		const argument = String(context.match).trim();
		const count = argument === "" ? DEFAULT_COUNT : Number(argument);
		const isUsable = Number.isInteger(count) && count >= 1 && count <= MAX_HEADLINES;
		await respond(
			context,
			isUsable ? await latest(context, count, services) : context.words("latest-usage", { max: MAX_HEADLINES }),
		);
	});
	return composer;
}

async function latest(context: BotContext, count: number, services: BotServices): Promise<Message | string> {
	const editions = await readEditions(context, services);
	const { hits } = services.index.latest({ editions, limit: count, offset: 0 });
	const found = await services.articles.find(hits.map(({ id }) => id));
	const articles = found.filter((article) => article !== undefined);
	if (articles.length === 0) return context.words("latest-empty");
	const heading = context.words("latest-heading", { editions: editionNames(editions, context.language) });
	return formatHeadlines(articles, { heading, ledeChars: LEDE_CHARS });
}
