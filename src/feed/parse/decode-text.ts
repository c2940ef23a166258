import { isUtf8 } from "node:buffer";
import type { EditionCode } from "../../news/edition.ts";

const CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;
const PROLOG_ENCODING = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;
/** As much as an XML declaration can need. */
const PROLOG_BYTES = 256;
/** In this encoding everything is a letter, and servers claim it where nobody told them anything. */
const FITS_ANYTHING = "windows-1252";
/** What an edition's feed may be written in without saying so, by its script. GB18030 contains GBK and GB2312. */
const LAST_RESORT: Partial<Record<EditionCode, string>> = {
	...{ cn: "gb18030", tw: "gb18030", ro: "windows-1250" },
	...{ fr: FITS_ANYTHING, en: FITS_ANYTHING, es: FITS_ANYTHING, pt: FITS_ANYTHING, br: FITS_ANYTHING },
	...{ ha: FITS_ANYTHING, sw: FITS_ANYTHING, ma: FITS_ANYTHING, ff: FITS_ANYTHING },
};

/** Of what is no ASCII, the part that may be lost where most of it is UTF-8: titles that somebody cut within a letter. */
const MAX_LOST_OF_UTF8 = 0.5;
/** The same for an encoding that is only claimed: in the right one hardly anything is lost. */
const MAX_LOST_OF_CLAIMED = 0.05;
const LOST_WORD = /\uFFFD{3,}/g;
/** Of a whole text, the part in lost words that makes it unreadable: one spoilt title is less. */
const MIN_UNREADABLE_SHARE = 0.01;

/**
 * The text of a response, without blanks and marks before it. Unicode is told by the bytes, whatever the labels say: by a byte order mark, by the
 * zeros of UTF-16, or because they fit UTF-8. Else the header is believed, then the XML declaration, then what the edition was once
 * written in, each only when hardly anything is lost by it. Never throws: bytes that fit no character become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType = "", edition?: EditionCode): string {
	return decoded(bytes, contentType, edition).trimStart(); // a byte order mark is a blank
}

/** Whether most of what is no ASCII is lost, word for word: the encoding was not found. */
export function isUnreadable(text: string): boolean {
	if (!text.includes("\uFFFD")) return false;
	const lost = (text.match(LOST_WORD) ?? []).reduce((sum, { length }) => sum + length, 0);
	return lost > countsOf(text).beyondAscii / 2 && lost > text.length * MIN_UNREADABLE_SHARE;
}

function decoded(bytes: Uint8Array, contentType: string, edition: EditionCode | undefined): string {
	const utf16 = utf16Of(bytes);
	if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
	const utf8 = new TextDecoder().decode(bytes);
	if (isUtf8(bytes) || lostShare(utf8) <= MAX_LOST_OF_UTF8) return utf8;
	let best = utf8;
	for (const label of claims(bytes, contentType, edition)) {
		const text = new TextDecoder(label).decode(bytes);
		if (lostShare(text) <= MAX_LOST_OF_CLAIMED) return text;
		if (lostShare(text) < lostShare(best)) best = text;
	}
	return best;
}

/** Known names of encodings, the likeliest first. Unicode is not among them: the bytes have shown that they are none. */
function claims(bytes: Uint8Array, contentType: string, edition: EditionCode | undefined): string[] {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, PROLOG_BYTES));
	const labels = [CHARSET.exec(contentType)?.[1], PROLOG_ENCODING.exec(start)?.[1], edition && LAST_RESORT[edition]];
	const names = labels.map(knownEncoding).filter((name) => name !== undefined);
	return names
		.filter((name) => !name.startsWith("utf-"))
		.sort((one, other) => Number(one === FITS_ANYTHING) - Number(other === FITS_ANYTHING));
}

function knownEncoding(label: string | undefined): string | undefined {
	if (label === undefined) return undefined;
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return undefined; // a label that nobody knows says nothing
	}
}

/** A byte order mark, or the zero beside the first ASCII character. */
function utf16Of([first, second]: Uint8Array): string | undefined {
	if (first === undefined || second === undefined) return undefined;
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
	return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : undefined;
}

function lostShare(text: string): number {
	const { lost, beyondAscii } = countsOf(text);
	return beyondAscii === 0 ? 0 : lost / beyondAscii;
}

function countsOf(text: string): { lost: number; beyondAscii: number } {
	let lost = 0;
	let beyondAscii = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code > 0x7f) beyondAscii += 1;
		if (code === 0xfffd) lost += 1;
	}
	return { lost, beyondAscii };
}
