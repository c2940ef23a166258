/**
 * Characters that show nothing or reorder what is shown: controls, soft hyphens, bidirectional marks and overrides, zero-width
 * spaces, byte order marks, tags, interlinear marks. A feed could hide words or turn a line around with them.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const INVISIBLE = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]--[\u200C\u200D\p{Variation_Selector}]]/gv;
/** Persian spells with the non-joiner, and the joiner glues emoji together; elsewhere they only hide. */
const STRAY_JOINER =
	/(?<!\p{Script=Arabic}|\p{Emoji}|\uFE0F)[\u200C\u200D]+|[\u200C\u200D]+(?!\p{Script=Arabic}|\p{Emoji})/gu;

/** One line of text as people should see it: no invisible characters, every run of white space one space, trimmed, NFC. */
export function plainText(raw: string): string {
	return raw
		.toWellFormed()
		.replace(/(?:(?!\uFEFF)[\s\u0085])+/g, " ")
		.replace(INVISIBLE, "")
		.replace(STRAY_JOINER, "")
		.replace(/ {2,}/g, " ")
		.trim()
		.normalize("NFC");
}
