/** The fields that have a value: for properties that are left out where there is none. */
export function defined<T extends object>(fields: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } {
	const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [Field in keyof T]?: Exclude<T[Field], undefined> };
}
