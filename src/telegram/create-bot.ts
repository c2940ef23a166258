import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Bot, type Context } from "grammy";

export interface BotConnection {
	readonly token: string;
	/** Without a slash at its end. */
	readonly apiRoot: string;
	/** Values of HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
	readonly proxies?: { readonly https?: string; readonly http?: string; readonly no?: string };
}

/** Every call ends by then, also one without a signal of its own. grammY would wait 500 s. */
const CALL_TIMEOUT_SECONDS = 60;

/** A grammY bot that is not connected yet: nothing is asked of Telegram before the first call. */
export function createBot<C extends Context>({ token, apiRoot, proxies = {} }: BotConnection): Bot<C> {
	const proxyEnv = {
		...(proxies.https === undefined ? {} : { HTTPS_PROXY: proxies.https }),
		...(proxies.http === undefined ? {} : { HTTP_PROXY: proxies.http }),
		...(proxies.no === undefined ? {} : { NO_PROXY: proxies.no }),
	};
	const options = { keepAlive: true, proxyEnv };
	const agent = apiRoot.startsWith("https:") ? new HttpsAgent(options) : new HttpAgent(options);
	return new Bot<C>(token, {
		client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS, baseFetchConfig: { compress: true, agent } },
	});
}
