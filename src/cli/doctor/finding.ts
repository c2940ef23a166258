/** `trouble` is what keeps the bot from its work, or will; a `warning` is worth a look. */
export type Level = "ok" | "warning" | "trouble";

/** What the doctor found about one thing: a line for people. */
export interface Finding {
	readonly level: Level;
	/** A word or two: `token`, `feed cn`. */
	readonly about: string;
	readonly says: string;
	/** What to do about it. */
	readonly advice?: string;
}

/** Something to be looked at, which changes nothing. */
export interface Check {
	/** What is said to be in trouble when the check itself fails. */
	readonly about: string;
	/** It ends by then, in milliseconds. */
	readonly limitMs: number;
	/** Finds what there is to say, in the order in which it is to be read. A failure is a finding, and is not thrown. */
	run(signal: AbortSignal): Promise<readonly Finding[]> | readonly Finding[];
}
