import type { IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";
import { serve } from "../serve.ts";
import { type Answer, status } from "./scripted-feed.ts";

/** A site on this machine that answers at each path as it is told, and with 404 elsewhere. Taken down when the test ends. */
export async function startSite(answers: Readonly<Record<string, Answer>> = {}) {
	const told = new Map(Object.entries(answers));
	const server = await serve((request, response) => (told.get(pathOf(request)) ?? status(404))(request, response));
	onTestFinished(() => server[Symbol.asyncDispose]());
	return {
		origin: server.origin,
		requests: server.requests,
		urlOf: (path: string) => server.origin + path,
		answers: (path: string, answer: Answer) => void told.set(path, answer),
		/** How often it was asked for a path. */
		asked: (path: string) => server.requests.filter((request) => pathOf(request) === path).length,
		/** All paths that it was asked for and that begin so, in their order. */
		paths: (beginning: string) => server.requests.map(pathOf).filter((path) => path.startsWith(beginning)),
	};
}

/** A document that is there. */
export function served(body: string | Uint8Array, contentType = "application/xml"): Answer {
	return (_, response) => void response.setHeader("content-type", contentType).end(body);
}

function pathOf({ url = "" }: IncomingMessage): string {
	return decodeURI(url);
}
