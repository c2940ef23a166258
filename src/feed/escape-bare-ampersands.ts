const CDATA = /(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/;
const BARE_AMPERSAND = /&(?!#\d{1,8};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,30};)/gi;

/**
 * XML whose bare ampersands ("R&D", `?a=1&b=2`) are written as they should be. One of them makes a whole feed unreadable, and
 * hand-made feeds have them. CDATA sections, where they are right, stay as they are.
 */
export function escapeBareAmpersands(xml: string): string {
	return xml
		.split(CDATA)
		.map((part) => (part.startsWith("<![CDATA[") ? part : part.replace(BARE_AMPERSAND, "&amp;")))
		.join("");
}
