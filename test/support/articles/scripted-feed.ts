import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface FeedItem {
	readonly title?: string;
	/** The last part of an address of the Chinese edition. */
	readonly slug?: string;
	/** In place of one by the slug. */
	readonly url?: string;
	readonly lede?: string;
	/** Milliseconds since the Unix epoch. */
	readonly publishedAt?: number;
}

/** What the server does with one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export function feedXml(items: readonly FeedItem[]): string {
	const entries = items.map(({ title, slug, url, lede, publishedAt }) => {
		const address = url ?? (slug === undefined ? undefined : `https://www.rfi.fr/cn/${slug}`);
		const link = address === undefined ? "" : `<link>${address}</link>`;
		const date = publishedAt === undefined ? "" : `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`;
		const description = lede === undefined ? "" : `<description>${lede}</description>`;
		return `<item><title>${title ?? slug}</title>${link}${description}${date}</item>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>法广</title>${entries.join("")}</channel></rss>`;
}

/** A feed with these items. */
export function feed(...items: readonly FeedItem[]): Answer {
	return (_, response) => response.setHeader("content-type", "application/rss+xml").end(feedXml(items));
}

/** A feed that says when nothing has changed. */
export function feedWithEtag(etag: string, ...items: readonly FeedItem[]): Answer {
	return (request, response) => {
		response.setHeader("etag", etag);
		if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
		else feed(...items)(request, response);
	};
}

export function status(code: number, body = "", headers: Record<string, string> = {}): Answer {
	return (_, response) => void response.writeHead(code, headers).end(body);
}

/** An answer byte for byte, head and body, after which the connection ends. */
export function raw(...parts: readonly (string | Uint8Array)[]): Answer {
	return (request) => request.socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
}

export const reset: Answer = (request) => request.socket.resetAndDestroy();

/** Never answers. */
export const silence: Answer = () => undefined;

/** A site on this machine with one feed, which answers as it is told. */
export async function startFeedServer(first: Answer) {
	const requests: IncomingMessage[] = [];
	let answer = first;
	let noticed = Promise.withResolvers<void>();
	const server = createServer((request, response) => {
		requests.push(request);
		answer(request, response);
		noticed.resolve();
		noticed = Promise.withResolvers();
	}).listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`,
		requests,
		answers(next: Answer) {
			answer = next;
		},
		/** Resolves once it was asked so often. */
		async asked(times: number) {
			while (requests.length < times) await noticed.promise;
		},
	};
}
