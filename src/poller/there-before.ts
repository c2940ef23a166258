import type { Article } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";

/** The part of the article log that is read here. */
export interface EditionLog {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<readonly LoggedArticle[]>;
}

/**
 * Which articles of a feed's first check were there before us: all of them in an edition that is new, and in one that is followed already
 * those from before its last admission. What bears no date counts as published `now`, so it tells nothing, and was there as well.
 */
export async function thereBefore(
	edition: EditionCode,
	log: EditionLog,
	now: number,
): Promise<(article: Pick<Article, "publishedAt">) => boolean> {
	const [last] = await log.read(edition, Math.max(0, log.head(edition) - 1), 1);
	if (last === undefined) return () => true;
	return ({ publishedAt }) => publishedAt <= last.admittedAt || publishedAt >= now;
}
