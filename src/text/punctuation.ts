/** What people put behind a word in any of the languages, and the space around it: for a class of characters in a pattern. */
export const PUNCTUATION = "\\s.,:;!?…。．，、：；！？";
