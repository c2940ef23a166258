/** What a page says about itself, for the card that stands beside a link to it. */
export interface LinkPreview {
	readonly siteName?: string;
	readonly title?: string;
	readonly description?: string;
	/** A picture's file on this machine: nothing is fetched. */
	readonly pictureFile?: string;
}

/** Knows the pages that bots link to; `undefined` for one that shows no card. */
export type LinkPreviewResolver = (url: string) => LinkPreview | undefined;
