import { createHash } from "node:crypto";
import { gistOf } from "./gist/gist.ts";

/** Six bytes tell the few wordings of one article apart. */
const HASH_BYTES = 6;

/**
 * By what a wording is recognised when it comes again: a hash of what its title and lede say, which is all that a revision changes in a
 * message. Older versions hashed title and lede as they stood, which is the same where they have neither spaces nor digits.
 */
export function wordingHash(wording: Parameters<typeof gistOf>[0]): string {
	return createHash("sha256").update(gistOf(wording)).digest().subarray(0, HASH_BYTES).toString("base64url");
}
