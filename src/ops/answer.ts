import type { IncomingMessage, ServerResponse } from "node:http";

/** What is answered to a request. */
export interface Answer {
	readonly status: number;
	readonly text: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export function textAnswer(status: number, text: string, headers: Answer["headers"] = {}): Answer {
	return { status, text, headers: { "content-type": "text/plain; charset=UTF-8", ...headers } };
}

export function jsonAnswer(status: number, value: object): Answer {
	return { status, text: JSON.stringify(value), headers: { "content-type": "application/json" } };
}

export function htmlAnswer(text: string): Answer {
	return { status: 200, text, headers: { "content-type": "text/html; charset=UTF-8" } };
}

export const NOT_FOUND = textAnswer(404, "404 Not Found");

/** The path that is asked for, as it was escaped; `undefined` where there is none. What stands before it may be anything. */
export function pathAsked({ url = "" }: Pick<IncomingMessage, "url">): string | undefined {
	// Two slashes at the beginning would be read as a host.
	return URL.parse(url.startsWith("/") ? `http://bot${url}` : url)?.pathname;
}

/** A request to which nobody waits for an answer any more gets none. */
export function sendAnswer(response: ServerResponse, { status, text, headers = {} }: Answer): void {
	if (response.destroyed) return;
	response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);
}
