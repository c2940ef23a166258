import { parentPort, workerData } from "node:worker_threads";
import { type FeedContext, parseFeed } from "./parse-feed.ts";

/** What a parser in a thread of its own is given. */
export interface ParseJob {
	readonly bytes: Uint8Array;
	readonly context: FeedContext;
}

/** What it answers, once. */
export type ParseAnswer = { readonly document: Awaited<ReturnType<typeof parseFeed>> } | { readonly error: Error };

// Null everywhere but in the thread that `createFeedParser` starts.
if (parentPort !== null) parentPort.postMessage(await answerTo(workerData as ParseJob));

async function answerTo({ bytes, context }: ParseJob): Promise<ParseAnswer> {
	try {
		return { document: await parseFeed(bytes, context) };
	} catch (cause) {
		return { error: cause instanceof Error ? cause : new Error("Cannot parse feed", { cause }) };
	}
}
