import { describeError } from "../../kit/describe-error.ts";
import { codeOf, connectionAdvice } from "../../kit/words/connection-advice.ts";

/** What an operator can do about an answer, where anything can be done. */
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
	304: "it says that nothing has changed, but was not asked for changes only; a cache before the feed is broken",
	401: "the feed asks for a password, which is not supported",
	403: "the site may refuse automated readers from this network; it is tried again less often, or set HTTPS_PROXY to reach it another way",
	404: "there is no feed at this address; check FEEDS, official feeds are https://www.rfi.fr/<edition>/rss",
	407: "the proxy wants other credentials; check HTTPS_PROXY and HTTP_PROXY",
	410: "the feed was taken away; check FEEDS",
	412: "RFI publishes no feed at this address; check FEEDS",
	429: "we ask too often; raise POLL_INTERVAL_SECONDS if this goes on",
};

/** One sentence for the log: which feed, what is wrong, and what an operator can do. */
export function fetchFailure(feedUrl: string, reason: string): string {
	return `Cannot fetch feed "${feedUrl}": ${reason}`;
}

export function statusReason(status: number): string {
	const advice = ADVICE_BY_STATUS[status] ?? (status >= 500 ? "the site is in trouble; it is tried again" : undefined);
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
