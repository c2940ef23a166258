import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { feedXml, type PublishedArticle } from "./feed-xml.ts";
import type { ReplayedArticle } from "./replayed-article.ts";

/** A feed per edition at `/<edition>/rss`, with one old article at first. */
export interface FeedServer {
	urlOf(edition: string): string;
	/** Puts an article at the top of its edition's feed, as of now. */
	publish(article: ReplayedArticle): void;
	/** Says the article of that address anew, in its place and under its time, as RFI does when it corrects one. */
	correct(article: ReplayedArticle): void;
	/** Resolves once every one of these editions' feeds has been read. */
	untilRead(editions: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

/** RFI's feeds hold 17 to 25. */
const ITEMS_PER_FEED = 25;

/** Title and lede of what each feed holds before anything is published; English for the other editions. */
const OLD_ARTICLES: Readonly<Record<string, readonly [title: string, lede: string]>> = {
	cn: [
		"纸船节的一千只纸船已经折好",
		"一座虚构的小城为它的河折好了一千只纸船，今晚下水。城里没有人见过那条河，不过船都已经编了号。",
	],
	fr: [
		"Mille bateaux de papier attendent leur rivière",
		"Une ville imaginaire a plié mille bateaux pour une fête d’eau douce. La rivière manque encore, mais chacun a déjà son numéro.",
	],
	en: [
		"A thousand paper boats wait for their river",
		"A made-up town has folded a thousand boats for a festival on the water. The river is still missing, but every boat has its number.",
	],
};
const OLD_ARTICLE_AGE_MS = 3 * 60 * 60 * 1000;

/** RFI's feeds are never empty, and an empty one shows a bot nothing of what was there before it. */
function oldArticle(edition: string, publishedAt: number): PublishedArticle {
	const [title, lede] = OLD_ARTICLES[edition] ?? OLD_ARTICLES["en"] ?? [edition, ""];
	const url = `https://www.rfi.example/${edition}/paper-boats`;
	return { edition, title, url, html: `<p>${lede}</p>`, seenAt: 0, publishedAt };
}

/** Starts a feed server on this machine, on any free port. `now`: in milliseconds since the Unix epoch. */
export async function startFeedServer(now = () => Date.now()): Promise<FeedServer> {
	const feeds = new Map<string, PublishedArticle[]>();
	const oldAt = now() - OLD_ARTICLE_AGE_MS;
	const readers = new Map<string, PromiseWithResolvers<void>>();
	const readerOf = (edition: string) => {
		const reader = readers.get(edition) ?? Promise.withResolvers<void>();
		readers.set(edition, reader);
		return reader;
	};
	const server = createServer((request, response) => {
		const edition = /^\/([a-z]{2})\/rss$/.exec(request.url ?? "")?.[1];
		if (edition === undefined) response.writeHead(404).end();
		else {
			response.on("finish", () => readerOf(edition).resolve());
			answer(request, response, feedXml(edition, feeds.get(edition) ?? [oldArticle(edition, oldAt)]));
		}
	});
	const port = await listen(server);
	return {
		urlOf: (edition) => `http://127.0.0.1:${port}/${edition}/rss`,
		publish(article) {
			const older = feeds.get(article.edition) ?? [];
			feeds.set(article.edition, [{ ...article, publishedAt: now() }, ...older].slice(0, ITEMS_PER_FEED));
		},
		correct(article) {
			const listed = feeds.get(article.edition) ?? [];
			feeds.set(
				article.edition,
				listed.map((one) => (one.url === article.url ? { ...article, publishedAt: one.publishedAt } : one)),
			);
		},
		async untilRead(editions) {
			await Promise.all(editions.map((edition) => readerOf(edition).promise));
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function answer(request: IncomingMessage, response: ServerResponse, xml: string): void {
	const etag = `"${createHash("sha256").update(xml).digest("base64url")}"`;
	const isKnown = request.headers["if-none-match"] === etag;
	response.writeHead(isKnown ? 304 : 200, { etag, "content-type": "application/rss+xml; charset=utf-8" });
	response.end(isKnown ? undefined : xml);
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
	});
}
