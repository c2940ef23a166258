import { once } from "node:events";
import { connect } from "node:net";
import { defined } from "../../kit/defined.ts";
import { describeError } from "../../kit/describe-error.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { connectionAdvice } from "../../kit/words/connection-advice.ts";
import type { Check, Finding } from "./finding.ts";

export interface ProxySettings {
	readonly proxy: Proxies;
	readonly telegramApiRoot: string;
	readonly feeds: readonly { readonly url: string }[];
}

const LIMIT_MS = 10 * SECOND_MS;
const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** Each proxy: whether it takes connections, and what is reached through it. */
export function checkProxies(settings: ProxySettings): Check[] {
	const { https, http } = settings.proxy;
	const set = [
		...(https === undefined ? [] : [{ name: "HTTPS_PROXY", value: https }]),
		...(http === undefined || http === https ? [] : [{ name: "HTTP_PROXY", value: http }]),
	];
	if (set.length === 0) return [{ about: "proxy", limitMs: LIMIT_MS, run: () => [NONE] }];
	return set.map(({ name, value }) => ({
		about: "proxy",
		limitMs: LIMIT_MS,
		run: async (signal) => [await aboutProxy(name, value, hostsBehind(value, settings), signal)],
	}));
}

const NONE: Finding = { level: "ok", about: "proxy", says: "none is set: Telegram and the feeds are reached directly" };

async function aboutProxy(
	name: string,
	value: string,
	hosts: readonly string[],
	signal: AbortSignal,
): Promise<Finding> {
	const use = hosts.length === 0 ? "used for nothing" : `used for ${hosts.join(", ")}`;
	try {
		await connected(new URL(value), signal);
		return { level: "ok", about: "proxy", says: `${name} ${value} takes connections; ${use}` };
	} catch (error) {
		signal.throwIfAborted();
		const says = `${name} ${value} cannot be reached: ${describeError(error)}; ${use}`;
		return { level: "trouble", about: "proxy", says, ...defined({ advice: connectionAdvice(error) }) };
	}
}

async function connected({ hostname, port, protocol }: URL, signal: AbortSignal): Promise<void> {
	const host = hostname.replace(/^\[|\]$/g, "");
	const socket = connect({ host, port: Number(port) || (DEFAULT_PORTS[protocol] ?? 0) });
	try {
		await once(socket, "connect", { signal });
	} finally {
		socket.on("error", () => undefined).destroy();
	}
}

/** The hosts that are reached through this proxy. Feeds of https take HTTP_PROXY where no HTTPS_PROXY is set, calls of Telegram do not. */
function hostsBehind(value: string, { proxy, telegramApiRoot, feeds }: ProxySettings): string[] {
	const isSecure = ({ protocol }: URL) => protocol === "https:";
	const ways = [
		{ url: new URL(telegramApiRoot), secure: proxy.https },
		...feeds.map(({ url }) => ({ url: new URL(url), secure: proxy.https ?? proxy.http })),
	];
	const behind = ways.filter(({ url, secure }) => {
		return (isSecure(url) ? secure : proxy.http) === value && !isExempt(url, proxy.no ?? "");
	});
	return [...new Set(behind.map(({ url }) => url.host))];
}

/** By what docs/OPERATIONS.md says of NO_PROXY. */
function isExempt({ hostname, port, protocol }: URL, exempt: string): boolean {
	return exempt.split(/[,\s]+/).some((entry) => {
		const [, host = entry, at] = /^(.+):(\d+)$/.exec(entry) ?? [];
		if (at !== undefined && Number(at) !== (Number(port) || DEFAULT_PORTS[protocol])) return false;
		const domain = host.replace(/^\*?\./, "").toLowerCase();
		return host === "*" || (domain !== "" && (hostname === domain || hostname.endsWith(`.${domain}`)));
	});
}
