const CDATA_START = "<![CDATA[";
const CDATA_END = "]]>";
const MAX_START_TAG_CHARS = 1000;
const START_TAG_AT_END = /<([\w:.-]{1,64})(?:\s[^<>]*)?>\s*$/;
/** What follows an element when a section has gone on behind it. */
const BEHIND_ELEMENT = /<!\[CDATA\[|<\/(?:[\w.-]{1,32}:)?(?:item|entry)\s*>/i;
const BARE_AMPERSAND = /&(?!#\d{1,8};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,30};)/gi;

/** A reference that XML knows, but for its end. */
const CUT_REFERENCE = /&(#\d{1,8}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos)(?![\w;=])/gi;

/** More than this is no slip of the pen, and each one costs the parser a hundred bytes. */
const MAX_BARE_AMPERSANDS = 50_000;

const HIGH_AND_LOW = /&#(?:x(d[89ab][\da-f]{2})|(\d{5}));\s{0,2}&#(?:x(d[c-f][\da-f]{2})|(\d{5}));/gi;
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,8})|([a-z_][\w.-]{0,30}));/gi;
/** The only names that XML knows: https://www.w3.org/TR/xml/#sec-predefined-ent */
const XML_NAMES: ReadonlySet<string> = new Set(["amp", "lt", "gt", "quot", "apos"]);
/** A sign that begins no tag, comment, instruction or declaration which ends before the next one begins. */
const BARE_LESS_THAN =
	/<(?!\/?[a-z_\u00C0-\uFFFD][^<>]*>|!(?:--|\[CDATA\[|doctype|entity|element|attlist|notation)|\?[a-z])/gi;
const ATTRIBUTE = /=\s{0,9}(?:"[^"<]*"|'[^'<]*')/g;
/** An attribute without quotes, whose last character is the slash of the tag. */
const BARE_ATTRIBUTE_AT_END = /(=[^\s"'<>=]{1,9999})\/>/g;
/** An end tag without its own end. */
const CUT_END_TAG = /(<\/[a-z_][\w:.-]*)\s*(?=<)/gi;
/** Elements of HTML that nobody closes, and that no feed has as its own. */
const VOID_TAG =
	/<(br|hr|img|input|wbr|col|embed|area|track)(\s[^<>]*?)?\/?>|<\/(?:br|hr|img|input|wbr|col|embed|area|track)\s*>/gi;
const MAX_MENDED = 50_000;

/**
 * XML whose bare ampersands ("R&D", `?a=1&b=2`) are written as they should be. One of them makes a whole feed unreadable, and
 * hand-made feeds have them. A reference that lacks its semicolon gets it. CDATA sections, where they are right, stay as they are.
 * Throws when there are more than anybody writes.
 */
export function escapeBareAmpersands(xml: string): string {
	let found = 0;
	const escaped = () => {
		found += 1;
		if (found > MAX_BARE_AMPERSANDS) throw new Error(`more than ${MAX_BARE_AMPERSANDS} unescaped ampersands`);
		return "&amp;";
	};
	return outsideCdata(xml, (part) => part.replace(CUT_REFERENCE, "&$1;").replace(BARE_AMPERSAND, escaped));
}

/**
 * XML in which each reference and each tag is one. Two references to the halves of a character become the character, those that XML forbids
 * vanish, names that XML does not know stay as text, and so does a `<` that begins nothing. Throws when there are more than anybody writes.
 */
export function mendCharacters(xml: string): string {
	let mended = 0;
	const escapeLessThan = () => {
		mended += 1;
		if (mended > MAX_MENDED) throw new Error(`more than ${MAX_MENDED} unescaped "<"`);
		return "&lt;";
	};
	return outsideCdata(xml, (part) =>
		part
			.replace(HIGH_AND_LOW, joinedPair)
			.replace(REFERENCE, knownReference)
			.replace(CUT_END_TAG, "$1>")
			.replace(BARE_LESS_THAN, escapeLessThan)
			.replace(ATTRIBUTE, (attribute) => attribute.replaceAll(">", "&gt;"))
			.replace(BARE_ATTRIBUTE_AT_END, "$1 />")
			.replace(VOID_TAG, (_, name: string | undefined, attributes = "") =>
				name === undefined ? "" : `<${name}${attributes}/>`,
			),
	);
}

/**
 * XML in which no CDATA section goes on behind the element that it stands in, up to the end of another section: the end of one was lost, and
 * all items up to there would be in its text. The same text when nothing is lost.
 */
export function closeCdata(xml: string): string {
	let closed = "";
	let kept = 0;
	let from = 0;
	let end = -1;
	for (let at = xml.indexOf(CDATA_START); at !== -1; at = xml.indexOf(CDATA_START, from)) {
		if (end < at) end = indexOrLength(xml, CDATA_END, at);
		const length = lengthOfLost(xml.slice(Math.max(from, at - MAX_START_TAG_CHARS), at), xml.slice(at, end));
		const until = length === undefined ? end : at + length;
		if (length !== undefined) {
			closed += `${xml.slice(kept, until).replace(/\]{1,2}\s{0,9}$/, "")}${CDATA_END}`;
			kept = until;
		}
		from = until;
	}
	return closed === "" ? xml : closed + xml.slice(kept);
}

/** How long a CDATA section is whose end was lost. */
function lengthOfLost(before: string, section: string): number | undefined {
	const [, name] = START_TAG_AT_END.exec(before) ?? [];
	const length = name === undefined ? -1 : section.indexOf(`</${name}`);
	return length !== -1 && BEHIND_ELEMENT.test(section.slice(length)) ? length : undefined;
}

function indexOrLength(text: string, sought: string, from: number): number {
	const index = text.indexOf(sought, from);
	return index === -1 ? text.length : index;
}

function outsideCdata(xml: string, change: (part: string) => string): string {
	let changed = "";
	let from = 0;
	for (let at = xml.indexOf(CDATA_START); at !== -1; at = xml.indexOf(CDATA_START, from)) {
		const close = xml.indexOf(CDATA_END, at);
		const end = close === -1 ? xml.length : close + CDATA_END.length;
		changed += change(xml.slice(from, at)) + xml.slice(at, end);
		from = end;
	}
	return changed + change(xml.slice(from));
}

function joinedPair(pair: string, ...groups: readonly unknown[]): string {
	const [highHex, high, lowHex, low] = groups
		.slice(0, 4)
		.map((group) => (typeof group === "string" ? group : undefined));
	const text = String.fromCharCode(codeOf(highHex, high), codeOf(lowHex, low));
	return text.length === 2 && text.codePointAt(0) !== text.charCodeAt(0) ? text : pair;
}

function knownReference(
	reference: string,
	hex: string | undefined,
	decimal: string | undefined,
	name: string | undefined,
) {
	if (name !== undefined) return XML_NAMES.has(name) ? reference : `&amp;${reference.slice(1)}`;
	return isXmlCharacter(codeOf(hex, decimal)) ? reference : "";
}

function codeOf(hex: string | undefined, decimal: string | undefined): number {
	return hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
}

/** https://www.w3.org/TR/xml/#NT-Char */
function isXmlCharacter(code: number): boolean {
	if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
	return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
