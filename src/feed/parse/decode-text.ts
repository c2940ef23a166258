const CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;
const PROLOG_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;
/** As much as an XML declaration can need. */
const PROLOG_BYTES = 256;

/**
 * The text of a response. A byte order mark wins over the header, the header over the XML declaration; without any of
 * them it is UTF-8. Never throws: bytes that fit no character become U+FFFD.
 * https://www.rfc-editor.org/rfc/rfc7303#section-3
 */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
	return decodedAs(markOf(bytes) ?? CHARSET.exec(contentType)?.[1] ?? prologOf(bytes) ?? "utf-8", bytes);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function prologOf(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, PROLOG_BYTES));
	if (start.startsWith("<\0")) return "utf-16le";
	if (start.startsWith("\0<")) return "utf-16be";
	return PROLOG_ENCODING.exec(start)?.[1];
}

function decodedAs(label: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder(label).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes); // a label that nobody knows says nothing
	}
}
