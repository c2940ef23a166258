import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import { describeError } from "../kit/describe-error.ts";

/** Why a feed that came could not be read: in one that was cut off, what is wrong may be no more than that. */
export function parseFailure(
	error: unknown,
	{ brokenOff }: Pick<Extract<FetchOutcome, { kind: "fresh" }>, "brokenOff">,
): string {
	return describeError(error) + (brokenOff === undefined ? "" : `; the answer ended badly: ${brokenOff.reason}`);
}
