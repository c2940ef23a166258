const WHOLE = /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i;
const ITEM = /<\/(?:[\w-]+:)?(?:item|entry)\s*>/i;

/** How much of a feed is in bytes that may be cut off: all of it, some items, or nothing of a feed. Looks at ASCII only, in UTF-16 too. */
export function howMuchCame(bytes: Buffer): "whole" | "part" | "nothing" {
	const text = bytes.toString("latin1").replaceAll("\0", "");
	if (WHOLE.test(text)) return "whole";
	return ITEM.test(text) ? "part" : "nothing";
}
