import { Composer } from "grammy";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { queryThatFinds } from "../lists/ask-index.ts";
import { excerptsFor } from "../lists/excerpts.ts";
import { type FindHits, readHits } from "../lists/read-page.ts";
import { articleToken } from "../naming/article-token.ts";
import { findNamed } from "../naming/find-named.ts";
import { readEditions } from "../read-editions.ts";
import { startPayload } from "../start-payload.ts";
import { answerQuery } from "./answer-query.ts";
import { inlineCards } from "./inline-cards.ts";

/** Telegram takes up to 50; whoever scrolls on gets the next. */
const RESULTS_PER_PAGE = 20;
/** Searching looks no further for the best. */
const MAX_OFFSET = 1_000;
/** News comes every few minutes, and letters are typed more than once in the meantime. */
const CACHE_SECONDS = 60;

/**
 * `@bot words` in any chat: what `/search` finds in the private chat of whoever asks, the newest articles without words, and one article for
 * what a share button types.
 */
export function inlineQueries(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("inline_query", async (context) => {
		const { query, offset } = context.inlineQuery;
		const text = tidyText(query);
		const { articles, terms, nextOffset, start } = await find(text, parseOffset(offset), context, services);
		const isEmpty = articles.length === 0 && offset === "";
		const cards = inlineCards(articles, {
			shareLabel: context.words("share"),
			language: context.language,
			now: services.clock.now(),
			...excerptsFor(terms, services.folder),
		});
		await answerQuery(context, cards, {
			cache_time: CACHE_SECONDS,
			// Editions and language are the reader's own.
			is_personal: true,
			next_offset: nextOffset === undefined ? "" : String(nextOffset),
			button: {
				text: context.words(isEmpty ? "inline-nothing" : "inline-button"),
				start_parameter: start ?? startPayload(text),
			},
		});
	});
	return composer;
}

interface Found {
	readonly articles: readonly LoggedArticle[];
	readonly terms: ReturnType<BotServices["parseQuery"]>["terms"];
	/** Where the next page begins, if there is one. */
	readonly nextOffset?: number;
	/** What leads to the same in the private chat, where it is not the words. */
	readonly start?: string;
}

async function find(text: string, offset: number, context: BotContext, services: BotServices): Promise<Found> {
	const named = await findNamed(text, services);
	if (named?.kind === "article") return { articles: [named.article], terms: [], start: articleToken(named.article.id) };
	if (named !== undefined) return { articles: [], terms: [] };
	const editions = await readEditions(context, services);
	if (text === "") return readFound((page) => services.index.latest({ ...page, editions }), [], offset, services);
	const options = { editions, order: "best", now: services.clock.now() } as const;
	const query = await queryThatFinds(services.parseQuery(text), options, services);
	return readFound((page) => services.index.search(query, { ...options, ...page }), query.terms, offset, services);
}

async function readFound(find: FindHits, terms: Found["terms"], offset: number, services: BotServices): Promise<Found> {
	const { articles, more } = await readHits(find, { limit: RESULTS_PER_PAGE, offset }, services);
	const next = offset + RESULTS_PER_PAGE;
	const hasNext = more && next < MAX_OFFSET;
	return { articles, terms, ...(hasNext ? { nextOffset: next } : {}) };
}

/** Made up by anybody, like everything that comes from a client. */
function parseOffset(offset: string): number {
	return /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
}
