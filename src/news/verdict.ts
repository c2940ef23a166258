import type { Article } from "./article.ts";

/**
 * What is to become of an article that a feed or an archive shows:
 * - `post`: it is news.
 * - `late`: it is recorded and searchable, but too old to be posted, or it was there before us.
 * - `same-story`: another address of an article that is known.
 * - `revised`: it is known, and RFI has changed its title or lede since.
 * - `known`: nothing to do.
 * - `no-link`: it has no address, so there is nothing to send readers to.
 */
export type Verdict = "post" | "late" | "same-story" | "revised" | "known" | "no-link";

export interface Circumstances {
	/** The article as it was recorded, if its address is known. */
	readonly known?: Pick<Article, "title" | "lede"> | undefined;
	/** Whether one of its story keys is known under another address. */
	readonly sameStory: boolean;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	readonly maxAgeMs: number;
	/** It was there before us: in a feed's first check, or in an archive. */
	readonly wasThere: boolean;
}

/** The one judgement that poller, import and preview share. */
export function judge(
	article: Pick<Article, "title" | "lede" | "publishedAt"> & { readonly url?: string | undefined },
	{ known, sameStory, now, maxAgeMs, wasThere }: Circumstances,
): Verdict {
	if (article.url === undefined) return "no-link";
	if (known !== undefined) return isRevised(known, article) ? "revised" : "known";
	if (sameStory) return "same-story";
	return wasThere || now - article.publishedAt > maxAgeMs ? "late" : "post";
}

/** A lede that is merely missing was left out by one of several feeds: RFI does not take ledes back. */
function isRevised(known: Pick<Article, "title" | "lede">, article: Pick<Article, "title" | "lede">): boolean {
	return article.title !== known.title || (article.lede !== undefined && article.lede !== known.lede);
}
