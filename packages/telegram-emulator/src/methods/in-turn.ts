import { tooManyRequests } from "../api-error.ts";
import type { LimitedCall, Turn } from "../limits/limiter.ts";
import type { Telegram } from "../state/telegram.ts";
import type { MethodCall } from "./method.ts";

/** A send or an edit of which everything was checked but the limits. */
export interface Prepared<Result> {
	readonly chatId: number;
	perform(): Result;
}

/**
 * Counts one send or edit against the limits and performs it when its turn comes; throws 429 where that is too far off.
 * The limits are the last of all checks: a refused message costs nothing. One that was held is prepared anew, since the
 * chat may have changed meanwhile.
 */
export function inTurn<Result>(
	telegram: Telegram,
	kind: LimitedCall["kind"],
	call: MethodCall,
	prepare: () => Prepared<Result>,
): Result | Promise<Result> {
	const { chatId, perform } = prepare();
	const turn = telegram.limiter.take({ kind, chatId }, telegram.clock.now());
	if (turn.kind === "refused") throw tooManyRequests(turn.retryAfterSeconds);
	if (turn.waitMs === 0) return perform();
	return held(telegram, turn, call.signal, () => prepare().perform());
}

/** Performs it when its turn comes. Rejects when the client hangs up before, or when it is refused by then. */
async function held<Result>(
	{ clock }: Telegram,
	turn: Turn & { kind: "given" },
	signal: AbortSignal,
	perform: () => Result,
): Promise<Result> {
	try {
		await clock.sleep(turn.waitMs, signal);
		return perform();
	} catch (error) {
		turn.giveBack();
		throw error;
	}
}
