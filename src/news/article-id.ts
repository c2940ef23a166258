import { createHash } from "node:crypto";
import type { ArticleId } from "./article.ts";

/** 16 bytes of SHA-256 leave no room for accidents: the key of an article is a hash of its canonical URL. */
const ID_BYTES = 16;

export function articleId(canonicalUrl: string): ArticleId {
	return createHash("sha256").update(canonicalUrl).digest().subarray(0, ID_BYTES).toString("base64url") as ArticleId;
}

export function isArticleId(text: string): text is ArticleId {
	return /^[A-Za-z0-9_-]{22}$/.test(text);
}
