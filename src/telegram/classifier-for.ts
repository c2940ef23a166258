import { type Api, GrammyError } from "grammy";
import { classifyError } from "./classify-error.ts";
import type { SendOutcome } from "./send-outcome.ts";

/**
 * The one place that decides whether an answer is the end: 401 always is. "Not Found" says that there is no such bot, so before anything was
 * accepted it is the end as well. A server that has accepted the bot in this run says it while it is moved or restarted. Then
 * nothing was done, and it passes.
 */
export function classifierFor(api: Api): (error: unknown) => SendOutcome {
	let wasAccepted = false;
	api.config.use(async (call, method, payload, signal) => {
		const answer = await call(method, payload, signal);
		if (answer.ok) wasAccepted = true;
		return answer;
	});
	return (error) => {
		const outcome = classifyError(error);
		const isNotFound = error instanceof GrammyError && error.error_code === 404;
		return outcome.kind === "unusable" && isNotFound && wasAccepted
			? { kind: "unsent", reason: outcome.reason }
			: outcome;
	};
}
