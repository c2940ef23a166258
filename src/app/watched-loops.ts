import { MINUTE_MS } from "../kit/durations.ts";
import type { Progress } from "../kit/watch/progress.ts";
import { Watchdog, type WatchdogOptions } from "../kit/watch/watchdog.ts";

/** Fetching is given up after 30 s, parsing after 20 s; a store that is busy takes seconds. Waiting for other feeds of the host is not counted. */
const POLLER_LIMIT_MS = 5 * MINUTE_MS;
/** A send is given up after 30 s; a store that is busy takes seconds. What the pace tells to wait is not counted. */
const DELIVERY_LIMIT_MS = 2 * MINUTE_MS;
/** A poll is given up after 45 s; an answer to people after 15 s, and an update may take several. */
const INTAKE_LIMIT_MS = 5 * MINUTE_MS;
/** A hundred articles are read within milliseconds; a store that is busy takes seconds. */
const INDEX_LIMIT_MS = 2 * MINUTE_MS;

/** Everything that has to move, for as long as the bot runs. */
export interface WatchedLoops {
	readonly watchdog: Watchdog;
	readonly poller: Progress;
	readonly delivery: Progress;
	readonly intake: Progress;
	readonly index: Progress;
}

export function watchLoops(options: WatchdogOptions): WatchedLoops {
	const watchdog = new Watchdog(options);
	return {
		watchdog,
		poller: watchdog.watch("poller", POLLER_LIMIT_MS),
		delivery: watchdog.watch("delivery", DELIVERY_LIMIT_MS),
		intake: watchdog.watch("intake", INTAKE_LIMIT_MS),
		index: watchdog.watch("search index", INDEX_LIMIT_MS),
	};
}
