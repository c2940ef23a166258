/**
 * Characters that show nothing or reorder what is shown: controls, soft hyphens, bidirectional marks and overrides, zero-width
 * spaces, byte order marks, tags, interlinear marks. A feed could hide words or turn a line around with them. The tags of a flag
 * (England's, Scotland's) are part of it, and stay.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const HIDING = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]--[\u200B-\u200D\p{Variation_Selector}]]/gv;
const FLAG = "\u{1F3F4}";
const HIDING_BESIDE_FLAGS = new RegExp(
	`(${FLAG}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F})|${HIDING.source}`,
	"gv",
);
/** Persian spells with the non-joiner, and the joiner glues emoji together; elsewhere they only hide. */
const STRAY_JOINER =
	/(?<!\p{Script=Arabic}|\p{Emoji}|\uFE0F)[\u200C\u200D]+|[\u200C\u200D]+(?!\p{Script=Arabic}|\p{Emoji})/gu;

/** Khmer, Thai, Lao and Burmese tell their words apart by zero-width spaces; elsewhere those only hide. */
const SPACED = /\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}/u.source;
const STRAY_SPACE = new RegExp(`(?<![${SPACED}])\\u200B+|\\u200B+(?![${SPACED}])|(?<=\\u200B)\\u200B+`, "gu");

/** To look behind and ahead of each of them takes time, and hardly any text has one. */
const ZERO_WIDTH = /[\u200B-\u200D]/;

/** One line of text as people should see it: no invisible characters, every run of white space one space, trimmed, NFC. */
export function plainText(raw: string): string {
	const shown = raw
		.toWellFormed()
		.replace(/(?:(?!\uFEFF)[\s\u0085])+/g, " ")
		.replace(raw.includes(FLAG) ? HIDING_BESIDE_FLAGS : HIDING, (_, flag?: unknown) =>
			typeof flag === "string" ? flag : "",
		);
	const spaced = ZERO_WIDTH.test(shown) ? shown.replace(STRAY_JOINER, "").replace(STRAY_SPACE, "") : shown;
	return spaced.replace(/ {2,}/g, " ").trim().normalize("NFC");
}
