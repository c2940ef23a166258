import { badRequest } from "../api-error.ts";
import { isObject, type Params } from "../rules/parameters.ts";
import { parseMultipart } from "./parse-multipart.ts";

export interface ReadParameters {
	readonly params: Params;
	/** What was uploaded, by the names of the parameters. */
	readonly files: ReadonlyMap<string, Buffer>;
}

/** Levels of objects and lists in each other; whatever goes deeper could not be written down again. */
const MAX_DEPTH = 100;
const NO_FILES: ReadonlyMap<string, Buffer> = new Map();

/** The parameters of a call, from its query string and its body in any of the three encodings. */
export function readParameters(query: string, contentType: string, body: Buffer): ReadParameters {
	const inQuery = query === "" ? {} : fromForm(query);
	if (body.length === 0) return { params: inQuery, files: NO_FILES };
	const kind = contentType.toLowerCase();
	if (kind.startsWith("application/json")) return { params: { ...inQuery, ...fromJson(body) }, files: NO_FILES };
	if (kind.startsWith("multipart/form-data")) {
		// As it was written: a boundary is case-sensitive.
		const { fields, files } = parseMultipart(contentType, body);
		return {
			params: { ...inQuery, ...fields },
			files: new Map([...files].map(([name, content]) => [attachedTo(fields, name), content])),
		};
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
	if (isDeeperThan(MAX_DEPTH, parsed)) throw badRequest("Can't parse JSON object: too many levels");
	return parsed;
}

function isDeeperThan(levels: number, value: unknown): boolean {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** A file may be sent under another name, which the parameter then refers to as `attach://<name>`. */
function attachedTo(fields: Params, file: string): string {
	const reference = `attach://${file}`;
	return Object.keys(fields).find((name) => fields[name] === reference) ?? file;
}
