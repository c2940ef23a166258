import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArchive, type UnlinkedArticle } from "../feed/parse-archive.ts";
import type { Article } from "../news/article.ts";

export interface ArchivedFile {
	readonly path: string;
	/** What the file holds, or why it cannot be read. */
	readonly content: Article | UnlinkedArticle | Error;
}

/** RFI's longest documents, with whole screenshots in them, have about half a megabyte. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const ARCHIVE_NAME = /\.(txt|md|html?)$/i;

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
		return { path, content: parseArchive(await readFile(path, "utf8"), path) };
	} catch (error) {
		return { path, content: error instanceof Error ? error : new Error(`Cannot read "${path}"`, { cause: error }) };
	}
}
