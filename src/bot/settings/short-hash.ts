import { createHash } from "node:crypto";

/** Nobody's few hundred names share one. */
const HASH_BYTES = 6;

/** Stands in a button for a name that may be too long for it; eight letters, digits, dashes or underscores. */
export function shortHash(name: string): string {
	return createHash("sha256").update(name).digest().subarray(0, HASH_BYTES).toString("base64url");
}
