/** The fields that have a value: optional ones that were left out stay out. */
export function definedOnly<T extends object>(fields: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
	const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(defined) as { [Name in keyof T]: Exclude<T[Name], undefined> };
}
