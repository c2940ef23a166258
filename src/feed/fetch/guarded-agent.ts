import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import { type Agent, type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";
import type { Proxies } from "../../kit/proxies.ts";
import { isPublicAddress } from "./is-public-address.ts";

/** The connections of one fetch. */
export interface GuardedAgent extends AsyncDisposable {
	readonly dispatcher: Dispatcher;
	/**
	 * From now on connects to the public Internet only, unless the feed itself lives at a private address. Throws for a URL
	 * that names a private address.
	 */
	guard(url: URL): void;
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Names become addresses: the lookup of node:dns, or another for tests. */
export type Resolve = (
	hostname: string,
	options: LookupOptions & { readonly all: true },
	callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** News sites set cookies and policies by the dozen; Node's own limit of 16 KiB costs such a feed. */
const MAX_HEADER_BYTES = 64 * 1024;
const LOCAL_NAME = /^[^.]*$|\.(localhost|local|internal|lan|home\.arpa)$/i;

/**
 * Addresses are checked in the lookup of the connection itself, so that a name cannot resolve to one address for the
 * check and to another for the request. Behind a proxy names are resolved by the proxy, and local names are refused.
 */
export function createGuardedAgent(feedUrl: URL, proxies: Proxies = {}, resolve: Resolve = dnsLookup): GuardedAgent {
	let isGuarded = false;
	let isPrivateFeed = isPrivateHost(feedUrl.hostname);

	function allowed(addresses: readonly LookupAddress[]): LookupAddress[] {
		const open = addresses.filter(({ address }) => isPublicAddress(address));
		if (isGuarded) return open;
		isPrivateFeed ||= open.length === 0;
		return [...addresses];
	}

	function lookup(hostname: string, options: LookupOptions, callback: LookupCallback): void {
		resolve(hostname, { ...options, all: true }, (error, addresses) => {
			const found = error === null ? allowed(addresses) : [];
			const [first] = found;
			if (first === undefined) callback(error ?? privateAddressError(hostname), []);
			else if (options.all === true) callback(null, found);
			else callback(null, first.address, first.family);
		});
	}

	const dispatcher = new EnvHttpProxyAgent({
		// Empty strings: otherwise the agent reads the environment itself.
		httpProxy: proxies.http ?? "",
		httpsProxy: proxies.https ?? "",
		noProxy: proxies.no ?? "",
		// A plain GET through the proxy: many refuse CONNECT to port 80.
		proxyTunnel: false,
		connect: { lookup },
		// Here rather than as an option, which does not reach connections to a proxy.
		factory: (origin, options: Agent.Options) => new Pool(origin, { ...options, maxHeaderSize: MAX_HEADER_BYTES }),
	});

	return {
		dispatcher,
		guard({ hostname }) {
			isGuarded = !isPrivateFeed;
			if (isGuarded && isPrivateHost(hostname)) throw privateAddressError(hostname);
		},
		[Symbol.asyncDispose]: () => dispatcher.destroy(),
	};
}

/** Whether a host names a private place without any lookup. IPv6 addresses come in brackets. */
function isPrivateHost(hostname: string): boolean {
	const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
	return isAddress ? !isPublicAddress(hostname) : LOCAL_NAME.test(hostname);
}

function privateAddressError(hostname: string): Error {
	return new Error(`"${hostname}" is a private address, where nothing public may send us`);
}
