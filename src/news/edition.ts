/** RFI's path codes, which are not ISO codes: https://www.rfi.fr/<code>/ */
export type EditionCode = (typeof EDITION_CODES)[number];

export const EDITION_CODES = [
	"fr",
	"en",
	"es",
	"pt",
	"br",
	"ha",
	"sw",
	"ma",
	"ff",
	"ro",
	"ru",
	"uk",
	"vi",
	"cn",
	"tw",
	"km",
	"fa",
] as const;

/** One of RFI's language editions. */
export interface Edition {
	readonly code: EditionCode;
	/** BCP 47. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** What the edition calls itself. */
	readonly name: string;
	/** The edition's official feed: titles, ledes and thumbnails of its newest articles. */
	readonly feedUrl: string;
}

export function isEditionCode(text: string): text is EditionCode {
	return (EDITION_CODES as readonly string[]).includes(text);
}
