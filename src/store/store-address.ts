const SERVER = /^postgres(?:ql)?:\/\//;

/** What `STORE_URL` may be, worded behind its name. */
export const STORE_URL_RULE =
	'must be "sqlite://<path of a file>" or "postgres://user:password@host/database", where a password has %2F %3F %23 %40 for / ? # @';

/**
 * The store's address in what an operator writes: the path behind `sqlite://`, or the URL of a PostgreSQL server's database as it is.
 * `undefined` when it is neither, or lacks its host or its database.
 */
export function readStoreUrl(url: string): string | undefined {
	const path = /^sqlite:\/\/(.+)$/.exec(url)?.[1];
	if (path !== undefined) return path;
	return isOnServer(url) && isUsable(URL.parse(url)) ? url : undefined;
}

/** Whether a store is a PostgreSQL server's, which several processes may have open, and no file. */
export function isOnServer(address: string): boolean {
	return SERVER.test(address);
}

/** An address for people, without user and password. */
export function shownAddress(address: string): string {
	if (!isOnServer(address)) return address;
	const { host, pathname } = new URL(address);
	return `postgres://${host}${pathname}`;
}

/** The password in an address, as it is written there and as it is meant. */
export function passwordsIn(address: string): string[] {
	const written = isOnServer(address) ? (URL.parse(address)?.password ?? "") : "";
	return written === "" ? [] : [...new Set([written, decodeURIComponent(written)])];
}

/**
 * What stands unwritten in a password ends it too soon, and leaves another host or database. A password behind the "?" would be taken by the
 * driver, but everybody who hides what stands before the "@" would show it.
 */
function isUsable(url: URL | null): boolean {
	if (url === null || url.searchParams.has("password")) return false;
	if (![url.username, url.password, url.pathname].every(isDecodable)) return false;
	const host = url.hostname || url.searchParams.get("host");
	return Boolean(host) && /^\/[^/@]+$/.test(url.pathname);
}

function isDecodable(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false; // a "%" that is no escape, which is what is asked
	}
}
