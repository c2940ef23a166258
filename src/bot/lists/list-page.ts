import { formatList, type ListOptions } from "../../formatter/format-list.ts";
import type { Term } from "../../search/query/parsed-query.ts";
import type { BotServices } from "../bot-services.ts";
import { excerptsFor } from "./excerpts.ts";
import type { FoundList, ListScope } from "./list.ts";
import type { PageOfArticles } from "./read-page.ts";

/** Longer lists are headlines only: with ledes, twenty articles fill four screens of a phone. */
const MAX_WITH_LEDES = 5;

export interface PageOptions extends Pick<ListOptions, "heading" | "notes"> {
	/** Parts of a line that says which part of the list this is. */
	readonly subheading: readonly string[];
	readonly perPage: number;
	/** What was searched for. */
	readonly terms: readonly Term[];
	readonly sortable: boolean;
}

/** A page that was found, as a list for that place. */
export function listPage(
	found: PageOfArticles,
	{ subheading, perPage, terms, sortable, ...top }: PageOptions,
	{ place, words, datedAt }: ListScope,
	{ folder }: Pick<BotServices, "folder">,
): FoundList {
	const firstNumber = firstNumberOf(found, perPage);
	// The last page of a long list looks like the others.
	const length = Math.min(perPage, firstNumber - 1 + found.articles.length);
	const message = formatList(found.articles, {
		...top,
		...(subheading.length === 0 ? {} : { subheading: subheading.join(" · ") }),
		...(place === "channel" ? {} : { footer: words("list-numbers") }),
		headlinesOnly: place === "group" || length > MAX_WITH_LEDES,
		firstNumber,
		now: datedAt,
		...excerptsFor(terms, folder),
	});
	return { ...found, message, firstNumber, sortable };
}

/** Which articles of the list these are. */
export function rangeOf(found: PageOfArticles, perPage: number): string {
	const first = firstNumberOf(found, perPage);
	const last = first + found.articles.length - 1;
	return first === last ? `${first}` : `${first}–${last}`;
}

function firstNumberOf({ page }: Pick<PageOfArticles, "page">, perPage: number): number {
	return page * perPage + 1;
}
