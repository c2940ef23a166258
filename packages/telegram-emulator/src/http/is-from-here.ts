import type { IncomingMessage } from "node:http";

/** What browsers say of requests that another page made, even one on another port of this machine. */
const ELSEWHERE: ReadonlySet<unknown> = new Set(["cross-site", "same-site"]);

/**
 * A page that points its own name at this machine still sends that name; a page of another origin says so, or its
 * browser does where it would not: for pictures and links. Clients that are no browsers say nothing of the kind.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function isFromHere({ headers, url }: IncomingMessage): boolean {
	const host = headers.host ?? "";
	if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
	// A link elsewhere may lead to the chat page, but to nothing else.
	if (ELSEWHERE.has(headers["sec-fetch-site"]) && url !== "/") return false;
	return headers.origin === undefined || headers.origin === `http://${host}`;
}
