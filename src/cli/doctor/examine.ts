import type { Clock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import { describeError } from "../../kit/describe-error.ts";
import { withDeadline } from "../../kit/with-deadline.ts";
import { connectionAdvice } from "../../kit/words/connection-advice.ts";
import type { Check, Finding } from "./finding.ts";

/**
 * Makes all checks side by side and gives their findings in the order of the checks, each as soon as it can be read. A check that fails, or
 * takes longer than its limit, is a finding itself and hides no other.
 *
 * @throws The signal's reason, when it is aborted.
 */
export async function* examine(
	checks: readonly Check[],
	{ clock, signal }: { readonly clock: Pick<Clock, "after">; readonly signal: AbortSignal },
): AsyncGenerator<Finding> {
	const results = checks.map((check) => made(check, clock, signal));
	for (const result of results) {
		const findings = await result;
		signal.throwIfAborted();
		yield* findings;
	}
}

/** Never rejects. */
async function made(check: Check, clock: Pick<Clock, "after">, signal: AbortSignal): Promise<readonly Finding[]> {
	try {
		const deadline = { ms: check.limitMs, clock, signal };
		return await withDeadline(deadline, (ending) => Promise.race([check.run(ending), rejectedAt(ending)]));
	} catch (error) {
		const advice = connectionAdvice(error);
		return [{ level: "trouble", about: check.about, says: describeError(error), ...defined({ advice }) }];
	}
}

function rejectedAt(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}
