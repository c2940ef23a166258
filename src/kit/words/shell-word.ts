const SAFE = /^[\w@%+=:,./-]+$/;

/** A text as shells take it for one word. */
export function shellWord(text: string): string {
	return SAFE.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
