import type { EditionCode } from "./edition.ts";

export type ChatType = "private" | "group" | "supergroup" | "channel";

/** Which sections of an edition are read, by the names that RFI gives them. What has no section is read unless only some are wanted. */
export interface SectionChoice {
	/** `only` these, or all `without` these. */
	readonly kind: "only" | "without";
	readonly names: readonly string[];
}

export interface EditionChoice {
	/** The seq after which the edition is read. */
	readonly since: number;
	/** Absent: all of it. */
	readonly sections?: SectionChoice;
}

/** Words as they were typed: phrases without their quotes, beginnings of words with an asterisk behind. Muted ones win. */
export interface KeywordChoice {
	readonly follow: readonly string[];
	readonly mute: readonly string[];
	/** Nothing but what has a word to follow. */
	readonly onlyMatches?: boolean;
}

/** A time of day, `00:00` to `23:59`, in the subscription's time zone. */
export type LocalTime = string;

/** From `from` to just before `to`, over midnight when that is the earlier one. */
export interface QuietHours {
	readonly from: LocalTime;
	readonly to: LocalTime;
	/** What has a word to follow comes all the same, without a sound. */
	readonly wordsPass?: boolean;
}

/** When somebody wants what is new. Whatever is absent holds nothing back. */
export interface Timing {
	/** What comes is gathered: every full hour, or at these times of every day. Absent: each article at once. */
	readonly digest?: "hourly" | readonly LocalTime[];
	readonly quiet?: QuietHours;
	/** A name of the IANA's. Absent: the newsroom's. */
	readonly timeZone?: string;
	/**
	 * Nothing comes, until `until` in milliseconds since the Unix epoch, or else until somebody resumes. One that is over stays: what came
	 * before its end comes together, as a digest.
	 */
	readonly pause?: { readonly until?: number };
}

/** What people chose for one destination. Written by commands and member updates, and by delivery when a group moves. */
export interface Subscription extends Timing {
	/** A ChatType, or one that only a newer version of the bot knows. */
	readonly chatType: string;
	readonly editions: Readonly<Partial<Record<EditionCode, EditionChoice>>>;
	/** The seq after which the operator's notices are read; absent, and then 0, in subscriptions from before there were any. */
	readonly notices?: { readonly since: number };
	/** What it is spoken to in, by `knownLanguage`: it may be a language that only a newer version of the bot has. */
	readonly language: string;
	/** The language that somebody chose for it, which `language` is then too. Absent: as people's Telegram says, or the place. */
	readonly speaks?: string;
	/** What was chosen of editions that are not read any more; it counts again when they are. */
	readonly endedSections?: Readonly<Partial<Record<EditionCode, SectionChoice>>>;
	/** When a person last asked for news here, in milliseconds since the Unix epoch. */
	readonly renewedAt: number;
	readonly keywords?: KeywordChoice;
	/** When somebody last chose which sections or words come, in milliseconds since the Unix epoch. Absent where that is not known. */
	readonly filteredAt?: number;
	/** `silent`: messages arrive without a sound. */
	readonly sound?: "silent";
	/** How large the picture is. Absent: large. `none` costs the least data. */
	readonly preview?: "small" | "none";
}
