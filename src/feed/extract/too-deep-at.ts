/**
 * Comments and CDATA hold no elements; a tag is read up to its name, and its end only to see whether it closes itself.
 * Names begin as XML's may. https://www.w3.org/TR/xml/#NT-NameStartChar
 */
const TAG =
	/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z_:\u00C0-\uFFFD][^\s<>/]*)(?:[^<>]*?(\/?)>)?/gi;
/** HTML elements that are never closed; in XML each one is. */
const VOID = new Set([
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"source",
	"track",
	"wbr",
]);

/**
 * Where markup first holds more than `maxOpen` elements open at once, as an index into it; -1 when it never does. Parsers take
 * time or memory that grows with the square of the nesting, so it is measured before they see it.
 */
export function tooDeepAt(markup: string, maxOpen: number, language: "html" | "xml" = "html"): number {
	const isVoid = (name: string) => language === "html" && VOID.has(name.toLowerCase());
	let open = 0;
	for (const { 1: slash, 2: name, 3: selfClosing, index } of markup.matchAll(TAG)) {
		if (name === undefined || selfClosing === "/" || isVoid(name)) continue;
		open = slash === "/" ? Math.max(0, open - 1) : open + 1;
		if (open > maxOpen) return index;
	}
	return -1;
}
