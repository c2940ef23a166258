/** The values of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, which lead out of networks that RFI or Telegram cannot be reached from. */
export interface Proxies {
	readonly http?: string;
	readonly https?: string;
	readonly no?: string;
}
