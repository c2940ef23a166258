/** Each mark that opens, with those that close it. Typists mix widths, and use “ for both ends; „Romanian” ends as “ German „ does. */
const CLOSING: Readonly<Record<string, string>> = {
	...{ "“": '”“"', "„": '”“"', '"': '"”', "«": "»", "「": "」「", "『": "』『" },
	...{ "（": "）)", "(": ")）", "【": "】", "[": "]", "〔": "〕", "《": "》", "〈": "〉" },
};
/** What closes a quotation that is cut off. */
const QUOTATION_ENDS: Readonly<Record<string, string>> = {
	...{ "“": "”", "„": "”", '"': '"', "«": "»", "「": "」", "『": "』" },
};

/**
 * The quotation marks and brackets that are open at the end of a text, outermost first. Single quotation marks are left out: most of
 * them are apostrophes.
 */
export function openMarks(text: string): readonly string[] {
	const open: string[] = [];
	for (const mark of text) {
		const closed = open.findLastIndex((opener) => CLOSING[opener]?.includes(mark));
		if (closed !== -1) open.splice(closed);
		else if (mark in CLOSING) open.push(mark);
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

/** Whether the innermost open mark is a bracket that `rest` closes. */
export function isInBracket(text: string, rest: string): boolean {
	const mark = openMarks(text).findLast((each) => !(each in QUOTATION_ENDS));
	return mark !== undefined && Array.from(CLOSING[mark] ?? "").some((closing) => rest.includes(closing));
}
