/** A name that begins with a capital letter, as it does in print: addresses have none. */
export function capitalised(name: string): string {
	const [first = "", ...rest] = name;
	return first.toUpperCase() + rest.join("");
}
