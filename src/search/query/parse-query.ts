import { EDITION_CODES, type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { TextFolder, Unit } from "../../text/fold-text.ts";
import { parseDate } from "./parse-date.ts";
import type { ParsedQuery, QueryNote, QueryOperator, Term } from "./parsed-query.ts";
import { type QueryPart, scanQuery } from "./scan-query.ts";
import { foldSection, type Section } from "./section.ts";

/** More than the longest headline with its lede, so that pasting one finds it. */
export const MAX_QUERY_CHARS = 512;

/** Words, phrases and exclusions together; each costs the index one look-up in each edition. */
export const MAX_QUERY_TERMS = 16;

/** The words with a shorter beginning in common are too many to look up while somebody waits: up to 15 ms for three letters. */
export const MIN_PREFIX_CHARS = 4;

export interface ParseOptions {
	/** Milliseconds since the Unix epoch: what `since:7d` is counted from. */
	readonly now: number;
	readonly folder: Pick<TextFolder, "fold" | "readings">;
}

interface Draft {
	readonly terms: Term[];
	readonly excluded: Term[];
	readonly editions: Set<EditionCode>;
	readonly sections: Section[];
	readonly notes: QueryNote[];
	since?: number;
	until?: number;
}

/**
 * Reads what a person typed: words (all must occur), `"an exact phrase"`, `-without`, `begin*`, `section:中国`, `since:7d`,
 * `until:2023-09-01`, `in:en`. Every text is a query; what was not understood is in the notes.
 */
export function parseQuery(text: string, options: ParseOptions): ParsedQuery {
	const draft: Draft = { terms: [], excluded: [], editions: new Set(), sections: [], notes: [] };
	const { parts, unclosedQuote } = scanQuery(text.slice(0, MAX_QUERY_CHARS));
	if (text.length > MAX_QUERY_CHARS) draft.notes.push({ kind: "too-long", limitChars: MAX_QUERY_CHARS });
	if (unclosedQuote) draft.notes.push({ kind: "unclosed-quote" });
	for (const part of parts) {
		if (part.operator === undefined) addTerm(draft, part, options.folder);
		else if (part.excluded) draft.notes.push({ kind: "excluded-operator", operator: part.operator });
		else applyOperator(draft, part.operator, part.text.trim(), options);
	}
	draft.notes.push(...overallNotes(draft));
	return { ...draft, editions: [...draft.editions] };
}

function addTerm({ terms, excluded, notes }: Draft, part: QueryPart, folder: ParseOptions["folder"]): void {
	const readings = folder.readings(part.text);
	const list = part.excluded ? excluded : terms;
	if (readings.length === 0 || list.some((term) => term.text === part.text)) return;
	if (terms.length + excluded.length < MAX_QUERY_TERMS) {
		const isPrefix = asksForPrefix(part) && readings.every((units) => isPrefixable(units.at(-1)));
		if (asksForPrefix(part) && readings.some((units) => isShortWord(units.at(-1))))
			notes.push({ kind: "short-prefix", limitChars: MIN_PREFIX_CHARS });
		list.push({ text: part.text, readings, isPrefix });
	} else if (!notes.some((note) => note.kind === "too-many-terms")) {
		notes.push({ kind: "too-many-terms", limit: MAX_QUERY_TERMS });
	}
}

/** An asterisk after a word; anywhere else it is punctuation. */
function asksForPrefix({ text, isQuoted }: QueryPart): boolean {
	return !isQuoted && /[*＊]$/u.test(text);
}

function isPrefixable(unit: Unit | undefined): boolean {
	return unit?.kind === "word" && unit.text.length >= MIN_PREFIX_CHARS;
}

function isShortWord(unit: Unit | undefined): boolean {
	return unit?.kind === "word" && unit.text.length < MIN_PREFIX_CHARS;
}

function applyOperator(draft: Draft, operator: QueryOperator, value: string, { now, folder }: ParseOptions): void {
	if (value === "") {
		draft.notes.push({ kind: "missing-value", operator });
		return;
	}
	switch (operator) {
		case "section":
			draft.sections.push(foldSection(value, folder));
			return;
		case "in":
			addEditions(draft, value);
			return;
		case "since":
		case "until":
			applyDate(draft, operator, value, now);
	}
}

function addEditions({ editions, notes }: Draft, value: string): void {
	for (const name of value.normalize("NFKC").toLowerCase().split(/[,、]/u)) {
		if (name === "all") for (const code of EDITION_CODES) editions.add(code);
		else if (isEditionCode(name)) editions.add(name);
		else if (name !== "") notes.push({ kind: "unknown-edition", value: name });
	}
}

function applyDate(draft: Draft, operator: "since" | "until", value: string, now: number): void {
	const period = parseDate(value, now);
	if (period === undefined) draft.notes.push({ kind: "bad-date", operator, value });
	else if (operator === "since") draft.since = period.start;
	else draft.until = period.end;
}

function overallNotes({ terms, excluded, editions, sections, since, until }: Draft): QueryNote[] {
	if (since !== undefined && until !== undefined && since >= until) return [{ kind: "empty-period" }];
	if (terms.length > 0) return [];
	if (excluded.length > 0) return [{ kind: "only-exclusions" }];
	const filtered = editions.size > 0 || sections.length > 0 || since !== undefined || until !== undefined;
	return filtered ? [] : [{ kind: "nothing-to-search" }];
}
