import { plainText } from "../../text/plain-text.ts";
import { isFeedFooter, isFurniture } from "./furniture.ts";
import { isLabel } from "./is-label.ts";
import { isLeadParagraph } from "./is-lead-paragraph.ts";
import { isElement, type Markup, type MarkupElement, type MarkupNode } from "./markup.ts";
import { withoutCredits } from "./without-credits.ts";

/** Pasted text comes in up to twenty spans within each other; what lies deeper is an attack. */
const MAX_DEPTH = 256;
/** Of a paragraph's characters, so much in bold makes a bold paragraph: a stray space outside does not count. */
const BOLD_SHARE = 0.9;
/** Where the lede belongs, a paragraph that is bold for the most part is one. */
const LEAD_BOLD_SHARE = 0.5;

/** A label that stands loose in a container ends no sentence. */
const BLOCK_END = /[。！？…!?.][」』”’"')）】》»]*$/u;

const PLACES: Readonly<Record<string, Place>> = {
	...{ p: "paragraph", li: "paragraph", td: "paragraph", dd: "paragraph", dt: "paragraph", pre: "paragraph" },
	...{ h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading", blockquote: "quote" },
};
const CONTAINERS = new Set([
	"div",
	"section",
	"article",
	"main",
	"ul",
	"ol",
	"dl",
	"table",
	"tbody",
	"tr",
	"hr",
	"header",
	"footer",
]);
/** Feeds of later years are without class names. */
const CHAPO = /(^|\s)t-content__chapo/;

type Place = "loose" | "paragraph" | "heading" | "quote";

/** A paragraph of an article's own text: plain, never empty. */
export interface Block {
	readonly text: string;
	readonly place: Place;
	readonly isBold: boolean;
	/** It stands where RFI puts the lede: a bold paragraph before the container of the body. */
	readonly isLead: boolean;
}

interface Context {
	readonly place: Place;
	readonly isBold: boolean;
	readonly isLead: boolean;
}

interface Draft extends Context {
	text: string;
	boldChars: number;
	chars: number;
}

/** The paragraphs of an article without all the furniture around them, in their order. */
export function readBlocks(markup: Markup): Block[] {
	const drafts: Draft[] = [];
	for (const node of markup) {
		visit(node, { place: "loose", isBold: false, isLead: false }, drafts, 0);
	}
	return withoutFurniture(drafts.map(finished));
}

/** Whether an element is what RFI's pages call the lede. */
export function isLede({ attribs }: MarkupElement): boolean {
	return CHAPO.test(attribs["class"] ?? "");
}

/** Adds the text below a node to the last draft, and begins a new one wherever a paragraph begins or ends. */
function visit(node: MarkupNode, context: Context, drafts: Draft[], depth: number): void {
	if (node.type === "text") append(node.data, context, drafts);
	if (!isElement(node) || isFurniture(node) || depth > MAX_DEPTH) return;
	if (node.name === "br") append(" ", context, drafts);
	const inner = contextWithin(node, context);
	const isBlock = node.name in PLACES || CONTAINERS.has(node.name);
	if (isBlock) open(inner, drafts);
	for (const child of node.children) visit(child, inner, drafts, depth + 1);
	if (isBlock) open(context, drafts);
}

function contextWithin(element: MarkupElement, { place, isBold, isLead }: Context): Context {
	const own = PLACES[element.name];
	const isChapo = isLede(element);
	return {
		place: own === undefined || place === "quote" ? place : own,
		isBold: isBold || isChapo || element.name === "strong" || element.name === "b",
		isLead: isLead || isChapo || isLeadParagraph(element),
	};
}

function open(context: Context, drafts: Draft[]): void {
	drafts.push({ ...context, text: "", boldChars: 0, chars: 0 });
}

function append(text: string, context: Context, drafts: Draft[]): void {
	if (drafts.length === 0) open(context, drafts);
	const draft = drafts.at(-1);
	if (draft === undefined) return;
	const chars = text.trim().length;
	draft.text += text;
	draft.chars += chars;
	if (context.isBold) draft.boldChars += chars;
}

function finished({ text, boldChars, chars, place, isLead }: Draft): Block {
	const boldShare = chars === 0 ? 0 : boldChars / chars;
	const isLede = isLead && boldShare >= LEAD_BOLD_SHARE;
	return { text: withoutCredits(plainText(text)), place, isBold: boldShare >= BOLD_SHARE, isLead: isLede };
}

/** RFI sets its text in paragraphs; what stands directly in a container is a label, unless there is nothing else. */
function withoutFurniture(blocks: readonly Block[]): Block[] {
	const footer = blocks.findIndex(({ text }) => isFeedFooter(text));
	const above = footer === -1 ? blocks : blocks.slice(0, footer);
	const own = withoutLateLeads(above.filter(({ text }) => text !== "" && !isLabel(text)));
	const paragraphs = own.filter(({ place }) => place !== "loose");
	if (paragraphs.some(({ isLead }) => !isLead)) return paragraphs;
	// Beside a lede alone, what ends a sentence is the body, and what does not belongs to a player.
	return paragraphs.length === 0 ? own : own.filter(({ place, text }) => place !== "loose" || BLOCK_END.test(text));
}

/** Once the text has begun, a bold paragraph is a sub-heading wherever it stands. */
function withoutLateLeads(blocks: readonly Block[]): Block[] {
	const beginning = blocks.findIndex(({ place, isBold, isLead, text }) => {
		return place === "paragraph" && !isBold && !isLead && BLOCK_END.test(text);
	});
	return blocks.map((block, at) =>
		block.isLead && beginning !== -1 && at > beginning ? { ...block, isLead: false } : block,
	);
}
