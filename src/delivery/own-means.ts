import type { Clock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import type { Progress } from "../kit/watch/progress.ts";
import type { DeliveryMeans } from "./means.ts";
import { ChatLimits } from "./pace/chat-limits.ts";
import { Pacer, type PacerOptions } from "./pace/pacer.ts";
import { LogTail, type StreamLog } from "./reading/log-tail.ts";
import { Refusals } from "./refusals.ts";
import { WakeList } from "./work/wake-list.ts";

export interface OwnMeansOptions {
	readonly log: StreamLog;
	readonly sendRatePerSecond: number;
	readonly clock: Clock;
	/** Asked right before anything leaves: what may not leave now waits. */
	readonly mayLeave?: PacerOptions["mayLeave"];
	/** For so long from now on nothing leaves. */
	readonly quietMs?: number;
	readonly onPause?: PacerOptions["onPause"];
	readonly progress?: Progress;
}

/** These tell besides how fast they let anything leave. */
export interface OwnMeans extends DeliveryMeans {
	readonly pace: Pacer;
}

/** Sends under way at once: two seconds' worth, so that slow answers for a few chats do not hold up the others. */
const CONCURRENCY_SECONDS = 2;
const MIN_CONCURRENCY = 10;
const MAX_CONCURRENCY = 100;

/** What a delivery works with when it is the only one: all of it in this process's memory, built again at each start. */
export function ownMeans(options: OwnMeansOptions): OwnMeans {
	const { log, sendRatePerSecond, clock, onPause, progress, mayLeave, quietMs } = options;
	const wanted = Math.ceil(sendRatePerSecond * CONCURRENCY_SECONDS);
	return {
		work: new WakeList(clock),
		pace: new Pacer({ configuredPerSecond: sendRatePerSecond, clock, onPause, progress, mayLeave, quietMs }),
		gates: new ChatLimits(() => clock.elapsed()),
		refusals: new Refusals(),
		tail: new LogTail(log),
		...defined({ progress }),
		concurrency: Math.min(MAX_CONCURRENCY, Math.max(MIN_CONCURRENCY, wanted)),
	};
}
