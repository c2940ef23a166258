import type { Article } from "../article.ts";
import type { LoggedArticle } from "../logged-article.ts";
import { wordingHash } from "./wording.ts";

/** What RFI says now, in the place and under the time that the article has in the log. */
export function nextRevision(known: LoggedArticle, article: Article): LoggedArticle {
	return {
		...{ ...known, ...article, publishedAt: known.publishedAt },
		revision: known.revision + 1,
		wordings: [...(known.wordings ?? []), wordingHash(known)],
	};
}
