import { HOUR_MS } from "../../kit/durations.ts";
import type { Article } from "../article.ts";
import type { LoggedArticle } from "../logged-article.ts";
import { gistOf } from "./gist/gist.ts";
import { wordingHash } from "./wording.ts";

/** A desk corrects an article once or twice; what changes more often is a counter, and every change edits all its messages. */
const MAX_REVISIONS = 3;
/** From one revision to the next: a desk at work changes a title several times in a row, and readers need the last one. */
const BETWEEN_REVISIONS_MS = HOUR_MS;

type Wording = Pick<Article, "title" | "lede">;
/** What the record knows of the revisions that there were. */
type Revisions = Pick<LoggedArticle, "revision" | "wordings" | "revisedAt" | "silent">;

/**
 * What is to become of an article that a feed or an archive shows:
 * - `post`: it is news.
 * - `late`: it is recorded and searchable, but too old to be posted, or it was there before us.
 * - `same-story`: another address of an article that is known.
 * - `revised`: it is known, and its title or lede says something else since, which it did not say before, and not too often.
 * - `too-soon`: the same, but within an hour after the last time: from `revisableFrom` on it is `revised`.
 * - `known`: nothing to do.
 * - `no-link`: it has no address, so there is nothing to send readers to.
 */
export type Verdict = "post" | "late" | "same-story" | "revised" | "too-soon" | "known" | "no-link";

export interface Circumstances {
	/** The article as it was recorded, if its address is known. */
	readonly known?: (Wording & Partial<Revisions>) | undefined;
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
	if (known !== undefined) return judgeKnown(known, article, now);
	if (sameStory) return "same-story";
	return wasThere || now - article.publishedAt > maxAgeMs ? "late" : "post";
}

/** From when on an article may be revised again, in milliseconds since the Unix epoch. What was never posted has no messages to be edited. */
export function revisableFrom({ revisedAt, silent = false }: Partial<Revisions>): number {
	return revisedAt === undefined || silent ? Number.NEGATIVE_INFINITY : revisedAt + BETWEEN_REVISIONS_MS;
}

function judgeKnown(known: NonNullable<Circumstances["known"]>, wording: Wording, now: number): Verdict {
	if (!isRevised(known, wording)) return "known";
	// A revision of a time that is still to come was made before somebody set the clock back.
	const isAhead = (known.revisedAt ?? now) > now;
	return now >= revisableFrom(known) || isAhead ? "revised" : "too-soon";
}

/** A lede that is merely missing was left out by one of several feeds: RFI does not take ledes back. */
function isRevised(known: NonNullable<Circumstances["known"]>, { title, lede = known.lede }: Wording): boolean {
	if (title === known.title && lede === known.lede) return false;
	const { revision = 0, wordings = [] } = known;
	if (revision >= MAX_REVISIONS || gistOf({ title, lede }) === gistOf(known)) return false;
	return !wordings.includes(wordingHash({ title, lede }));
}
