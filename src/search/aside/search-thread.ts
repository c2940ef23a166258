import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SearchAnswer, SearchJob } from "./search-worker.ts";

/** A thread that reads an index over a connection of its own, from its first question on. */
export interface SearchThread {
	/** One question at a time. Rejects when the signal is aborted; the thread is no good any more then. */
	ask(job: SearchJob, signal: AbortSignal): Promise<SearchAnswer>;
	/** Resolves once it has ended, which no statement of SQLite can be made to do halfway. Safe to call twice. */
	end(): Promise<void>;
}

export function createSearchThread(path: string): SearchThread {
	const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { workerData: path, execArgv: [] });
	// Whoever has asked waits for the answer or for the deadline; an idle thread keeps no process alive.
	worker.unref();
	// Who waits for an answer hears of it; without a listener a thread that dies between two questions would end the process.
	worker.on("error", () => undefined);
	return {
		async ask(job, signal) {
			const answered = once(worker, "message", { signal });
			worker.postMessage(job);
			const [answer] = await answered;
			return answer;
		},
		async end() {
			await worker.terminate();
		},
	};
}
