import { badRequest } from "../api-error.ts";

/** The parameters of one call: JSON values from a JSON body, strings from a form or a query string. */
export type Params = Readonly<Record<string, unknown>>;

/** The text of a parameter; "" when it is absent, which the server treats alike. */
export function stringParam(params: Params, name: string): string {
	const value = params[name];
	if (value === undefined || value === null) return "";
	return typeof value === "string" ? value : JSON.stringify(value);
}

/** `undefined` when it is absent or no whole number. */
export function integerParam(params: Params, name: string): number | undefined {
	const value = params[name];
	if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
	if (typeof value !== "string" || !/^\s*-?\d{1,15}\s*$/.test(value)) return undefined;
	return Number(value);
}

export function booleanParam(params: Params, name: string): boolean {
	const value = params[name];
	if (typeof value === "boolean") return value;
	return typeof value === "string" && ["true", "yes", "1"].includes(value.trim().toLowerCase());
}

/** A structured parameter, which forms carry as JSON text. `what` names it in the error. */
export function jsonParam(params: Params, name: string, what: string): unknown {
	const value = params[name];
	if (value === undefined || value === null || value === "") return undefined;
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value);
	} catch (cause) {
		throw Object.assign(badRequest(`can't parse ${what} JSON object`), { cause });
	}
}

/** A structured parameter that must be an object if it is there. */
export function objectParam(params: Params, name: string, what: string): Params | undefined {
	const value = jsonParam(params, name, what);
	if (value === undefined || isObject(value)) return value;
	throw badRequest(`object expected as ${what}`);
}

export function isObject(value: unknown): value is Params {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
