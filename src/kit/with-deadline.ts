/**
 * Runs a call that takes a signal, and aborts it after `ms` or when `outer` is aborted. Unlike `AbortSignal.timeout`, nothing
 * of it is left once the call has ended: thousands of calls a second would each leave a timer behind.
 */
export async function withDeadline<T>(
	ms: number,
	outer: AbortSignal | undefined,
	call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	const abort = () => controller.abort(outer?.reason);
	const timer = setTimeout(() => controller.abort(new Error(`no answer within ${ms} ms`)), ms);
	if (outer?.aborted) abort();
	outer?.addEventListener("abort", abort, { once: true });
	try {
		return await call(controller.signal);
	} finally {
		clearTimeout(timer);
		outer?.removeEventListener("abort", abort);
	}
}
