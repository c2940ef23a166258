import { EDITION_CODES, type EditionCode } from "./edition.ts";
import { editionsOf, type Subscription } from "./subscription.ts";

/** What has a log of its own: every edition, and the operator's notices, which everybody reads. */
export type StreamCode = EditionCode | "notices";

export const STREAM_CODES: readonly StreamCode[] = [...EDITION_CODES, "notices"];

export function streamsOf(subscription: Pick<Subscription, "editions">): StreamCode[] {
	return [...editionsOf(subscription), "notices"];
}
