/** A picture to be stored under a name. */
export interface Picture {
	readonly name: string;
	readonly png: Buffer;
	/** What can be read in it, line by line. */
	readonly lines: readonly string[];
}
