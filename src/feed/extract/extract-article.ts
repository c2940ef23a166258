import type { Article, ArticleKind } from "../../news/article.ts";
import type { EditionCode } from "../../news/edition.ts";
import { htmlToLine } from "./html-to-line.ts";
import { readMarkup } from "./markup.ts";
import { type Block, readBlocks } from "./read-blocks.ts";
import { readLede } from "./read-lede.ts";
import { type Media, readMedia } from "./read-media.ts";
import { readSection } from "./read-section.ts";
import { readTitle } from "./read-title.ts";

/** For search: 599 of 602 archived articles are shorter. */
const MAX_BODY_CHARS = 8000;
/** In French "Video games …" is no label: there the word needs a bracket or a colon. */
const VIDEO_TITLE =
	/^\s*[【[［〔〖⎡「『《〈（(]?\s*(?:(?:视频|視頻|影片)(?:[\s】\]］〕〗⎦」』》〉）):：]|$)|(?:vidéo|video)\s*(?:[】\]］〕〗⎦」』》〉）):：]|$))/i;
/** Radio editions stand without their recordings. */
const BROADCAST_TITLE = /第[一二三四两兩\d]次播音/;
/** Video stubs now and then come without their player. */
const VIDEO_INVITATION = /(?:点击|點擊)(?:视频|視頻|影片)[，,\s]{0,3}(?:收|观|觀)看/;
/** A stub has a line besides the invitation at most. */
const MIN_STORY_PARAGRAPHS = 2;
/** A text of so many paragraphs is an article with an embedded video. */
const MIN_ARTICLE_PARAGRAPHS = 10;

/** An article as a feed or an archive holds it: markup and all. */
export interface RawArticle {
	readonly edition: EditionCode;
	/** Of the article's address, from the outermost to the innermost. */
	readonly sections: readonly string[];
	readonly title: string;
	/** The whole text, where the source has it. */
	readonly html: string;
	/** The feed's own summary. */
	readonly description: string;
	readonly categories: readonly string[];
	/** Milliseconds since the Unix epoch. */
	readonly publishedAt: number;
	readonly image?: string | undefined;
	readonly audio?: string | undefined;
	/** A film comes with it. */
	readonly hasVideo?: boolean | undefined;
	/** Where addresses in the text start from. */
	readonly baseUrl?: string | undefined;
}

/** An article but for its address. */
export type ArticleContent = Omit<Article, "id" | "url">;

/** Everything that RFI says in an article and nothing of what surrounds it. The title may be empty. */
export function extractArticle(raw: RawArticle): ArticleContent {
	const title = readTitle({ ...raw, raw: raw.title });
	const markup = readMarkup(raw.html);
	const blocks = readBlocks(markup);
	const media = readMedia(markup, raw.baseUrl);
	const audio = raw.audio ?? media.audio;
	return {
		edition: raw.edition,
		title: title.text,
		publishedAt: raw.publishedAt,
		kind: kindOf({ ...raw, audio }, media, blocks),
		...present("lede", readLede({ title: title.text, blocks, description: htmlToLine(raw.description) })),
		...present("section", readSection({ sections: raw.sections, column: title.column, categories: raw.categories })),
		...present("image", raw.image ?? media.image),
		...present("audio", audio),
		...present("body", bodyOf(blocks)),
	};
}

function kindOf({ title, html, audio, hasVideo }: RawArticle, media: Media, blocks: readonly Block[]): ArticleKind {
	const paragraphs = blocks.filter(({ isLead }) => !isLead).length;
	const isEmbedding = (hasVideo === true || media.hasVideo) && paragraphs < MIN_ARTICLE_PARAGRAPHS;
	const isStub = paragraphs < MIN_STORY_PARAGRAPHS && VIDEO_INVITATION.test(html);
	if (VIDEO_TITLE.test(title) || isEmbedding || isStub) return "video";
	return audio === undefined && !BROADCAST_TITLE.test(title) ? "article" : "audio";
}

function bodyOf(blocks: readonly Block[]): string | undefined {
	const text = blocks
		.filter(({ isLead }) => !isLead)
		.map((block) => block.text)
		.join("\n");
	return text === "" ? undefined : text.slice(0, MAX_BODY_CHARS).toWellFormed();
}

function present<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
	const fields: { [K in Key]?: string } = {};
	if (value !== undefined) fields[key] = value;
	return fields;
}
