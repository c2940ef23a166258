import { GrammyError, HttpError } from "grammy";
import type { Clock } from "../kit/clock.ts";

/** Somebody is waiting for the answer: past this, none at all is better than a late one. */
const MAX_WAIT_SECONDS = 10;
const MAX_TRIES = 3;
/** Node's and node-fetch's codes for a connection that ended before its answer had come. */
const CUT_OFF = new Set(["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"]);

/**
 * Makes a call for a person who asked, again when Telegram says "in a moment", and once more when the connection ends without an answer:
 * servers close idle connections, and an answer that arrives twice does less harm than one that never does. Longer floods, and calls
 * that nobody answers in time, reject as they come.
 */
export async function patiently<T>(call: () => Promise<T>, clock: Pick<Clock, "sleep">): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await call().catch((error: unknown) => againIfCutOff(error, call));
		} catch (error) {
			const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
			if (seconds === undefined || seconds > MAX_WAIT_SECONDS || tries === MAX_TRIES) throw error;
			await clock.sleep(seconds * 1000);
		}
	}
}

function againIfCutOff<T>(error: unknown, call: () => Promise<T>): Promise<T> {
	const cause: unknown = error instanceof HttpError ? error.error : undefined;
	const isCutOff = cause instanceof Error && "code" in cause && CUT_OFF.has(String(cause.code));
	if (isCutOff) return call();
	throw error;
}
