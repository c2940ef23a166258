import { EDITION_CODES, type EditionCode } from "../../news/edition.ts";
import { editionByName } from "../../news/languages/edition-by-name.ts";
import type { TextFolder, Unit } from "../../text/fold-text.ts";
import { joinEither } from "./join-either.ts";
import { parseDate } from "./parse-date.ts";
import type { ParsedQuery, QueryNote, QueryOperator, Term } from "./parsed-query.ts";
import { type QueryPart, scanQuery } from "./scan-query.ts";
import { foldSection, type Section } from "./section.ts";
import { separateWords } from "./separate-words.ts";

/** More than the longest headline with its lede, so that pasting one finds it. */
export const MAX_QUERY_CHARS = 512;

/** Words, phrases and exclusions together; each costs the index one look-up in each edition. */
export const MAX_QUERY_TERMS = 16;

/** The words with a shorter beginning in common are too many to look up while somebody waits: up to 15 ms for three letters. */
export const MIN_PREFIX_CHARS = 4;

const ALL_EDITIONS: ReadonlySet<string> = new Set(["all", "全部", "所有"]);

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
	/** Words, phrases and exclusions so far. */
	count: number;
	since?: number;
	until?: number;
}

/**
 * Reads what a person typed: words (all must occur), `one OR other`, `"an exact phrase"`, `-without`, `begin*`, `section:中国`, `since:7d`,
 * `until:2023-09-01`, `in:en`, operators also by their Chinese names. Every text is a query; what was not understood is in the notes.
 */
export function parseQuery(text: string, options: ParseOptions): ParsedQuery {
	const { parts, unclosedQuote } = scanQuery(text.slice(0, MAX_QUERY_CHARS));
	const notes: QueryNote[] = [
		...(text.length > MAX_QUERY_CHARS ? [{ kind: "too-long", limitChars: MAX_QUERY_CHARS } as const] : []),
		...(unclosedQuote ? [{ kind: "unclosed-quote" } as const] : []),
	];
	const asWritten = readParts(parts, notes, options);
	const separate = separateWords(parts);
	if (separate.length === parts.length) return asWritten;
	return { ...asWritten, separately: readParts(separate, [...notes, { kind: "separated" }], options) };
}

function readParts(parts: readonly QueryPart[], before: readonly QueryNote[], options: ParseOptions): ParsedQuery {
	const { groups, notes } = joinEither(parts);
	const draft: Draft = {
		...{ terms: [], excluded: [], editions: new Set(), sections: [], count: 0 },
		notes: [...before, ...notes],
	};
	for (const [part, ...others] of groups) {
		if (part === undefined) continue;
		if (part.operator === undefined) addTerm(draft, [part, ...others], options.folder);
		else if (part.excluded) draft.notes.push({ kind: "excluded-operator", operator: typed(part) });
		else applyOperator(draft, part, part.operator, options);
	}
	draft.notes.push(...overallNotes(draft));
	const { editions, count: _, ...read } = draft;
	return { ...read, editions: [...editions] };
}

function typed({ typedOperator, operator }: QueryPart): string {
	return typedOperator ?? operator ?? "";
}

/** One word or phrase, or several of which any will do. */
function addTerm(draft: Draft, group: readonly QueryPart[], folder: ParseOptions["folder"]): void {
	const list = group[0]?.excluded === true ? draft.excluded : draft.terms;
	const words = group.map((part) => readWord(part, folder)).filter(({ readings }) => readings.length > 0);
	const text = words.map((word) => word.text).join(" OR ");
	if (words.length === 0 || list.some((term) => term.text === text)) return;
	const room = MAX_QUERY_TERMS - draft.count;
	const taken = words.slice(0, room);
	draft.count += taken.length;
	if (taken.length < words.length && !draft.notes.some((note) => note.kind === "too-many-terms"))
		draft.notes.push({ kind: "too-many-terms", limit: MAX_QUERY_TERMS });
	if (taken.length === 0) return;
	if (taken.some(({ isShortPrefix }) => isShortPrefix))
		draft.notes.push({ kind: "short-prefix", limitChars: MIN_PREFIX_CHARS });
	const isPrefix = taken.every((word) => word.isPrefix);
	if (!isPrefix && taken.some((word) => word.isPrefix)) draft.notes.push({ kind: "either-prefix" });
	list.push({
		text: taken.map((word) => word.text).join(" OR "),
		readings: taken.flatMap(({ readings }) => readings),
		isPrefix,
	});
}

function readWord(part: QueryPart, folder: ParseOptions["folder"]) {
	const readings = folder.readings(part.text);
	const asked = asksForPrefix(part);
	return {
		text: part.text,
		readings,
		isPrefix: asked && readings.every((units) => isPrefixable(units.at(-1))),
		isShortPrefix: asked && readings.some((units) => isShortWord(units.at(-1))),
	};
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

function applyOperator(draft: Draft, part: QueryPart, operator: QueryOperator, { now, folder }: ParseOptions): void {
	const value = part.text.trim();
	if (value === "") {
		draft.notes.push({ kind: "missing-value", operator: typed(part) });
		return;
	}
	switch (operator) {
		case "section":
			draft.sections.push(foldSection(value, folder));
			return;
		case "in":
			addEditions(draft, part);
			return;
		case "since":
		case "until":
			applyDate(draft, part, operator, now);
	}
}

function addEditions({ editions, notes }: Draft, part: QueryPart): void {
	for (const name of part.text.trim().normalize("NFKC").toLowerCase().split(/[,、]/u)) {
		const edition = editionByName(name, EDITION_CODES);
		if (ALL_EDITIONS.has(name)) for (const code of EDITION_CODES) editions.add(code);
		else if (edition !== undefined) editions.add(edition);
		else if (name !== "") notes.push({ kind: "unknown-edition", operator: typed(part), value: name });
	}
}

function applyDate(draft: Draft, part: QueryPart, operator: "since" | "until", now: number): void {
	const value = part.text.trim();
	const period = parseDate(value, now);
	if (period === undefined) draft.notes.push({ kind: "bad-date", operator: typed(part), value });
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
