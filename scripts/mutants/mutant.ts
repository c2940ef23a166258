/** One line broken on purpose, which some test has to notice. */
export interface Mutant {
	readonly room: string;
	readonly file: string;
	/** Stands in the file exactly once. */
	readonly find: string;
	readonly replace: string;
	/** The promise that is broken by it. */
	readonly breaks: string;
	/** Files of tests, or arguments for Vitest; the room's own unless given. */
	readonly tests?: readonly string[];
}

/** The file's text with the line broken; `undefined` when the line is not there exactly once, or would stay as it is. */
export function breakText(text: string, { find, replace }: Pick<Mutant, "find" | "replace">): string | undefined {
	return text.split(find).length === 2 && find !== replace ? text.replace(find, () => replace) : undefined;
}
