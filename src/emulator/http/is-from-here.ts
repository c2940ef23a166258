import type { IncomingMessage } from "node:http";

/** A page that points its own name at this machine still sends that name; a page of another origin says so. */
export function isFromHere({ headers }: IncomingMessage): boolean {
	const host = headers.host ?? "";
	if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
	return headers.origin === undefined || headers.origin === `http://${host}`;
}
