import { defined } from "../kit/defined.ts";
import type { Article, ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { nextRevision } from "../news/judgement/next-revision.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Admission, AppendContext } from "../store/article-log.ts";
import type { Decision } from "./sort-out.ts";

/** The part of the article log that is written here. */
export interface AdmissionLog {
	append(edition: EditionCode, admissions: readonly Admission[], context: AppendContext): Promise<LoggedArticle[]>;
	appendAliases(aliases: readonly { readonly id: ArticleId; readonly aliasOf: ArticleId }[]): Promise<void>;
	revise(article: LoggedArticle): Promise<void>;
}

export interface Admitted {
	readonly appended: readonly LoggedArticle[];
	readonly revised: readonly LoggedArticle[];
}

export interface AdmissionContext extends AppendContext {
	/** Called as soon as a change is in the log, since a later one may fail: what is in the log is never news again. */
	readonly tell?: (admitted: Admitted) => void;
	/** Where a new article comes from, if not from the context's source. */
	readonly sourceOf?: (article: Article) => string | undefined;
}

/** Carries out what was decided about one edition's articles: new ones into the log, changed ones over their old record. */
export async function admit(
	edition: EditionCode,
	decisions: readonly Decision[],
	log: AdmissionLog,
	context: AdmissionContext,
): Promise<Admitted> {
	const { tell = () => undefined, sourceOf = () => undefined } = context;
	const admissions = decisions.flatMap(({ article, verdict, storyKeys }): Admission[] =>
		verdict === "post" || verdict === "late"
			? [{ article, storyKeys, silent: verdict === "late", ...defined({ source: sourceOf(article) }) }]
			: [],
	);
	// An alias of an article that is not in the log yet leads nowhere until it is.
	await log.appendAliases(
		decisions.flatMap(({ article, toldBy }) => (toldBy === undefined ? [] : [{ id: article.id, aliasOf: toldBy }])),
	);
	const revised = decisions.flatMap(({ article, verdict, known }) =>
		verdict === "revised" && known !== undefined ? [revision(known, article, context)] : [],
	);
	for (const article of revised) {
		await log.revise(article);
		tell({ appended: [], revised: [article] });
	}
	const appended = await log.append(edition, admissions, context);
	if (appended.length > 0) tell({ appended, revised: [] });
	return { appended, revised };
}

/** From now on it is the source's that said so. */
function revision(known: LoggedArticle, article: Article, { source, now }: AppendContext): LoggedArticle {
	return { ...nextRevision(known, article), source, revisedAt: now };
}
