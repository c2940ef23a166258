import { describeError } from "../../kit/describe-error.ts";
import { codeOf, connectionAdvice } from "../../kit/words/connection-advice.ts";
import type { Wanted } from "./wanted.ts";

/** What an operator can do about an answer, whatever was asked for, where anything can be done. */
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
	304: "it says that nothing has changed, but was not asked for changes only; a cache before it is broken",
	403: "the site may refuse automated readers from this network; it is tried again less often, or set HTTPS_PROXY to reach it another way",
	407: "the proxy wants other credentials; check HTTPS_PROXY and HTTP_PROXY",
};

/** One sentence for the log: what could not be had, what is wrong, and what an operator can do. */
export function fetchFailure({ name }: Wanted, url: string, reason: string): string {
	return `Cannot fetch ${name} "${url}": ${reason}`;
}

export function statusReason(status: number, { advice: own }: Wanted): string {
	const general = ADVICE_BY_STATUS[status] ?? (status >= 500 ? "the site is in trouble; it is tried again" : undefined);
	const advice = own[status] ?? general;
	return `the server answered ${status}${advice === undefined ? "" : ` (${advice})`}`;
}

export function errorReason(error: unknown): string {
	const advice = connectionAdvice(error);
	return `${describeError(error)}${advice === undefined ? "" : ` (${advice})`}`;
}

/** No name server, no route: it says nothing of the feed. A host that does not exist cannot be told from a name server that is cut off. */
const OFFLINE_CODES = new Set(["EAI_AGAIN", "ENOTFOUND", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EADDRNOTAVAIL"]);

/** Whether an error comes from this machine's own connection. */
export function isOfflineError(error: unknown): boolean {
	return OFFLINE_CODES.has(codeOf(error) ?? "");
}
