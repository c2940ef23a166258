/** Why a destination is held, and since when; `waitMs` is for how long, when that does not follow from its suspect. */
export interface Refusal {
	readonly reason: string;
	readonly since: number;
	readonly waitMs?: number;
}

/** What is known when Telegram refuses an entry in every form, by texts that blame the content. */
export interface RefusalEvidence {
	/** Headlines have no entry behind which the position could move. */
	readonly isEntry: boolean;
	/** The entry is the next one behind one that this chat has just refused. */
	readonly isSecond: boolean;
	/** Another chat took this very entry. */
	readonly othersTook: boolean;
	/** How often the chat was held for this entry already. */
	readonly timesHeld: number;
}

/** `hold`: the chat waits, and the entry comes again. `try-next`: the next entry tells whether it is the chat or the entry. */
export type RefusalVerdict = "hold" | "try-next";

/**
 * Words blame the content, evidence decides. An entry is passed over only when the chat takes the next one: it is looked at alone, at
 * once. What others took is to be had in another hour, so the chat is held for it once before. Two refused in a row are the chat's own
 * trouble, and as long as there is no next one, nothing is known.
 */
export function afterRefusal({ isEntry, isSecond, othersTook, timesHeld }: RefusalEvidence): RefusalVerdict {
	if (!isEntry || isSecond) return "hold";
	return othersTook && timesHeld === 0 ? "hold" : "try-next";
}
