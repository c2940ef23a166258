import type { EditionCode } from "./edition.ts";

export type ChatType = "private" | "group" | "supergroup" | "channel";

/** What people chose for one destination. Written by commands and member updates, and by delivery when a group moves. */
export interface Subscription {
	/** A ChatType, or one that only a newer version of the bot knows. */
	readonly chatType: string;
	/** Each edition with the seq after which it is read. */
	readonly editions: Readonly<Partial<Record<EditionCode, { readonly since: number }>>>;
	/** The seq after which the operator's notices are read; absent, and then 0, in subscriptions from before there were any. */
	readonly notices?: { readonly since: number };
	/** What it is spoken to in, by `knownLanguage`: it may be a language that only a newer version of the bot has. */
	readonly language: string;
	/** When a person last asked for news here, in milliseconds since the Unix epoch. */
	readonly renewedAt: number;
}
