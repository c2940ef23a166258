import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import type { UnlinkedArticle } from "../feed/archive/parse-archive.ts";
import { archivePaths, isFeed, readArchive } from "../feed/archive/read-archives.ts";
import { type FetchOutcome, fetchFeed } from "../feed/fetch/fetch-feed.ts";
import { createHostGate } from "../feed/fetch/host-gate.ts";
import { articleAddress } from "../feed/parse/article-address.ts";
import { type FeedDocument, parseFeed } from "../feed/parse/parse-feed.ts";
import { describeError } from "../kit/describe-error.ts";
import { printable } from "../kit/printable.ts";
import type { Proxies } from "../kit/proxies.ts";
import type { Article } from "../news/article.ts";
import { articleId } from "../news/article-id.ts";
import { EDITIONS, type EditionCode, isEditionCode } from "../news/edition.ts";
import { parseFailure } from "../poller/parse-failure.ts";
import { newestWordings } from "../poller/sort-out.ts";
import { type PreviewContext, type PreviewRow, previewRow, previewRows } from "./preview-rows.ts";

export interface PreviewOptions extends PreviewContext {
	/** A feed's address, an archived document, a saved feed, or a folder of archived documents. */
	readonly target: string;
	/** Of a feed whose address does not tell. */
	readonly edition?: EditionCode | undefined;
	readonly proxies: Proxies;
	readonly signal: AbortSignal;
}

export interface Preview {
	readonly rows: readonly PreviewRow[];
	/** What was wrong with a feed that was read all the same, one sentence each. */
	readonly remarks: readonly string[];
	/** What could not be read, one sentence each. */
	readonly problems: readonly string[];
}

type Fresh = Extract<FetchOutcome, { kind: "fresh" }>;
/** A feed as it came: of a saved one there are only the bytes. */
type FeedBytes = Pick<Fresh, "bytes" | "brokenOff"> & Partial<Pick<Fresh, "contentType" | "finalUrl">>;

const DEFAULT_EDITION: EditionCode = "cn";
const ADDRESS = /^https?:\/\//i;
const EDITION_IN_PATH = /^https?:\/\/[^/]+\/+([a-z]{2})\//i;

/** What would be posted, and why not, without touching the store. */
export async function preview(options: PreviewOptions): Promise<Preview> {
	if (ADDRESS.test(options.target)) return previewFeed(await download(options), options);
	const paths = await archivePaths(options.target).catch((error: unknown) => {
		throw new Error(`Cannot preview: ${describeError(error)}`, { cause: error });
	});
	const [only] = paths;
	if (only !== undefined && paths.length === 1) {
		const bytes = await readFile(only);
		if (isFeed(bytes.toString())) return previewFeed({ bytes }, options);
	}
	return previewArchives(paths, options);
}

async function download(options: PreviewOptions): Promise<FeedBytes> {
	const outcome = await fetchFeed(
		options.target,
		{},
		{ signal: options.signal, gate: createHostGate(), proxies: options.proxies },
	);
	if (outcome.kind === "fresh") return outcome;
	throw new Error(
		outcome.kind === "failed" ? outcome.reason : "Cannot preview: the server says that nothing has changed",
	);
}

/** A feed whose address does not tell is of the edition to which its first item leads. */
async function parse(
	{ bytes, contentType, finalUrl }: FeedBytes,
	{ target, edition, now }: PreviewOptions,
): Promise<FeedDocument> {
	const inPath = EDITION_IN_PATH.exec(target)?.[1]?.toLowerCase() ?? "";
	const given = edition ?? (isEditionCode(inPath) ? inPath : undefined);
	// Links of a saved feed are relative to where it came from.
	const parseAs = (code: EditionCode) => {
		const feedUrl = ADDRESS.test(target) ? target : EDITIONS[code].feedUrl;
		return parseFeed(bytes, { edition: code, feedUrl, finalUrl, contentType, now });
	};
	const document = await parseAs(given ?? DEFAULT_EDITION);
	const [first] = document.articles;
	const linked = first === undefined ? undefined : articleAddress(first.url).edition;
	return given !== undefined || linked === undefined || linked === DEFAULT_EDITION ? document : parseAs(linked);
}

async function previewFeed(feed: FeedBytes, options: PreviewOptions): Promise<Preview> {
	const document = await parse(feed, options).catch((cause: unknown) => {
		throw new Error(parseFailure(cause, feed), { cause });
	});
	const unusable = document.rejected.map(({ reason, content }) =>
		previewRow({ id: articleId(content.title), ...content }, reason, options.now),
	);
	// One fetch is one moment: an address that a feed has twice is no revision.
	const rows = [...(await previewRows(newestWordings(document.articles), options)), ...unusable];
	const problems = rows.length === 0 ? [`Cannot preview "${options.target}": the feed has no items`] : [];
	return { rows, remarks: remarksOn(feed, document, options), problems };
}

function remarksOn({ brokenOff }: FeedBytes, { repaired }: FeedDocument, { target }: PreviewOptions): string[] {
	const xml = repaired === undefined ? [] : [`The XML of "${target}" is broken and was repaired: ${repaired}`];
	if (brokenOff === undefined) return xml;
	const where = brokenOff.isWhole ? "behind" : "within";
	return [...xml, `The answer of "${target}" ended badly ${where} the feed: ${brokenOff.reason}`];
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
		...unlinked.map((article) => previewRow(article, "no-link", options.now)),
	];
	return { rows: rows.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)), remarks: [], problems };
}

/** A row for people: the verdict, then the message as it would be read. */
export function printRow({ verdict, message, url }: PreviewRow): string {
	const mark = verdict === "post" ? styleText("green", verdict) : styleText("yellow", verdict);
	const [title = "", ...rest] = message.text.split("\n").map(printable);
	return [mark, styleText("bold", title), ...rest, styleText("cyan", printable(url ?? "no address")), ""].join("\n");
}
