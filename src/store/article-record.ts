import { z } from "zod";
import type { ArticleId } from "../news/article.ts";
import { isArticleId } from "../news/article-id.ts";
import { EDITION_CODES } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";

/** Another URL of an article that is in the log already. */
export interface ArticleAlias {
	readonly aliasOf: ArticleId;
}

export type ArticleRecord = LoggedArticle | ArticleAlias;

export const articleIdSchema = z.custom<ArticleId>((value) => typeof value === "string" && isArticleId(value));

const aliasSchema = z.looseObject({ aliasOf: articleIdSchema });

const loggedArticleSchema = z.looseObject({
	id: articleIdSchema,
	edition: z.enum(EDITION_CODES),
	url: z.string(),
	title: z.string(),
	lede: z.string().exactOptional(),
	section: z.string().exactOptional(),
	publishedAt: z.number(),
	image: z.string().exactOptional(),
	kind: z.enum(["article", "video", "audio"]),
	audio: z.string().exactOptional(),
	body: z.string().exactOptional(),
	seq: z.int().positive(),
	revision: z.int().nonnegative(),
	silent: z.boolean(),
	source: z.string(),
	admittedAt: z.number(),
	revisedAt: z.number().exactOptional(),
});

export const articleRecordSchema: z.ZodType<ArticleRecord> = z.union([loggedArticleSchema, aliasSchema]);
