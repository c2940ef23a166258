/** What an operator can do where no connection came about, or it broke. By the codes of Node and undici. */
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

/** The same for whatever was thrown, by its code; `undefined` where nothing can be done, or nothing is known. */
export function connectionAdvice(error: unknown): string | undefined {
	return ADVICE_BY_CODE[codeOf(error) ?? ""];
}

/** The code of an error, or of the nearest error in it that has one: its cause, or what grammY's HttpError wraps. */
export function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if ("code" in error && typeof error.code === "string") return error.code;
	return codeOf(error.cause) ?? ("error" in error ? codeOf(error.error) : undefined);
}
