/** Each mark that opens, with those that close it. Typists mix widths, and use “ for both ends; „Romanian” ends as “ German „ does. */
const CLOSING: Readonly<Record<string, string>> = {
	...{ "“": '”“"', "„": '”“"', '"': '"”', "«": "»", "「": "」「", "『": "』『" },
	...{ "（": "）)", "(": ")）", "【": "】", "[": "]", "〔": "〕", "《": "》", "〈": "〉" },
};
const MARK = /[“”„"«»「」『』（）()【】[\]〔〕《》〈〉]/gu;
/** Nobody nests deeper. */
const MAX_OPEN = 8;
/** What closes a quotation that is cut off. */
const QUOTATION_ENDS: Readonly<Record<string, string>> = {
	...{ "“": "”", "„": "”", '"': '"', "«": "»", "「": "」", "『": "』" },
};

/**
 * The quotation marks and brackets that are open at the end of a text, outermost first, if `before` were open at its beginning. Single
 * quotation marks are left out: most of them are apostrophes.
 */
export function openMarks(text: string, before: readonly string[] = []): readonly string[] {
	const open = [...before];
	for (const { 0: mark, index } of text.matchAll(MARK)) {
		// Inches: 55"
		if (mark === '"' && !open.includes(mark) && /\d/.test(text.charAt(index - 1))) continue;
		const closed = open.findLastIndex((opener) => CLOSING[opener]?.includes(mark));
		if (closed !== -1) open.splice(closed);
		else if (mark in CLOSING && open.length < MAX_OPEN) open.push(mark);
	}
	return open;
}

/** The marks that would close the quotations that are open, innermost first; spaced as French spaces them where the text does so. */
export function missingQuotationMarks(text: string): string {
	return openMarks(text)
		.map((mark) => (mark === "«" && text.includes("« ") ? " »" : (QUOTATION_ENDS[mark] ?? "")))
		.reverse()
		.join("");
}

/** Whether `rest` closes the innermost bracket of those marks that are open before it. */
export function isInBracket(open: readonly string[], rest: string): boolean {
	const mark = open.findLast((each) => !(each in QUOTATION_ENDS));
	return mark !== undefined && Array.from(CLOSING[mark] ?? "").some((closing) => rest.includes(closing));
}
