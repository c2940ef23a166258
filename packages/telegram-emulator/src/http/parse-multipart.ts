import { badRequest } from "../api-error.ts";

export interface Multipart {
	readonly fields: Readonly<Record<string, string>>;
	/** Names of the parts that are files; nobody here looks into them. */
	readonly files: readonly string[];
}

const HEADERS_END = "\r\n\r\n";

/** A `multipart/form-data` body, as leniently as clients write them: header names in any case, quotes or none. */
export function parseMultipart(contentType: string, body: Buffer): Multipart {
	const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
	if (boundary === undefined) throw badRequest("boundary not found");
	const fields: Record<string, string> = {};
	const files: string[] = [];
	// Latin-1 keeps each byte as one character, so that positions in the text are positions in the body.
	for (const part of body.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
		const end = part.indexOf(HEADERS_END);
		const headers = part.slice(0, end);
		const name = /[;\s]name="?([^";\r\n]+)"?/i.exec(headers)?.[1];
		if (end < 0 || name === undefined) throw badRequest("Can't parse multipart/form-data body");
		if (/[;\s]filename=/i.test(headers)) files.push(name);
		else fields[name] = Buffer.from(part.slice(end + HEADERS_END.length, -2), "latin1").toString("utf8");
	}
	return { fields, files };
}
