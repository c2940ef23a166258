import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Clock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { Semaphore } from "../../kit/semaphore.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import { withDeadline } from "../../kit/with-deadline.ts";
import { type FeedContext, type FeedDocument, parseFeed } from "./parse-feed.ts";
import type { ParseAnswer, ParseJob } from "./parse-worker.ts";

/**
 * Bodies up to this are parsed where everything else is done. RFI's longest feeds have 300 KB. On a busy machine the costliest bodies,
 * such as full texts of very many short paragraphs, took up to 1.6 s for each MiB.
 */
const MAX_BYTES_HERE = 256 * 1024;
/** The costliest bodies of 5 MiB took 8 s on a busy machine. */
const TIME_LIMIT_MS = 20 * SECOND_MS;
/** Enough for 5 MiB of attributes, of namespaces and of small elements. */
const MEMORY_LIMIT_MB = 512;

export type FeedParser = (bytes: Uint8Array, context: FeedContext, signal?: AbortSignal) => Promise<FeedDocument>;

/**
 * `parseFeed` that holds nobody up: a big body is parsed in a thread of its own, one at a time, which ends with the signal. Rejects as
 * `parseFeed` does, and when time or memory do not suffice.
 */
export function createFeedParser(clock: Pick<Clock, "after">, progress: Progress = UNWATCHED): FeedParser {
	const threads = new Semaphore(1);
	return async (bytes, context, signal) => {
		if (bytes.length <= MAX_BYTES_HERE) return parseFeed(bytes, context);
		await threads.acquire();
		try {
			signal?.throwIfAborted();
			const deadline = { ms: TIME_LIMIT_MS, clock, signal };
			const answer = await progress.during("a feed to be parsed", () =>
				withDeadline(deadline, (ending) => answerOfThread({ bytes, context }, ending)),
			);
			if ("error" in answer) throw answer.error;
			return answer.document;
		} finally {
			threads.release();
		}
	};
}

async function answerOfThread(job: ParseJob, signal: AbortSignal): Promise<ParseAnswer> {
	const resourceLimits = { maxOldGenerationSizeMb: MEMORY_LIMIT_MB };
	const thread = new Worker(new URL("./parse-worker.ts", import.meta.url), {
		workerData: job,
		execArgv: [],
		resourceLimits,
	});
	try {
		const [answer] = await once(thread, "message", { signal });
		return answer;
	} catch (cause) {
		throw new Error(`Cannot parse feed "${job.context.feedUrl}": it needs too much time or memory`, { cause });
	} finally {
		await thread.terminate();
	}
}
