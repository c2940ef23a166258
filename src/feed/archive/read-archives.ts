import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../../news/article.ts";
import { parseArchive, type UnlinkedArticle } from "./parse-archive.ts";

export interface ArchivedFile {
	readonly path: string;
	/** What the file holds, or why it cannot be read. */
	readonly content: Article | UnlinkedArticle | Error;
}

/** RFI's longest documents, with whole screenshots in them, have about half a megabyte. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** A feed among them is no archived document, and is named as such rather than passed over. */
const ARCHIVE_NAME = /\.(txt|md|html?|xml|rss|atom)$/i;
const FEED_START = /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:\?xml|rss|feed|rdf)\b/i;
/** As much as may stand in comments before a feed begins. */
const START_CHARS = 2000;

export function isFeed(text: string): boolean {
	return FEED_START.test(text.slice(0, START_CHARS));
}

/** The archived documents at a path: one file, or all of a folder and the folders in it, in the order of their names. */
export async function archivePaths(path: string): Promise<string[]> {
	if (!(await stat(path)).isDirectory()) return [path];
	const names = await readdir(path, { recursive: true });
	return names
		.filter((name) => ARCHIVE_NAME.test(name))
		.sort()
		.map((name) => join(path, name));
}

/** Reads one archived document. A broken file is a result and no exception: there are others to read. */
export async function readArchive(path: string): Promise<ArchivedFile> {
	try {
		const { size } = await stat(path);
		if (size > MAX_FILE_BYTES) throw new Error(`Cannot read "${path}": it has more than ${MAX_FILE_BYTES} bytes`);
		const text = await readFile(path, "utf8");
		if (isFeed(text))
			throw new Error(`Cannot read archived article "${path}": it is a feed; preview it by its own path`);
		return { path, content: parseArchive(text, path) };
	} catch (error) {
		return { path, content: error instanceof Error ? error : new Error(`Cannot read "${path}"`, { cause: error }) };
	}
}
