import { canonicalUrl } from "./canonical-url.ts";
import { isEditionCode } from "./edition.ts";

/** An address that stands in a text. */
export type TextAddress =
	/** What it may be, canonical, the likeliest first: nothing shows where an address ends that a text goes on behind. */
	| { readonly kind: "page"; readonly urls: readonly string[] }
	/** `rfi.my/…`: only RFI's server knows what it stands for. */
	| { readonly kind: "short" }
	/** Of another site, read in the same ways: of use only where an article came from there, as from a feed with links of its own. */
	| { readonly kind: "elsewhere"; readonly urls: readonly string[] };

/** Whoever pastes a whole page of links means none of them. */
const MAX_ADDRESSES = 5;
/** Of an address that ends nobody knows where, the places behind the first few marks are tried. Each is a look at the store. */
const MAX_ENDS = 6;

/** Addresses of anybody's, so that what stands inside of another one's parameters is not taken for an address itself. */
const ADDRESS =
	/https?:\/\/[^\s<>"]+|(?<![a-z0-9@._\-/:=&?%+~])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,18}(?![a-z0-9.-]*@)(?::\d+)?(?:[/?#][^\s<>"]*)?/giu;
const RFI_HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*rfi\.fr\.?(?::\d+)?(?=[/?#]|$)/i;
const HOST = /^(?:https?:\/\/)?[^/?#]*/i;
const SHORT_HOST = /^(?:https?:\/\/)?(?:www\.)?rfi\.my\/[a-z0-9]/i;
/** What ends a sentence, or a bracket around an address. All of it occurs in addresses too, so the whole is tried first. */
const MAYBE_END = /[\p{Po}\p{Pe}\p{Pf}~]+(?=[\p{Po}\p{Pe}\p{Pf}]|$)|[，。、；：！？）」』】》”’)\]]/gu;
/** Where an encoded address ends and words in another script follow it at once. */
const NOT_ASCII = /[^\x21-\x7e]/u;

/** The addresses of RFI's pages in a text, in order: with or without a scheme, encoded or not, on any of RFI's hosts. Those of other sites follow. */
export function textAddresses(text: string): TextAddress[] {
	const rfi: TextAddress[] = [];
	const others: TextAddress[] = [];
	for (const [address] of text.matchAll(ADDRESS)) {
		const read = readAddress(address);
		const found = read?.kind === "elsewhere" ? others : rfi;
		if (read !== undefined && found.length < MAX_ADDRESSES) found.push(read);
	}
	return [...rfi, ...others];
}

function readAddress(address: string): TextAddress | undefined {
	if (SHORT_HOST.test(address)) return { kind: "short" };
	const kind = RFI_HOST.test(address) ? "page" : "elsewhere";
	const urls = readingsOf(address);
	return urls.length === 0 ? undefined : { kind, urls };
}

function readingsOf(address: string): string[] {
	const [host = ""] = HOST.exec(address) ?? [];
	const path = address.slice(host.length);
	const ends = [...path.matchAll(MAYBE_END)].map(({ index }) => index);
	const foreign = NOT_ASCII.exec(path)?.index ?? path.length;
	const tried = [path.length, ends.at(-1) ?? path.length, ...ends.slice(0, MAX_ENDS), foreign];
	const urls = tried.map((end) => canonicalUrl(withScheme(address.slice(0, host.length + end))));
	return [...new Set(urls.filter((url) => url !== undefined).filter(isPage))];
}

function withScheme(address: string): string {
	return /^https?:/i.test(address) ? address : `https://${address}`;
}

/** Whether it leads further than to RFI itself, or to an edition. */
function isPage(url: string): boolean {
	const parts = new URL(url).pathname.split("/").filter((part) => part !== "");
	return parts.length > 1 || (parts.length === 1 && !isEditionCode(parts[0] ?? ""));
}
