import type { Article } from "../article.ts";
import type { LoggedArticle } from "../logged-article.ts";
import { wordingHash } from "./wording.ts";

/** A desk corrects an article once or twice; what changes more often is a counter, and every change edits all its messages. */
const MAX_REVISIONS = 3;

type Wording = Pick<Article, "title" | "lede">;

/**
 * What is to become of an article that a feed or an archive shows:
 * - `post`: it is news.
 * - `late`: it is recorded and searchable, but too old to be posted, or it was there before us.
 * - `same-story`: another address of an article that is known.
 * - `revised`: it is known, and RFI has changed its title or lede since, into what it was not before, and not too often.
 * - `known`: nothing to do.
 * - `no-link`: it has no address, so there is nothing to send readers to.
 */
export type Verdict = "post" | "late" | "same-story" | "revised" | "known" | "no-link";

export interface Circumstances {
	/** The article as it was recorded, if its address is known. */
	readonly known?: (Wording & Partial<Pick<LoggedArticle, "revision" | "wordings">>) | undefined;
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
function isRevised(known: NonNullable<Circumstances["known"]>, { title, lede = known.lede }: Wording): boolean {
	if (title === known.title && lede === known.lede) return false;
	const { revision = 0, wordings = [] } = known;
	return revision < MAX_REVISIONS && !wordings.includes(wordingHash({ title, lede }));
}
