import { describeError } from "../../kit/describe-error.ts";

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
const ADVICE_BY_CODE: Readonly<Record<string, string>> = {
	ENOTFOUND: "no such host; check the address and the name server",
	EAI_AGAIN: "the name server does not answer; check the network",
	ECONNREFUSED: "nothing listens there; check the address, the proxy and the network",
	ECONNRESET: "the connection was cut; it is tried again",
	EHOSTUNREACH: "no way leads there; check the network",
	ENETUNREACH: "no way leads there; check the network",
	ETIMEDOUT: "no answer in time; check the network",
	UND_ERR_CONNECT_TIMEOUT: "no connection in time; check the network and the proxy",
	UND_ERR_SOCKET: "the server hung up; it is tried again",
	ERR_INVALID_URL: "check HTTPS_PROXY and HTTP_PROXY: a proxy is written http://host:port",
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH:
		"the server contradicts itself about the length of its answer, or a header is none",
	UND_ERR_HEADERS_OVERFLOW: "the server sends more than 64 KiB of headers",
	CERT_HAS_EXPIRED: "the certificate has expired; check this machine's clock",
	ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another name; check the address and the proxy",
	UND_ERR_PRX_TLS: "the certificate is for another name; check the address and the proxy",
	DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is not trusted; see NODE_EXTRA_CA_CERTS",
	SELF_SIGNED_CERT_IN_CHAIN: "the certificate is not trusted; see NODE_EXTRA_CA_CERTS",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate is not trusted; see NODE_EXTRA_CA_CERTS",
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
	const advice = ADVICE_BY_CODE[codeOf(error) ?? ""];
	return `${describeError(error)}${advice === undefined ? "" : ` (${advice})`}`;
}

/** No name server, no route: it says nothing of the feed. A host that does not exist cannot be told from a name server that is cut off. */
const OFFLINE_CODES = new Set(["EAI_AGAIN", "ENOTFOUND", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EADDRNOTAVAIL"]);

/** Whether an error comes from this machine's own connection. */
export function isOfflineError(error: unknown): boolean {
	return OFFLINE_CODES.has(codeOf(error) ?? "");
}

/** The code of the error or of its nearest cause that has one. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}
