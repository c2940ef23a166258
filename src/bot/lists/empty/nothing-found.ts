import { fillSlot, SLOT } from "../../../formatter/words/fill-slot.ts";
import { markCode } from "../../../formatter/words/mark-code.ts";
import { EDITION_CODES } from "../../../news/edition.ts";
import { traitsOf } from "../../../news/languages/interface-language.ts";
import type { TextMessage } from "../../../news/message.ts";
import { isCostly } from "../../../search/aside/is-costly.ts";
import type { ParsedQuery } from "../../../search/query/parsed-query.ts";
import { shorten } from "../../../text/cut-text.ts";
import type { BotServices } from "../../bot-services.ts";
import { editionNames } from "../../edition-names.ts";
import type { Advice, Instead, ListScope } from "../list.ts";
import { queryNotes } from "../query-notes.ts";
import { searchUsage } from "../search-help.ts";
import { hasArticles, knownSections, sectionsWith } from "./known-sections.ts";
import { offerSections } from "./offer-sections.ts";
import { type AskedPart, type Count, type Suggestion, suggest } from "./suggest.ts";
import { anyOfWords, withoutParts } from "./without-parts.ts";

const MAX_WORD_CHARS = 30;
const MAX_WORDS = 5;
const NO_ADVICE: Advice = { said: [], instead: [] };

/** Why nothing was found, and what can be asked instead. */
export interface NothingFound {
	readonly message: TextMessage;
	readonly instead: readonly Instead[];
}

/** Why a search found nothing, and what to leave out. */
export async function nothingFound(
	query: ParsedQuery,
	{ asked, shown }: { readonly asked: string; readonly shown: string },
	scope: ListScope,
	services: Pick<BotServices, "index" | "clock" | "editions" | "articles" | "folder" | "parseQuery">,
): Promise<NothingFound> {
	const { editions, words } = scope;
	// These are no articles at all, so they cannot be all articles without something.
	const notes = queryNotes({ notes: query.notes.filter(({ kind }) => kind !== "only-exclusions") }, words);
	if (query.notes.some(({ kind }) => kind === "nothing-to-search"))
		return {
			message: markCode([...notes, searchUsage(editions, services.editions, words)].join("\n\n")),
			instead: [],
		};
	const none = words(hasOperators(query) ? "search-none-matching" : "search-none", { query: SLOT });
	const { text, entities } = fillSlot(none, shown);
	const advice = await adviceFor(query, asked, scope, services);
	const isHopeless = advice.said.length === 0 && query.terms.length > 0;
	const sections = isHopeless ? NO_ADVICE : await otherSections(query, asked, scope, services);
	const said = [...advice.said, ...sections.said];
	const last = said.length === 0 ? usualAdvice(query, scope, services) : said.join("\n");
	const parts = [text, ...(notes.length === 0 ? [] : [notes.join("\n")]), last];
	return {
		message: { kind: "text", text: parts.join("\n\n"), entities },
		instead: [...advice.instead, ...sections.instead],
	};
}

/** More than words was asked for. */
function hasOperators({ editions, sections, since, until }: ParsedQuery): boolean {
	return editions.length > 0 || sections.length > 0 || since !== undefined || until !== undefined;
}

/**
 * The sections there are, for somebody who asked for one that there is not; with words besides, those in which these are found. Where that
 * costs too much to find out, they are only named.
 */
async function otherSections(
	query: ParsedQuery,
	asked: string,
	scope: ListScope,
	services: Pick<BotServices, "index" | "articles" | "folder" | "clock">,
): Promise<Advice> {
	const { terms, sections, editions } = query;
	if (sections.length === 0) return NO_ADVICE;
	const where = editions.length > 0 ? editions : scope.editions;
	if (await hasArticles(sections, where, services)) return NO_ADVICE;
	const there = await knownSections(where, services);
	const fitting = terms.length === 0 ? there : await sectionsOfRest({ ...query, sections: [] }, scope, services);
	const rest = withoutParts(asked, [{ kind: "operator", name: "section" }]);
	if (fitting.length === 0 || rest === undefined) return offerSections(there, undefined, scope);
	const operator = rest.without.flatMap((part) => (part.kind === "operator" ? [part.typedName] : []))[0] ?? "section";
	const inSection = (name: string) => `${rest.text} ${operator}:${/[\s|｜]/u.test(name) ? `"${name}"` : name}`.trim();
	return offerSections(fitting, inSection, scope);
}

async function sectionsOfRest(
	rest: ParsedQuery,
	{ editions }: ListScope,
	services: Pick<BotServices, "index" | "articles" | "folder" | "clock">,
): Promise<string[]> {
	return isCostly(rest) ? [] : sectionsWith(rest, editions, services);
}

/** What would find something, with a button for each that can be typed. */
async function adviceFor(
	query: ParsedQuery,
	asked: string,
	scope: ListScope,
	{ index, clock, parseQuery }: Pick<BotServices, "index" | "clock" | "parseQuery">,
): Promise<Advice> {
	const { editions, words } = scope;
	const first = { limit: 1, offset: 0, order: "newest", now: clock.now() } as const;
	const count: Count = (asked) => index.search(asked, { ...first, editions });
	const { unknown, instead } = await suggest(query, count);
	const either =
		instead.length > 0
			? NO_ADVICE
			: await anyWord(anyOfWords(asked, words("query-either")), scope, { count, parseQuery });
	const elsewhere = query.editions.length > 0 ? 0 : (await count({ ...query, editions: EDITION_CODES })).total;
	const parts = unknown.map((text): AskedPart => ({ kind: "word", text }));
	const ways = instead.map((way) => ({ ...way, text: "", ...withoutParts(asked, way.without) }));
	const buttons = ways
		.filter(({ text }) => text !== "")
		.map(({ without, text }) => ({ label: words("button-without", { parts: named(without, scope) }), text }));
	const everywhere = { label: words("button-everywhere"), text: `${asked} ${words("query-everywhere")}` };
	return {
		said: [
			...(unknown.length === 0 ? [] : [words("suggest-unknown", { words: named(parts, scope) })]),
			...ways.map((suggestion) => insteadOf(suggestion, scope)),
			...either.said,
			...(elsewhere === 0 ? [] : [words("suggest-elsewhere")]),
		],
		instead: [...buttons, ...either.instead, ...(elsewhere === 0 ? [] : [everywhere])],
	};
}

/** Any of the words, where each is in other articles than the rest. */
async function anyWord(
	text: string | undefined,
	{ words }: ListScope,
	{ count, parseQuery }: Pick<BotServices, "parseQuery"> & { readonly count: Count },
): Promise<Advice> {
	if (text === undefined) return NO_ADVICE;
	const { total, totalIsCapped } = await count(parseQuery(text));
	if (total === 0) return NO_ADVICE;
	const said = words(totalIsCapped ? "suggest-either-many" : "suggest-either", { count: total });
	return { said: [said], instead: [{ label: words("button-either"), text }] };
}

/** What to change where nothing that was tried finds anything. */
function usualAdvice(
	{ terms, sections, editions, since, until, excluded }: ParsedQuery,
	{ words, language }: ListScope,
	{ editions: offered }: Pick<BotServices, "editions">,
): string {
	if (terms.length > 0) return words("suggest-shorter");
	if (sections.length > 0) return words("suggest-section");
	if (since !== undefined || until !== undefined) return words("suggest-period");
	if (editions.length > 0) return words("suggest-edition", { available: editionNames(offered, language) });
	return words(excluded.length > 0 ? "suggest-exclude-less" : "suggest-shorter");
}

function insteadOf({ without, total, totalIsCapped }: Suggestion, scope: ListScope): string {
	const key = totalIsCapped ? "suggest-without-many" : "suggest-without";
	return scope.words(key, { parts: named(without, scope), count: total });
}

/** Words in quotation marks; where no spaces stand between them, operators too, or it could not be seen where one ends. */
function named(parts: readonly AskedPart[], { language }: ListScope): string {
	const { quotes, spaced } = traitsOf(language);
	const inQuotes = (part: AskedPart) => part.kind === "word" || !spaced;
	const shown = parts.slice(0, MAX_WORDS).map((part) => (inQuotes(part) ? quotes.join(asTyped(part)) : asTyped(part)));
	return shown.join(spaced ? " " : "");
}

function asTyped(part: AskedPart): string {
	switch (part.kind) {
		case "word":
			return shorten(part.text, MAX_WORD_CHARS);
		case "excluded":
			return `-${shorten(part.text, MAX_WORD_CHARS)}`;
		case "operator":
			return `${part.typedName ?? part.name}:${shorten(part.value ?? "", MAX_WORD_CHARS)}`;
	}
}
