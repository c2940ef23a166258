const RIGHT_TO_LEFT =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The direction of a text by its first letter, as `dir="auto"` decides it: for what has to be laid out around it.
 *
 * @param {string} text
 * @returns {"ltr" | "rtl"}
 */
export function directionOf(text) {
	const [first = ""] = /\p{L}/u.exec(text) ?? [];
	return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}
