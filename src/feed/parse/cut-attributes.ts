/** No address that Telegram takes is longer than 2,048 characters; what is far longer is a picture written out, or an attack. */
const MAX_ATTRIBUTE_CHARS = 8_192;
const ATTRIBUTE = /=\s{0,9}(?:"[^"<]*"|'[^'<]*')/g;

/**
 * Markup whose overlong attributes are empty: their beginnings mean nothing, and parsers of XML read attributes character by character.
 * That goes for attributes in CDATA as well, where articles hold whole pictures as `data:` addresses.
 */
export function cutAttributes(markup: string): string {
	return markup.replace(ATTRIBUTE, (attribute) => (attribute.length > MAX_ATTRIBUTE_CHARS ? '=""' : attribute));
}
