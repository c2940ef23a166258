import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import type { ArticleId } from "../../news/article.ts";
import { isArticleId } from "../../news/article-id.ts";
import { EDITION_CODES, type EditionCode } from "../../news/edition.ts";
import type { NoticeChats } from "../../news/notice.ts";
import type { EntryId, LogEntry, NoticeId } from "../../news/stream.ts";

/** Another URL of an article that is in the log already. */
export interface ArticleAlias {
	readonly aliasOf: ArticleId;
}

/** Told apart by the alias's target and the notice's kind; what has neither is an article. */
export type EntryRecord = LogEntry | ArticleAlias;

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
	wordings: z.array(z.string()).exactOptional(),
	silent: z.boolean(),
	source: z.string(),
	admittedAt: z.number(),
	afterGap: z.literal(true).exactOptional(),
	revisedAt: z.number().exactOptional(),
});

const noticeIdSchema = z.custom<NoticeId>((value) => typeof value === "string" && /^notices\/[1-9]\d*$/.test(value));

const entitySchema = z.looseObject({
	type: z.custom<MessageEntity["type"]>((value) => typeof value === "string"),
	offset: z.int().nonnegative(),
	length: z.int().positive(),
}) as unknown as z.ZodType<MessageEntity>;

/** A newer version may know other editions and kinds of chats. */
const audienceSchema = z.looseObject({
	edition: z.custom<EditionCode>((value) => typeof value === "string").exactOptional(),
	chats: z.custom<NoticeChats>((value) => typeof value === "string").exactOptional(),
});

const noticeSchema = z.looseObject({
	kind: z.literal("notice"),
	id: noticeIdSchema,
	text: z.string(),
	entities: z.array(entitySchema).exactOptional(),
	audience: audienceSchema.exactOptional(),
	expiresAt: z.number().exactOptional(),
	stoppedAt: z.number().exactOptional(),
	draft: z.string().exactOptional(),
	seq: z.int().positive(),
	admittedAt: z.number(),
});

export const entryIdSchema: z.ZodType<EntryId> = z.union([articleIdSchema, noticeIdSchema]);

export const entryRecordSchema: z.ZodType<EntryRecord> = z.union([loggedArticleSchema, noticeSchema, aliasSchema]);
