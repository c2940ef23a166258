import { access, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReplayedArticle } from "./replayed-article.ts";

/** `<!--1694515501000-->`, `[title](url)`, `------`, then the body. Titles may hold brackets, so the link is read from its end. */
const ARCHIVED_DOCUMENT = /^\uFEFF?<!--(\d+)-->\s*\[(.*)\]\((\S*)\)\s*-{3,}\s*(.*)$/s;
const EDITION_IN_PATH = /^https?:\/\/[^/]+\/+([a-z]{2})\//;
/** `07-cn-beads.txt`: the demo's own articles name their picture. */
const NAMED_PICTURE = /^\d{2}-[a-z]{2}-([a-z]+)\.txt$/;
const PICTURES = fileURLToPath(new URL("./pictures", import.meta.url));

/**
 * Reads archived documents from files and folders, oldest first; those that lost their address are left out.
 *
 * @throws Error naming the file that is no archived document, or the paths where there is none.
 */
export async function readArchives(paths: readonly string[]): Promise<ReplayedArticle[]> {
	const files = (await Promise.all(paths.map(filesAt))).flat();
	const articles = (await Promise.all(files.map(readArchive))).filter(({ url }) => url !== "");
	if (articles.length === 0) throw new Error(`Cannot replay: no archived documents are in ${paths.join(", ")}`);
	return articles.sort((a, b) => a.seenAt - b.seenAt);
}

async function filesAt(path: string): Promise<string[]> {
	const found = await stat(path).catch((cause: unknown) => {
		throw new Error(`Cannot replay "${path}"`, { cause });
	});
	if (!found.isDirectory()) return [path];
	const names = await readdir(path);
	return names.filter((name) => /\.(txt|md)$/.test(name)).map((name) => join(path, name));
}

async function readArchive(path: string): Promise<ReplayedArticle> {
	const match = ARCHIVED_DOCUMENT.exec(await readFile(path, "utf8"));
	if (match === null) throw new Error(`Cannot replay "${path}": it is no archived document`);
	const [, seenAt = "", title = "", url = "", html = ""] = match;
	const edition = EDITION_IN_PATH.exec(url)?.[1] ?? "cn";
	const picture = await pictureOf(path);
	return { edition, title, url, html, seenAt: Number(seenAt), ...(picture === undefined ? {} : { picture }) };
}

/** Archived documents from elsewhere have none: nothing is fetched for them. */
async function pictureOf(path: string): Promise<string | undefined> {
	const [, name] = NAMED_PICTURE.exec(basename(path)) ?? [];
	if (name === undefined) return undefined;
	const picture = join(PICTURES, `${name}.svg`);
	const exists = await access(picture).then(
		() => true,
		() => false,
	);
	return exists ? picture : undefined;
}
