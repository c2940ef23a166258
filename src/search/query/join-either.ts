import type { QueryNote } from "./parsed-query.ts";
import type { QueryPart } from "./scan-query.ts";

export interface JoinedParts {
	/** Of each group any part will do. Only words and phrases stand in groups of several. */
	readonly groups: readonly (readonly QueryPart[])[];
	readonly notes: readonly QueryNote[];
}

/** Joins what stands on either side of an OR. One that joins nothing is left out, with a note; alone it is a word like any other. */
export function joinEither(parts: readonly QueryPart[]): JoinedParts {
	if (parts.every(({ isEither }) => isEither)) return { groups: parts.map((part) => [part]), notes: [] };
	const groups: QueryPart[][] = [];
	for (const [index, part] of parts.entries()) {
		if (part.isEither) continue;
		const last = groups.at(-1);
		const isJoined = parts[index - 1]?.isEither === true && last?.every(isWord) === true && isWord(part);
		if (isJoined) last.push(part);
		else groups.push([part]);
	}
	const notes = parts.flatMap((part, index) => (part.isEither ? noteOn(parts[index - 1], parts[index + 1]) : []));
	return { groups, notes };
}

/** What there is to say about an OR between two parts. */
function noteOn(before: QueryPart | undefined, after: QueryPart | undefined): QueryNote[] {
	if (before === undefined || after === undefined || before.isEither) return [{ kind: "either-alone" }];
	const isUnderstood = after.isEither || (isWord(before) && isWord(after)) || isEitherAnyway(before, after);
	return isUnderstood ? [] : [{ kind: "either-no-words" }];
}

function isWord({ operator, excluded }: QueryPart): boolean {
	return operator === undefined && !excluded;
}

/** Of several sections any will do, and of several editions, with or without an OR between. */
function isEitherAnyway(one: QueryPart, other: QueryPart): boolean {
	const isList = one.operator === "section" || one.operator === "in";
	return isList && one.operator === other.operator && !one.excluded && !other.excluded;
}
