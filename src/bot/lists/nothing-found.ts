import { EDITION_CODES } from "../../news/edition.ts";
import type { ParsedQuery } from "../../search/parsed-query.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { shorten } from "../shorten.ts";
import type { ListScope } from "./list-scope.ts";
import { queryNotes } from "./query-notes.ts";
import { type Count, type QueryPart, type Suggestion, suggest } from "./suggest.ts";

type Words = BotContext["words"];

const MAX_WORD_CHARS = 30;
const MAX_WORDS = 5;

/** Why a search found nothing, and what to leave out. */
export function nothingFound(
	query: ParsedQuery,
	shown: string,
	{ editions, words }: ListScope,
	{ index, clock }: Pick<BotServices, "index" | "clock">,
): string {
	const notes = queryNotes(query, words);
	if (query.notes.some(({ kind }) => kind === "nothing-to-search"))
		return [...notes, words("search-usage")].join("\n\n");
	const first = { limit: 1, offset: 0, order: "newest", now: clock.now() } as const;
	const count: Count = (asked) => index.search(asked, { ...first, editions });
	const { unknown, instead } = suggest(query, count);
	const elsewhere = query.editions.length > 0 ? 0 : count({ ...query, editions: EDITION_CODES }).total;
	const advice = [
		...(unknown.length === 0
			? []
			: [words("suggest-unknown", { words: unknown.slice(0, MAX_WORDS).map(quoted).join(" ") })]),
		...instead.map((suggestion) => insteadOf(suggestion, words)),
		...(elsewhere === 0 ? [] : [words("suggest-elsewhere", { count: elsewhere })]),
	];
	return [
		words("search-none", { query: shown }),
		...(notes.length === 0 ? [] : [notes.join("\n")]),
		advice.length === 0 ? words("suggest-shorter") : advice.join("\n"),
	].join("\n\n");
}

function insteadOf({ without, total, totalIsCapped }: Suggestion, words: Words): string {
	const parts = without.slice(0, MAX_WORDS).map(named).join(" ");
	return words(totalIsCapped ? "suggest-without-many" : "suggest-without", { parts, count: total });
}

function named(part: QueryPart): string {
	switch (part.kind) {
		case "word":
			return quoted(part.text);
		case "excluded":
			return `-${shorten(part.text, MAX_WORD_CHARS)}`;
		case "operator":
			return `${part.name}:`;
	}
}

function quoted(word: string): string {
	return `“${shorten(word, MAX_WORD_CHARS)}”`;
}
