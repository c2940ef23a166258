import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type Api, Bot, type Context } from "grammy";
import { type Clock, systemClock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import type { Proxies } from "../kit/proxies.ts";
import { withDeadline } from "../kit/with-deadline.ts";
import { fetchAnswer, type HearDate } from "./fetch-answer.ts";
import { refuseRedirects } from "./refuse-redirects.ts";

export interface BotConnection {
	readonly token: string;
	/** Without a slash at its end. */
	readonly apiRoot: string;
	/** Values of HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
	readonly proxies?: Proxies;
	/** Ends the calls in hand that have no signal of their own. */
	readonly signal?: AbortSignal;
	/** Of the deadlines; the system's unless given. */
	readonly clock?: Pick<Clock, "after">;
	readonly hearDate?: HearDate;
}

/** Every call ends by then; grammY would wait 500 s. */
const CALL_TIMEOUT_SECONDS = 60;
/** Somebody waits for these. Telegram itself may hold a call for 11 s. */
const REPLY_TIMEOUT_MS = 15_000;

/** A grammY bot that is not connected yet: nothing is asked of Telegram before the first call. */
export function createBot<C extends Context>({
	token,
	apiRoot,
	proxies = {},
	signal,
	clock = systemClock,
	hearDate,
}: BotConnection): Bot<C> {
	const proxyEnv = {
		...defined({ HTTPS_PROXY: proxies.https, HTTP_PROXY: proxies.http, NO_PROXY: proxies.no }),
	};
	const options = { keepAlive: true, proxyEnv };
	const agent = apiRoot.startsWith("https:") ? new HttpsAgent(options) : new HttpAgent(options);
	const bot = new Bot<C>(token, {
		client: {
			apiRoot,
			timeoutSeconds: CALL_TIMEOUT_SECONDS,
			fetch: (url: string, given: object) => fetchAnswer(url, given, hearDate),
			baseFetchConfig: { compress: true, agent, redirect: "error" },
		},
	});
	refuseRedirects(bot.api, { token, apiRoot, agent });
	bot.api.config.use((call, method, payload, own) => {
		if (own !== undefined) return call(method, payload, own);
		const deadline = { ms: REPLY_TIMEOUT_MS, clock, signal };
		return withDeadline(deadline, (ending) => call(method, payload, grammySignal(ending)));
	});
	return bot;
}

type GrammySignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** Node's own signal as grammY's types want it: they name the polyfill's class, the code takes either. */
export function grammySignal(signal: AbortSignal): GrammySignal {
	return signal as unknown as GrammySignal;
}
