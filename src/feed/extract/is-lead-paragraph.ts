import { isFurniture } from "./furniture.ts";
import { isElement, type MarkupElement, type MarkupNode } from "./markup.ts";

/** What RFI's pages call the container of the body. Feeds of later years are without class names. */
const BODY = /(^|\s)t-content__body/;
/** What may stand between the lede and the body without being either. */
const BETWEEN = new Set(["br", "hr", "img"]);
/** More siblings than stand between them; each paragraph looks ahead, so the number is bounded. */
const MAX_BETWEEN = 8;
/** Deeper than any container of a body. */
const MAX_DEPTH = 256;

/**
 * Whether a paragraph stands where RFI puts the lede: before the container of the body, whatever that holds, or alone. Within
 * another element only a container of paragraphs counts, for a bold paragraph there may as well be a sub-heading.
 */
export function isLeadParagraph(element: MarkupElement): boolean {
	if (element.name !== "p") return false;
	const isOutermost = element.parent === null || !isElement(element.parent);
	const next = nextWithText(element);
	if (next === undefined) return isOutermost;
	return next.name === "div" && (isOutermost || BODY.test(next.attribs["class"] ?? "") || holdsParagraphs(next));
}

/** The next sibling that may belong to the text. */
function nextWithText(element: MarkupElement): MarkupElement | undefined {
	let next = element.next;
	for (let passed = 0; next !== null && passed < MAX_BETWEEN; next = next.next) {
		if (!isElement(next)) continue;
		if (!BETWEEN.has(next.name) && !isFurniture(next) && !isEmptyParagraph(next)) return next;
		passed += 1;
	}
	return undefined;
}

function isEmptyParagraph(element: MarkupElement): boolean {
	return element.name === "p" && !holdsText(element, 0);
}

function holdsText(node: MarkupNode, depth: number): boolean {
	if (!isElement(node)) return node.type === "text" && node.data.trim() !== "";
	return depth < MAX_DEPTH && !isFurniture(node) && node.children.some((child) => holdsText(child, depth + 1));
}

function holdsParagraphs(container: MarkupElement): boolean {
	return container.children.some(
		(child) => isElement(child) && (child.name === "p" || (child.name === "div" && holdsParagraphs(child))),
	);
}
