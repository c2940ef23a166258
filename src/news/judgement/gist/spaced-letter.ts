/** A letter of a script that puts spaces between its words, for a pattern with the flag `v`: beside one a word goes on. */
export const SPACED_LETTER = "[[\\p{L}\\p{M}]--[\\p{Script=Han}\\p{Script=Khmer}]]";
