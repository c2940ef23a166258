/** rss-parser never sees an element's own name, but this and the name. */
export const RENAMED = "raw:";

/** The text that stands directly in an element as xml2js gives it. */
export function xmlText(node: unknown): string {
	if (typeof node === "string") return node;
	return typeof node === "object" && node !== null && "_" in node && typeof node._ === "string" ? node._ : "";
}

/** Whether there are elements within an element as xml2js gives it. */
export function hasElements(node: unknown): boolean {
	return typeof node === "object" && node !== null && Object.keys(node).some((key) => key.startsWith(RENAMED));
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
