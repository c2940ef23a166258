import { badRequest } from "../api-error.ts";
import { isObject, type Params } from "../rules/parameters.ts";
import { parseMultipart } from "./parse-multipart.ts";

export interface ReadParameters {
	readonly params: Params;
	/** Names of the parameters that were uploaded as files. */
	readonly files: ReadonlySet<string>;
}

const NO_FILES: ReadonlySet<string> = new Set();

/** The parameters of a call, from its query string and its body in any of the three encodings. */
export function readParameters(query: string, contentType: string, body: Buffer): ReadParameters {
	const inQuery = query === "" ? {} : fromForm(query);
	if (body.length === 0) return { params: inQuery, files: NO_FILES };
	if (contentType.startsWith("application/json")) return { params: { ...inQuery, ...fromJson(body) }, files: NO_FILES };
	if (contentType.startsWith("multipart/form-data")) {
		const { fields, files } = parseMultipart(contentType, body);
		return { params: { ...inQuery, ...fields }, files: new Set(files.map((file) => attachedTo(fields, file))) };
	}
	return { params: { ...inQuery, ...fromForm(body.toString()) }, files: NO_FILES };
}

function fromForm(text: string): Params {
	return Object.fromEntries(new URLSearchParams(text));
}

function fromJson(body: Buffer): Params {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body.toString());
	} catch (cause) {
		throw Object.assign(badRequest("Can't parse JSON object"), { cause });
	}
	if (!isObject(parsed)) throw badRequest("Can't parse JSON object: expected an Object");
	return parsed;
}

/** A file may be sent under another name, which the parameter then refers to as `attach://<name>`. */
function attachedTo(fields: Params, file: string): string {
	const reference = `attach://${file}`;
	return Object.keys(fields).find((name) => fields[name] === reference) ?? file;
}
