import { createHash } from "node:crypto";

/** Six bytes tell the few wordings of one article apart. */
const HASH_BYTES = 6;

/** By what a wording is recognised when it comes again: a hash of title and lede, which is all that a revision changes in a message. */
export function wordingHash({
	title,
	lede = "",
}: {
	readonly title: string;
	readonly lede?: string | undefined;
}): string {
	return createHash("sha256").update(`${title}\n${lede}`).digest().subarray(0, HASH_BYTES).toString("base64url");
}
