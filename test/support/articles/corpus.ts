import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArchive } from "../../../src/feed/archive/parse-archive.ts";
import type { IndexableArticle } from "../../../src/search/search-index.ts";

const FOLDER = process.env["RFI_CORPUS"] ?? resolve(import.meta.dirname, "../../../../shared/corpus");

/** Why tests over archived articles do not run, for their names; undefined when they do. */
export const corpusMissing = existsSync(FOLDER) ? undefined : "no archived articles in RFI_CORPUS";

/** Whether it is the usual folder, of which it is known what must be found and what must not. */
export const isUsualCorpus = process.env["RFI_CORPUS"] === undefined;

/** Every archived article, oldest first, without its body unless asked for. */
export function readCorpus({ bodies = false } = {}): IndexableArticle[] {
	if (corpusMissing !== undefined) return [];
	const articles = readdirSync(FOLDER).map((name) => parseArchive(readFileSync(join(FOLDER, name), "utf8"), name));
	return articles
		.toSorted((one, other) => one.publishedAt - other.publishedAt)
		.map(({ body, ...article }, index) => ({ ...article, ...(bodies ? { body } : {}), seq: index + 1 }));
}
