import { tooManyRequests } from "../api-error.ts";
import type { Telegram } from "../state/telegram.ts";

/** Counts one send or edit against the limits; throws 429 beyond them. Last of all checks: a refused message costs nothing. */
export function takeTurn(telegram: Telegram, kind: "send" | "edit", chatId: number): void {
	const retryAfterSeconds = telegram.limiter.take({ kind, chatId }, telegram.clock.now());
	if (retryAfterSeconds > 0) throw tooManyRequests(retryAfterSeconds);
}
