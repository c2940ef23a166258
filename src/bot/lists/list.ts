import type { Article } from "../../news/article.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { InterfaceLanguage } from "../../news/languages/interface-language.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";

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
	/** When the message was sent that shows the list, Unix milliseconds; now, unless given. */
	readonly datedAt?: number;
	/** What is to be said about the question besides, when it is asked. */
	readonly notes?: readonly string[];
};

/** 200 pages of 5 are as far as searching looks for the best. */
export const MAX_PAGES = 200;

/** Where a list is shown. */
export interface ListScope {
	/** Those of the chat, where nothing else is asked for. */
	readonly editions: readonly EditionCode[];
	readonly language: InterfaceLanguage;
	readonly words: BotContext["words"];
	/** What people share who have to scroll past the list; nobody presses buttons in a channel. */
	readonly place: "private" | "group" | "channel";
	/** The day that Telegram shows with it: articles of that day need no date. Unix milliseconds. */
	readonly datedAt: number;
}

/** One page of a list, before it gets its buttons. */
export interface FoundList {
	readonly message: TextMessage;
	/** Those on the page, in order; none when nothing was found. */
	readonly articles: readonly Article[];
	/** The number of the first. */
	readonly firstNumber: number;
	/** Counted from 0. */
	readonly page: number;
	readonly more: boolean;
	/** Whether the same articles can be had in another order. */
	readonly sortable: boolean;
	/** What to ask instead, when nothing was found: each becomes a button that asks it. */
	readonly instead?: readonly Instead[];
}

/** Another list than the one that has nothing in it. */
export interface Instead {
	readonly label: string;
	/** The words of a search, or a section. */
	readonly text: string;
	/** Where to look; where the empty list looked unless given. */
	readonly editions?: readonly EditionCode[];
}

/** What to say where nothing was found, a line each, and what to ask instead. */
export interface Advice {
	readonly said: readonly string[];
	readonly instead: readonly Instead[];
}

/** A list in which there is nothing but words about why. */
export function emptyList(message: TextMessage, instead: readonly Instead[] = []): FoundList {
	return { message, articles: [], firstNumber: 1, page: 0, more: false, sortable: false, instead };
}
