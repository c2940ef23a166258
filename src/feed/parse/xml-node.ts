/** Deeper nesting than any markup has; what lies below is dropped. */
const MAX_DEPTH = 32;

/** rss-parser never sees an element's own name, but this and the name. */
export const RENAMED = "raw:";

/** The text of an element as xml2js gives it. Elements within it, left unescaped by mistake, become HTML again. */
export function xmlText(node: unknown, depth = 0): string {
	if (typeof node === "string") return node;
	if (typeof node !== "object" || node === null || depth > MAX_DEPTH) return "";
	const text = "_" in node && typeof node._ === "string" ? node._ : "";
	const elements = Object.entries(node).map(([key, children]) => htmlOf(key, children, depth));
	return text + elements.join("");
}

function htmlOf(key: string, children: unknown, depth: number): string {
	const name = key.startsWith(RENAMED) ? key.slice(RENAMED.length) : "";
	if (!Array.isArray(children) || !/^[a-z][a-z\d]*$/i.test(name)) return "";
	return children.map((child) => `<${name}>${xmlText(child, depth + 1)}</${name}>`).join("");
}

/** An attribute of an element as xml2js gives it; empty when there is none. */
export function xmlAttribute(node: unknown, name: string): string {
	if (typeof node !== "object" || node === null || !("$" in node)) return "";
	const attributes: unknown = node.$;
	if (typeof attributes !== "object" || attributes === null) return "";
	const value: unknown = Object.entries(attributes).find(([key]) => key === name)?.[1];
	return typeof value === "string" ? value : "";
}

/** The elements of a name within an element as xml2js gives it. */
export function xmlChildren(node: unknown, name: string): readonly unknown[] {
	if (typeof node !== "object" || node === null) return [];
	const children: unknown = Object.entries(node).find(([key]) => key === `${RENAMED}${name}`)?.[1];
	return Array.isArray(children) ? children : [];
}
