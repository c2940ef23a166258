/** Says where the character that begins at `start` ends, with the combining marks that belong to it. */
export type FindClusterEnd = (text: string, start: number) => number;

const CLUSTER = /\P{M}\p{M}*|\p{M}+/suy;
const MARK_OR_HALF = /[\p{M}\p{Cs}]/u;
const UTF16_UNITS = 2 ** 16;

/** Builds a table of what needs a closer look, about 5 ms, so that ordinary characters are told by looking up. */
export function createClusterFinder(): FindClusterEnd {
	const isSpecial = Uint8Array.from({ length: UTF16_UNITS }, (_, code) =>
		MARK_OR_HALF.test(String.fromCharCode(code)) ? 1 : 0,
	);
	return (text, start) => {
		// After the last character the code is not a number, which is nothing special.
		if (isSpecial[text.charCodeAt(start)] !== 1 && isSpecial[text.charCodeAt(start + 1)] !== 1) return start + 1;
		CLUSTER.lastIndex = start;
		return start + (CLUSTER.exec(text)?.[0].length ?? 1);
	};
}
