import { editionsOf } from "../../news/subscription.ts";
import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { readUpTo, type Subscriber } from "./subscriber.ts";

/** Whether a destination has entries to look at or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(subscriber: Subscriber, tail: LogTail, now: number): boolean {
	const isBehind = editionsOf(subscriber.subscription).some(
		(edition) => readUpTo(subscriber, edition) < tail.head(edition),
	);
	return isBehind || nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}
