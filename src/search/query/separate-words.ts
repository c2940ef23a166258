import type { QueryPart } from "./scan-query.ts";

/** What stands between words in Chinese, of either width, where a Han character is on one side of it. */
const BETWEEN_WORDS = /(?<=\p{scx=Han})[，、；。：！？,;.:!?／/]+|[，、；。：！？,;.:!?／/]+(?=\p{scx=Han})/u;
/** 或 between words of two characters and more; inside of a shorter word it is a part of it (或许, 或者). */
const OR_BETWEEN_WORDS = /(?<=\p{scx=Han}{2})(?:或者|或是|或)(?=\p{scx=Han}{2})/u;

/** The parts with each word of a Chinese enumeration for itself: `香港，台湾` as two words, `香港或台湾` as either. */
export function separateWords(parts: readonly QueryPart[]): QueryPart[] {
	return parts.flatMap((part) => {
		if (part.operator !== undefined || part.excluded || part.isQuoted || part.isEither) return [part];
		return part.text.split(BETWEEN_WORDS).flatMap((text) => eitherOf({ ...part, text }));
	});
}

function eitherOf(part: QueryPart): QueryPart[] {
	const texts = part.text.split(OR_BETWEEN_WORDS).filter((text) => text !== "");
	const either = { text: "或", excluded: false, isQuoted: false, isEither: true };
	return texts.flatMap((text, index) => [...(index === 0 ? [] : [either]), { ...part, text }]);
}
