import { EDITION_CODES } from "../../../news/edition.ts";
import { isCostly } from "../../../search/aside/is-costly.ts";
import type { ParsedQuery, QueryOperator, Term } from "../../../search/query/parsed-query.ts";
import type { SearchResult } from "../../../search/search-index.ts";

/** How many articles a query finds. */
export type Count = (query: ParsedQuery) => Promise<Counted>;
type Counted = Pick<SearchResult, "total" | "totalIsCapped">;

/** A part of a query. A query does not hold how its operators were typed: `withoutParts` finds that in the text. */
export type AskedPart =
	| { readonly kind: "word"; readonly text: string }
	| { readonly kind: "excluded"; readonly text: string }
	| {
			readonly kind: "operator";
			readonly name: QueryOperator;
			/** What people typed for it, and behind it. */
			readonly typedName?: string;
			readonly value?: string;
	  };

/** A query that finds something where another one does not. */
export interface Suggestion {
	/** What it leaves out. */
	readonly without: readonly AskedPart[];
	readonly total: number;
	readonly totalIsCapped: boolean;
}

export interface Suggestions {
	/** Words that no article has at all, when others of the query are in some. */
	readonly unknown: readonly string[];
	/** What finds something, the most first. */
	readonly instead: readonly Suggestion[];
}

const MAX_SUGGESTIONS = 3;
/** Each one is a search; whoever has typed more words than that has too many anyway. */
const MAX_WORDS_TRIED = 8;
/** Costly searches wait for one another, and whoever asked for all of them: what is left to try when these are spent is not tried. */
const MAX_COSTLY_TRIES = 4;

/** What to leave out of a query that finds nothing: the words that no article has, else any single part that was one too many. */
export async function suggest(query: ParsedQuery, count: Count): Promise<Suggestions> {
	const tryOut = sparingly(count);
	const unknown: Term[] = [];
	for (const term of query.terms) if ((await tryOut(alone(term)))?.total === 0) unknown.push(term);
	if (unknown.length > 0 && unknown.length === query.terms.length) return { unknown: [], instead: [] };
	const variants = unknown.length > 0 ? [withoutTerms(query, unknown)] : relaxed(query);
	const found: Suggestion[] = [];
	for (const { without, rest } of variants) {
		const counted = await tryOut(rest);
		if (counted !== undefined && counted.total > 0) found.push({ without, ...counted });
	}
	return {
		unknown: unknown.map(({ text }) => text),
		instead: found.toSorted((one, other) => other.total - one.total).slice(0, MAX_SUGGESTIONS),
	};
}

/** Counts, but of the costly queries only the first few. */
function sparingly(count: Count): (query: ParsedQuery) => Promise<Counted | undefined> {
	let costly = 0;
	return async (query) => {
		if (isCostly(query)) costly += 1;
		return isCostly(query) && costly > MAX_COSTLY_TRIES ? undefined : count(query);
	};
}

interface Variant {
	readonly without: readonly AskedPart[];
	readonly rest: ParsedQuery;
}

/** One term and nothing else, in every edition. */
function alone(term: Term): ParsedQuery {
	return { terms: [term], excluded: [], editions: EDITION_CODES, sections: [], notes: [] };
}

function withoutTerms(query: ParsedQuery, left: readonly Term[]): Variant {
	const without = left.map(({ text }): AskedPart => ({ kind: "word", text }));
	return { without, rest: { ...query, terms: query.terms.filter((term) => !left.includes(term)) } };
}

/** The query without each of its parts in turn, unless that leaves nothing to ask for. */
function relaxed(query: ParsedQuery): Variant[] {
	const { since, until, ...timeless } = query;
	const operator = (name: QueryOperator): AskedPart => ({ kind: "operator", name });
	const sections = query.sections.length === 0 ? [] : [operator("section")];
	const excluded = query.excluded.map(({ text }): AskedPart => ({ kind: "excluded", text }));
	const period = [
		...(since === undefined ? [] : [operator("since")]),
		...(until === undefined ? [] : [operator("until")]),
	];
	const variants: Variant[] = [
		...(query.terms.length > 1 ? query.terms.slice(0, MAX_WORDS_TRIED).map((term) => withoutTerms(query, [term])) : []),
		{ without: excluded, rest: { ...query, excluded: [] } },
		{ without: sections, rest: { ...query, sections: [] } },
		{ without: period, rest: timeless },
		{ without: query.editions.length === 0 ? [] : [operator("in")], rest: { ...query, editions: [] } },
	];
	return variants.filter(({ without, rest }) => without.length > 0 && asksForSomething(rest));
}

function asksForSomething({ terms, sections, since, until }: ParsedQuery): boolean {
	return terms.length > 0 || sections.length > 0 || since !== undefined || until !== undefined;
}
