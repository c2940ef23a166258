import type { IncomingMessage } from "node:http";

/**
 * A page that points its own name at this machine still sends that name; a page of another origin says so, or its
 * browser does where it would not: for pictures and links. Clients that are no browsers say nothing of the kind.
 */
export function isFromHere({ headers, url }: IncomingMessage): boolean {
	const host = headers.host ?? "";
	if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
	// A link elsewhere may lead to the chat page, but to nothing else.
	if (headers["sec-fetch-site"] === "cross-site" && url !== "/") return false;
	return headers.origin === undefined || headers.origin === `http://${host}`;
}
