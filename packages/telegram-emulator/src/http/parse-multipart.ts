import { badRequest } from "../api-error.ts";

export interface Multipart {
	readonly fields: Readonly<Record<string, string>>;
	/** The parts that are files, by their names; they share the memory of the body. */
	readonly files: ReadonlyMap<string, Buffer>;
}

const LINE_END = "\r\n";
const HEADERS_END = "\r\n\r\n";
/** https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const MAX_BOUNDARY_CHARS = 70;

/**
 * A `multipart/form-data` body, as leniently as clients write them: header names in any case, quotes or none. A boundary
 * counts at the beginning of a line only, and nothing is looked at twice, so that time grows with the length alone.
 */
export function parseMultipart(contentType: string, body: Buffer): Multipart {
	const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]?.trim();
	if (boundary === undefined || boundary.length > MAX_BOUNDARY_CHARS) throw badRequest("boundary not found");
	const fields: Record<string, string> = {};
	const files = new Map<string, Buffer>();
	for (const part of partsOf(body, `--${boundary}`)) {
		const end = part.indexOf(HEADERS_END);
		const headers = part.toString("utf8", 0, Math.max(0, end));
		const name = /[;\s]name="?([^";\r\n]+)"?/i.exec(headers)?.[1];
		if (end < 0 || name === undefined) throw badRequest("Can't parse multipart/form-data body");
		const content = part.subarray(end + HEADERS_END.length);
		if (/[;\s]filename=/i.test(headers)) files.set(name, content);
		else fields[name] = content.toString("utf8");
	}
	return { fields, files };
}

/** What stands between the delimiters, from the line after one to the line before the next. */
function* partsOf(body: Buffer, dashBoundary: string): Generator<Buffer> {
	const delimiter = Buffer.from(LINE_END + dashBoundary, "latin1");
	let start: number | undefined;
	// The first delimiter may stand at the very beginning, without the line end that belongs to the others.
	let at = body.subarray(0, dashBoundary.length).equals(delimiter.subarray(2)) ? -2 : body.indexOf(delimiter);
	for (; at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
		const ending = endingAt(body, at + delimiter.length);
		if (ending === undefined) continue; // the beginning of a longer word
		if (start !== undefined) yield body.subarray(start, at);
		if (ending.isLast) return;
		start = ending.afterAt;
	}
	throw badRequest("Can't parse multipart/form-data body");
}

const MAX_PADDING = 100;

/** How a delimiter goes on: with two dashes after the last part, else with white space and the end of the line. */
function endingAt(body: Buffer, at: number): { readonly isLast: boolean; readonly afterAt: number } | undefined {
	const [found] = /^(?:--|[ \t]*\r\n)/.exec(body.toString("latin1", at, at + MAX_PADDING)) ?? [];
	return found === undefined ? undefined : { isLast: found === "--", afterAt: at + found.length };
}
