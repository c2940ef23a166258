import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { SECOND_MS } from "../../kit/durations.ts";

/** A busy machine takes some 3 s. */
const TIME_LIMIT_MS = 30 * SECOND_MS;

/**
 * A drawing as PNG, made in a thread of its own that ends with it: it takes half a second, and some 60 MB.
 *
 * @throws when the drawing cannot be read, and when it takes too long.
 */
export async function paintAside(svg: string): Promise<Uint8Array> {
	const worker = new Worker(new URL("./picture-worker.ts", import.meta.url), { workerData: svg, execArgv: [] });
	// No process waits for a picture that nobody can be shown any more.
	worker.unref();
	try {
		const [png] = await once(worker, "message", { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
		return png;
	} catch (cause) {
		throw new Error("Cannot paint the picture of the status", { cause });
	} finally {
		await worker.terminate();
	}
}
