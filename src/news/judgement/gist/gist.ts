import { asciiDigits } from "../../../text/ascii-digits.ts";
import { withoutCounters } from "./without-counters.ts";
import { withoutTimestamps } from "./without-timestamps.ts";

/** What shows nothing, or a distance only. */
const BLANK = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** A number in brackets before or behind a title counts comments. Any other may be what the title is about. */
const BRACKETED_NUMBER = /^\s*[([（［【]\s*\d[\d.,\s]*[)\]）］】]|[([（［【]\s*\d[\d.,\s]*[)\]）］】]\s*$/gu;

/**
 * What a title and a lede say: equal for two wordings that differ only in white space, in what a counter shows, and in the time at which
 * something was shown. It is no text for people.
 */
export function gistOf({ title, lede = "" }: { readonly title: string; readonly lede?: string | undefined }): string {
	const said = withoutTimestamps(asciiDigits(title)).replace(BRACKETED_NUMBER, "");
	const summed = withoutCounters(withoutTimestamps(asciiDigits(lede)));
	return [said, summed].map((text) => text.replace(BLANK, "")).join("\n");
}
