import type { MessageEntity } from "@grammyjs/types";
import { overlap } from "./overlap.ts";

/** Beyond this many the server drops entities without a word. */
const MAX_ENTITIES = 100;
/** Inside these no other entity can stand, and nothing is detected. */
const VERBATIM: ReadonlySet<string> = new Set(["code", "pre"]);
/** Those that cannot overlap each other: the first one wins. */
const EXCLUSIVE: ReadonlySet<string> = new Set([
	"code",
	"pre",
	"text_link",
	"text_mention",
	"custom_emoji",
	"date_time",
]);
/** These are counted towards the hundred before the merely decorative ones. */
const KEPT_FIRST: ReadonlySet<string> = new Set([...EXCLUSIVE, "blockquote", "expandable_blockquote"]);

/** Given and detected entities as the server stores them: in order, without conflicts, at most a hundred given ones. */
export function arrangeEntities(given: readonly MessageEntity[], detected: readonly MessageEntity[]): MessageEntity[] {
	const own = keepHundred(withoutConflicts([...given].sort(byPosition)));
	const free = detected.filter((found) => !own.some((entity) => EXCLUSIVE.has(entity.type) && overlap(entity, found)));
	return free.length === 0 ? own : [...own, ...free].sort(byPosition);
}

function byPosition(a: MessageEntity, b: MessageEntity): number {
	return a.offset - b.offset || b.length - a.length;
}

function withoutConflicts(sorted: readonly MessageEntity[]): MessageEntity[] {
	const kept: MessageEntity[] = [];
	for (const entity of sorted) {
		const conflicts = kept.some((other) => overlap(other, entity) && excludes(other.type, entity.type));
		if (!conflicts) kept.push(entity);
	}
	return kept;
}

function excludes(first: string, second: string): boolean {
	return VERBATIM.has(first) || (EXCLUSIVE.has(first) && EXCLUSIVE.has(second)) || first === second;
}

function keepHundred(sorted: MessageEntity[]): MessageEntity[] {
	if (sorted.length <= MAX_ENTITIES) return sorted;
	const first = sorted.filter(({ type }) => KEPT_FIRST.has(type));
	const then = sorted.filter(({ type }) => !KEPT_FIRST.has(type));
	const kept = new Set([...first, ...then].slice(0, MAX_ENTITIES));
	return sorted.filter((entity) => kept.has(entity));
}
