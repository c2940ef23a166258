import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { editionsOf, type Reader, readUpTo } from "./reader.ts";

/** Whether a destination has entries to look at or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(reader: Reader, tail: LogTail, now: number): boolean {
	const isBehind = editionsOf(reader).some((edition) => readUpTo(reader, edition) < tail.head(edition));
	return isBehind || nextEdit(reader, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}
