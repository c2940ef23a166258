import type { Params } from "./parameters.ts";

/** A field inside a structure, where the server takes nothing else for true or false. */
export function booleanField(object: Params, name: string, refuse: (reason: string) => Error): boolean {
	const value = object[name];
	if (value === undefined) return false;
	if (typeof value !== "boolean") throw refuse(`Field "${name}" must be of type Boolean`);
	return value;
}
