const CDATA = /(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/;
const BARE_AMPERSAND = /&(?!#\d{1,8};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,30};)/gi;

/** More than this is no slip of the pen, and each one costs the parser a hundred bytes. */
const MAX_BARE_AMPERSANDS = 50_000;

/**
 * XML whose bare ampersands ("R&D", `?a=1&b=2`) are written as they should be. One of them makes a whole feed unreadable, and
 * hand-made feeds have them. CDATA sections, where they are right, stay as they are. Throws when there are more than anybody writes.
 */
export function escapeBareAmpersands(xml: string): string {
	let found = 0;
	const escaped = () => {
		found += 1;
		if (found > MAX_BARE_AMPERSANDS) throw new Error(`more than ${MAX_BARE_AMPERSANDS} unescaped ampersands`);
		return "&amp;";
	};
	return xml
		.split(CDATA)
		.map((part) => (part.startsWith("<![CDATA[") ? part : part.replace(BARE_AMPERSAND, escaped)))
		.join("");
}
