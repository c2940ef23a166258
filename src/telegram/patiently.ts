import { GrammyError } from "grammy";
import type { Clock } from "../kit/clock.ts";

/** Somebody is waiting for the answer: past this, none at all is better than a late one. */
const MAX_WAIT_SECONDS = 10;
const MAX_TRIES = 3;

/** Makes a call for a person who asked, again when Telegram says "in a moment". Longer floods reject as they come. */
export async function patiently<T>(call: () => Promise<T>, clock: Pick<Clock, "sleep">): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await call();
		} catch (error) {
			const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
			if (seconds === undefined || seconds > MAX_WAIT_SECONDS || tries === MAX_TRIES) throw error;
			await clock.sleep(seconds * 1000);
		}
	}
}
