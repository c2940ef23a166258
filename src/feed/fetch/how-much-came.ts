import type { Wanted } from "./wanted.ts";

/** How much of a document is in bytes that may be cut off: all of it, some items, or nothing of it. Looks at ASCII only, in UTF-16 too. */
export function howMuchCame(bytes: Buffer, ends: Wanted["ends"]): "whole" | "part" | "nothing" {
	if (ends === undefined) return "nothing";
	const text = bytes.toString("latin1").replaceAll("\0", "");
	if (ends.whole.test(text)) return "whole";
	return ends.item.test(text) ? "part" : "nothing";
}
