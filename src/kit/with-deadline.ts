import type { Clock } from "./clock.ts";

export interface Deadline {
	readonly ms: number;
	readonly clock: Pick<Clock, "after">;
	/** Ends the call sooner. */
	readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a call that takes a signal, and aborts it after `ms` or with `signal`. Unlike `AbortSignal.timeout`, nothing of it is
 * left once the call has ended: thousands of calls a second would each leave a timer behind.
 */
export async function withDeadline<T>(
	{ ms, clock, signal: outer }: Deadline,
	call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	const abort = () => controller.abort(outer?.reason);
	const takeBack = clock.after(ms, () => controller.abort(new Error(`no answer within ${ms} ms`)));
	if (outer?.aborted) abort();
	outer?.addEventListener("abort", abort, { once: true });
	try {
		return await call(controller.signal);
	} finally {
		takeBack();
		outer?.removeEventListener("abort", abort);
	}
}
