/** Schemes that links in messages may have. The others are refused, whatever a browser makes of them. */
const SCHEMES = new Set(["http", "https", "tg", "ton", "tonsite"]);
const HTTP_SCHEMES = new Set(["http", "https"]);
const HIGHEST_PORT = 65_535;

/** A link that Telegram takes, in its canonical form, or why it does not. */
export type CheckedUrl = { readonly url: string } | { readonly problem: string };

/**
 * Checks a link as Telegram's library does for entities and buttons: a scheme is optional, the host of a web page needs
 * a dot, and path and query are hardly looked at. A test compares it with that library.
 */
export function checkUrl(link: string): CheckedUrl {
	const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(link);
	const scheme = (match?.[1] ?? "http").toLowerCase();
	const rest = match?.[2] ?? link;
	if (!SCHEMES.has(scheme) || (match === null && link.includes("://"))) return { problem: "Unsupported URL protocol" };
	const end = rest.search(/[/?#]/);
	const authority = end < 0 ? rest : rest.slice(0, end);
	const tail = end < 0 ? "" : rest.slice(end);
	if (scheme === "tg") return { url: `tg://${rest}` };
	if (!HTTP_SCHEMES.has(scheme)) return { url: `${scheme}://${authority}${tail === "" ? "/" : tail}` };
	return checkAuthority(scheme, authority, tail);
}

function checkAuthority(scheme: string, authority: string, tail: string): CheckedUrl {
	const at = authority.lastIndexOf("@");
	const userInfo = authority.slice(0, at + 1);
	const address = authority.slice(at + 1);
	const colon = address.startsWith("[") ? address.indexOf(":", address.indexOf("]")) : address.lastIndexOf(":");
	const host = (colon < 0 ? address : address.slice(0, colon)).toLowerCase();
	const port = colon < 0 ? undefined : address.slice(colon + 1);
	if (port !== undefined && !isPort(port)) return { problem: "Wrong port number specified in the URL" };
	if (host === "") return { problem: "URL host is empty" };
	if (/[\s\p{Cc}]/u.test(host)) return { problem: "Disallowed character in URL host" };
	if (!host.includes(".") && !host.startsWith("[")) return { problem: "Wrong HTTP URL" };
	const path = tail.startsWith("/") ? tail : `/${tail}`;
	return { url: `${scheme}://${userInfo}${host}${port === undefined ? "" : `:${port}`}${escapeSpaces(path)}` };
}

function isPort(text: string): boolean {
	return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= HIGHEST_PORT;
}

function escapeSpaces(path: string): string {
	return path.replace(/[\s\p{Cc}]/gu, (character) => encodeURIComponent(character));
}
