/** An article that the demo's feed brings when its turn comes. */
export interface ReplayedArticle {
	/** RFI's path code of its edition. */
	readonly edition: string;
	readonly title: string;
	readonly url: string;
	/** The body in RFI's markup, with a date line where archived documents have one. */
	readonly html: string;
	/** As RFI names it; archived documents have it in their address. */
	readonly section?: string;
	/** When a crawler saw it, in milliseconds since the Unix epoch; 0 for articles of the demo's own. */
	readonly seenAt: number;
	/** A file on this machine, for the card beside its link. */
	readonly picture?: string;
}
