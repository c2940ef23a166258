/** A text as the first of several arguments, the next of which is a function or its options: nothing else in a test looks like that. */
const TITLE = /\(\s*"((?:[^"\\]|\\.)+)",\s*(?:async\b|\(|\{|\w+\s*=>)/g;

/** The titles of a file's tests and of their groups, as they are written there. */
export function titlesOf(source: string): readonly string[] {
	return [...source.matchAll(TITLE)].map(([, title = ""]) => title.replaceAll('\\"', '"'));
}
