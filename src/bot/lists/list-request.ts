import type { EditionCode } from "../../news/edition.ts";
import type { InterfaceLanguage } from "../../news/subscription.ts";

/** How a list is shown, apart from what was asked for in words. */
export type ListView = { readonly language: InterfaceLanguage } & (
	| { readonly kind: "search"; readonly order: "best" | "newest" }
	/** `count` articles on a page. */
	| { readonly kind: "latest"; readonly count: number }
);

/**
 * A list that can be paged through. It is worked out anew for each page, so a list is never out of date, and an article that came
 * in the meantime moves the others down by one. Its editions stay those in which it was asked for, whatever the chat reads since.
 */
export type ListRequest = ListView & {
	/** The words of a search, or what was said after `/latest` besides the number. */
	readonly text: string;
	/** Where to look unless the words name editions. The chat's own when absent. */
	readonly editions?: readonly EditionCode[];
};

/** 200 pages of 5 are as far as searching looks for the best. */
export const MAX_PAGES = 200;
