import { type EditionCode, isEditionCode } from "./edition.ts";

/** Longest address in the archives is 556 characters; 2048 is what browsers and link previews commonly bear. */
const MAX_URL_CHARS = 2048;
/** What may come in: double encoding makes three characters of one, twice. */
const MAX_RAW_CHARS = 4 * MAX_URL_CHARS;

const RFI_HOST = /(^|\.)rfi\.fr$/;
/** `m.cn.rfi.fr`, `www1.rfi.fr`: the same pages for telephones, for counting, for balancing. */
const HOST_ALIAS = /^(www\d*|m|t|amp)\.(?=.*rfi\.fr$)/;
/** What editions' hosts were called that do not bear the edition's code: `www.chinese.rfi.fr` was `cn.rfi.fr` once. */
const OLD_SUBDOMAINS: Readonly<Record<string, EditionCode>> = {
	...{ "trad.cn": "tw", chinese: "cn", "trad.chinese": "tw" },
	...{ english: "en", espanol: "es", portugues: "pt", brasil: "br", russian: "ru", romanian: "ro" },
	...{ viet: "vi", vietnamese: "vi", persian: "fa", khmer: "km", cambodian: "km" },
	...{ hausa: "ha", kiswahili: "sw", swahili: "sw", mandenkan: "ma" },
};
const TRACKING_PARAMETER = /^(utm_.*|at_.*|fbclid|gclid|xtor|ref)$/i;
const PERCENT_BYTE = /(%[0-9A-F]{2})/;
/** The byte sequences that UTF-8 allows, percent-encoded: https://www.unicode.org/versions/latest/ table 3-7. */
const ENCODED_CHARACTER =
	/%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3}/gi;

/**
 * The one address under which an article is known, whatever host, scheme, encoding or tracking it came with.
 * Undefined for what Telegram would refuse as a link, so that no article can spoil a message.
 */
export function canonicalUrl(raw: string): string | undefined {
	if (raw.length > MAX_RAW_CHARS) return undefined;
	const url = URL.parse(raw.trim());
	if (url === null || !isLinkable(url)) return undefined;
	const host = url.host.replace(/\.(?=:|$)/, "");
	const canonical = RFI_HOST.test(url.hostname.replace(/\.$/, ""))
		? rfiUrl(url.hostname.replace(/\.$/, ""), url.pathname)
		: `${url.protocol}//${host}${canonicalPath(url.pathname)}${withoutTracking(url.search)}`;
	return canonical.length <= MAX_URL_CHARS ? canonical : undefined;
}

/** Telegram takes http and https with a dotted host: https://core.telegram.org/bots/api#formatting-options */
function isLinkable({ protocol, hostname, username, password }: URL): boolean {
	const isWeb = protocol === "https:" || protocol === "http:";
	return isWeb && username === "" && password === "" && /[^.]\.[^.]/.test(hostname);
}

/** RFI never needs a query: none occurs in any of its feeds. */
function rfiUrl(hostname: string, pathname: string): string {
	const path = canonicalPath(pathname);
	let site = hostname;
	while (HOST_ALIAS.test(site)) site = site.replace(HOST_ALIAS, "");
	if (site === "rfi.fr") return `https://www.rfi.fr${path}`;
	const subdomain = site.slice(0, -".rfi.fr".length);
	const edition = OLD_SUBDOMAINS[subdomain] ?? subdomain;
	if (!isEditionCode(edition)) return `https://${site}${path}`;
	const isPrefixed = path === `/${edition}` || path.startsWith(`/${edition}/`);
	return `https://www.rfi.fr${isPrefixed ? path : `/${edition}${path === "/" ? "" : path}`}`;
}

function canonicalPath(pathname: string): string {
	const segments: string[] = [];
	for (const segment of fullyDecoded(pathname).split("/")) {
		if (segment === "..") segments.pop();
		else if (segment !== "" && segment !== ".") segments.push(encoded(segment));
	}
	return `/${segments.join("/")}`;
}

/** Decoded until nothing is left to decode; bytes that are no UTF-8 stay as they are. */
function fullyDecoded(path: string): string {
	let decoded = path;
	for (;;) {
		const next = decoded.replace(ENCODED_CHARACTER, decodedCharacter);
		if (next === decoded) return decoded.replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase());
		decoded = next;
	}
}

function decodedCharacter(bytes: string): string {
	try {
		return decodeURIComponent(bytes);
	} catch {
		return bytes; // an overlong form or half a surrogate pair: no character, so it is kept as bytes
	}
}

function encoded(segment: string): string {
	return segment
		.split(PERCENT_BYTE)
		.map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part.normalize("NFC"))))
		.join("");
}

function withoutTracking(search: string): string {
	const kept = search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !TRACKING_PARAMETER.test(pair.split("=", 1)[0] ?? ""));
	return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
