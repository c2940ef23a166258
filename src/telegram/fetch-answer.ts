import type { Readable } from "node:stream";
// @ts-expect-error: it comes without types.
import untypedFetch from "node-fetch";
import { type Answer, readAnswer } from "./read-answer.ts";

/** As much of what grammY asks of its fetch as is looked at here; the rest is passed on. */
interface FetchOptions {
	readonly signal?: AbortSignal;
}
interface Response {
	readonly body: Readable;
	readonly headers: { get(name: string): string | null };
}
type NodeFetch = (url: string, options: FetchOptions) => Promise<Response>;

/** Hears what the `Date` header of an answer says, whatever else is wrong with the answer. */
export type HearDate = (date: string | undefined) => void;

/** The fetch that grammY uses itself: its errors are those that `classifyError` knows. */
const nodeFetch: NodeFetch = untypedFetch;

/**
 * Counted when unpacked. An answer to getUpdates is the largest: a hundred updates of at most some tens of kilobytes, about 4 MiB.
 * https://core.telegram.org/bots/api#getupdates
 */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/**
 * The fetch to give to grammY: it reads no more than an answer of Telegram's can have, and what it resolves to is one.
 * @throws Error when it is not, and node-fetch's errors when no answer came. The connection is closed then.
 */
export async function fetchAnswer(
	url: string,
	options: FetchOptions,
	hearDate: HearDate = () => undefined,
): Promise<{ json(): Promise<Answer> }> {
	const ending = new AbortController();
	const end = () => ending.abort();
	options.signal?.addEventListener("abort", end, { once: true });
	if (options.signal?.aborted) end();
	try {
		const { body, headers } = await nodeFetch(url, { ...options, signal: ending.signal });
		hearDate(headers.get("date") ?? undefined);
		const answer = readAnswer(methodOf(url), await readBytes(body));
		return { json: async () => answer };
	} catch (error) {
		end();
		throw error;
	} finally {
		options.signal?.removeEventListener("abort", end);
	}
}

async function readBytes(body: Readable): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > MAX_ANSWER_BYTES) throw new Error(`Cannot read answer: it exceeds ${MAX_ANSWER_BYTES} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function methodOf(url: string): string {
	return url.slice(url.lastIndexOf("/") + 1);
}
