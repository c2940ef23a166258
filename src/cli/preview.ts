import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import { fetchFeed } from "../feed/fetch-feed.ts";
import { createHostGate } from "../feed/host-gate.ts";
import type { UnlinkedArticle } from "../feed/parse-archive.ts";
import { type FeedDocument, parseFeed } from "../feed/parse-feed.ts";
import type { Article } from "../news/article.ts";
import { articleId } from "../news/article-id.ts";
import { EDITIONS, type EditionCode, isEditionCode } from "../news/edition.ts";
import { type PreviewContext, type PreviewRow, previewRow, previewRows } from "./preview-rows.ts";
import { archivePaths, readArchive } from "./read-archives.ts";

export interface PreviewOptions extends PreviewContext {
	/** A feed's address, an archived document, a saved feed, or a folder of archived documents. */
	readonly target: string;
	/** Of a feed whose address does not tell. */
	readonly edition?: EditionCode | undefined;
	readonly proxies: { readonly http?: string; readonly https?: string; readonly no?: string };
	readonly signal: AbortSignal;
}

export interface Preview {
	readonly rows: readonly PreviewRow[];
	/** What could not be read, one sentence each. */
	readonly problems: readonly string[];
}

const EDITION_IN_PATH = /^https?:\/\/[^/]+\/+([a-z]{2})\//;
const MARKUP = /^\uFEFF?\s*<(\?xml|rss|feed|rdf)/i;

/** What would be posted, and why not, without touching the store. */
export async function preview(options: PreviewOptions): Promise<Preview> {
	if (/^https?:\/\//.test(options.target)) return previewDocument(await download(options), options);
	const paths = await archivePaths(options.target);
	const [only] = paths;
	if (only !== undefined && paths.length === 1) {
		const bytes = await readFile(only);
		if (MARKUP.test(bytes.subarray(0, 100).toString()))
			return previewDocument(await parse(bytes, undefined, options), options);
	}
	return previewArchives(paths, options);
}

async function download(options: PreviewOptions): Promise<FeedDocument> {
	const outcome = await fetchFeed(
		options.target,
		{},
		{ signal: options.signal, gate: createHostGate(), proxies: options.proxies },
	);
	if (outcome.kind === "fresh") return parse(outcome.bytes, outcome.contentType, options);
	throw new Error(
		outcome.kind === "failed" ? outcome.reason : "Cannot preview: the server says that nothing has changed",
	);
}

function parse(
	bytes: Uint8Array,
	contentType: string | undefined,
	{ target, edition, now }: PreviewOptions,
): Promise<FeedDocument> {
	const inPath = EDITION_IN_PATH.exec(target)?.[1] ?? "";
	const code = edition ?? (isEditionCode(inPath) ? inPath : "cn");
	// Links of a saved feed are relative to where it came from.
	const feedUrl = URL.canParse(target) ? target : EDITIONS[code].feedUrl;
	return parseFeed(bytes, { edition: code, feedUrl, contentType, now });
}

async function previewDocument({ articles, rejected }: FeedDocument, options: PreviewOptions): Promise<Preview> {
	const edition = articles[0]?.edition ?? options.edition ?? "cn";
	const unusable = rejected.map(({ reason, title = "" }) => {
		const article = { id: articleId(title), edition, title, publishedAt: options.now, kind: "article" } as const;
		return previewRow(article, reason);
	});
	return { rows: [...(await previewRows(articles, options)), ...unusable], problems: [] };
}

async function previewArchives(paths: readonly string[], options: PreviewOptions): Promise<Preview> {
	const articles: Article[] = [];
	const unlinked: UnlinkedArticle[] = [];
	const problems: string[] = [];
	for (const path of paths) {
		const { content } = await readArchive(path);
		if (content instanceof Error) problems.push(content.message);
		else if (content.url === undefined) unlinked.push(content);
		else articles.push(content);
	}
	if (paths.length === 0) problems.push(`Cannot preview "${options.target}": no archived documents are there`);
	const rows = [
		...(await previewRows(articles, options)),
		...unlinked.map((article) => previewRow(article, "no-link")),
	];
	return { rows: rows.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)), problems };
}

/** A row for people: the verdict, then the message as it would be read. */
export function printRow({ verdict, message, url }: PreviewRow): string {
	const mark = verdict === "post" ? styleText("green", verdict) : styleText("yellow", verdict);
	const [title = "", ...rest] = message.text.split("\n");
	return [mark, styleText("bold", title), ...rest, styleText("cyan", url ?? "no address"), ""].join("\n");
}
