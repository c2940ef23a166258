import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import { describeError } from "../kit/describe-error.ts";

/** Why a feed that came could not be read: in one that was cut off, or leads elsewhere, what is wrong may be no more than that. */
export function parseFailure(
	error: unknown,
	{ brokenOff, movedTo }: Pick<Extract<FetchOutcome, { kind: "fresh" }>, "brokenOff" | "movedTo">,
): string {
	return [
		describeError(error),
		...(brokenOff === undefined ? [] : [`the answer ended badly: ${brokenOff.reason}`]),
		...(movedTo === undefined ? [] : [`it redirects for good to "${movedTo}"`]),
	].join("; ");
}
