import type { EditionCode } from "./edition.ts";

/** 22 characters of base64url: made by `articleId` from the canonical URL. */
export type ArticleId = string & { readonly __brand: "ArticleId" };

export type ArticleKind = "article" | "video" | "audio";

/** What RFI published. All text is plain: no markup, no control characters, trimmed. */
export interface Article {
	readonly id: ArticleId;
	readonly edition: EditionCode;
	/** Canonical: https, percent-encoded, without query or fragment. */
	readonly url: string;
	readonly title: string;
	/** The opening that sums the article up. Never an empty string: absent when RFI gave none. */
	readonly lede?: string;
	/** As RFI names it in its own language: 中国, Afrique. */
	readonly section?: string;
	/** Milliseconds since the Unix epoch. */
	readonly publishedAt: number;
	/** An https address of a picture, never RFI's placeholder. */
	readonly image?: string;
	readonly kind: ArticleKind;
	/** The recording's https address, for audio that names one. */
	readonly audio?: string;
	/** The text of the body, capped, for search only. */
	readonly body?: string;
}
