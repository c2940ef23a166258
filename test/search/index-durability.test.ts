import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	closeSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { article, NOW } from "../support/articles/indexable-article.ts";
import { logLines } from "../support/log-lines.ts";

const folder = createTextFolder();
const THROWN_AWAY = "warn: Search index is thrown away and will be filled anew";
const ARTICLES = Array.from({ length: 400 }, (_, at) => article(at + 1, { lede: `标记mark${at + 1}` }));

let directory: string;
let path: string;
beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), "search-index-"));
	path = join(directory, "search.sqlite");
});
afterEach(() => {
	rmSync(directory, { recursive: true });
});

/** Opens the index for one piece of work, and gives what was logged. */
function withIndex(work: (index: SearchIndex) => void): string[] {
	const { logger, lines } = logLines();
	const index = openIndex({ path, logger, folder });
	try {
		work(index);
	} finally {
		index.close();
	}
	return lines;
}

function count(index: SearchIndex, text: string): number {
	const query = parseQuery(text, { now: NOW, folder });
	return index.search(query, { editions: ["cn"], limit: 1_000, offset: 0, order: "newest", now: NOW }).hits.length;
}

function expectComplete(index: SearchIndex, articles: number): void {
	expect(index.indexedUpTo("cn")).toBe(articles);
	expect(index.latest({ editions: ["cn"], limit: 1_000, offset: 0 }).hits).toHaveLength(articles);
	expect(count(index, "标记")).toBe(articles);
	for (const seq of [1, articles]) expect(count(index, `mark${seq}`)).toBe(Math.min(1, articles));
}

function fill(): void {
	withIndex((index) => index.add(ARTICLES));
}

async function killAfterLines(lines: number): Promise<number> {
	const script = join(import.meta.dirname, "../support/processes/index-articles-process.ts");
	const child = spawn(process.execPath, [script, path, "100000"], { stdio: ["ignore", "pipe", "inherit"] });
	const exited = once(child, "exit");
	let seen = 0;
	let last = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		last = Number(line);
		seen += 1;
		if (seen >= lines) child.kill("SIGKILL");
	}
	await exited;
	return last;
}

describe("openIndex", () => {
	test("finds everything again after the file was closed", () => {
		fill();
		expect(withIndex((index) => expectComplete(index, 400))).toEqual([]);
	});

	test("has whole batches and their progress, and goes on, when the process was killed", async () => {
		let before = 0;
		for (const lines of [1, 3, 7]) {
			const reported = await killAfterLines(lines);
			expect(reported).toBeGreaterThan(before);
			const logged = withIndex((index) => {
				before = index.indexedUpTo("cn");
				expect(before).toBeGreaterThanOrEqual(reported);
				expectComplete(index, before);
			});
			expect(logged).toEqual([]);
		}
	});

	test.each([
		["is no database", () => writeFileSync(path, "not a database ".repeat(1_000))],
		["lost its end", () => truncateSync(path, Math.floor(statSync(path).size / 2))],
		["lost its first page", () => overwrite(0, 4_096)],
		["was overwritten in the middle", () => overwrite(16_384, 65_536)],
		["is of another version", () => setHeader("PRAGMA user_version = 9999")],
	])("starts over, and says so, when the file %s", (_, damage) => {
		fill();
		damage();
		const logged = withIndex((index) => {
			expectComplete(index, 0);
			index.add(ARTICLES);
			expectComplete(index, 400);
		});
		expect(logged).toEqual([THROWN_AWAY]);
		expect(withIndex((index) => expectComplete(index, 400))).toEqual([]);
	});

	test("fills an empty file without a word", () => {
		writeFileSync(path, "");
		expect(withIndex((index) => expectComplete(index, 0))).toEqual([]);
	});

	test("leaves a file alone that belongs to something else", () => {
		const other = new DatabaseSync(path);
		other.exec("CREATE TABLE settings (key TEXT); INSERT INTO settings VALUES ('precious')");
		other.close();
		const before = readFileSync(path);
		expect(() => withIndex(() => undefined)).toThrow(
			`Cannot open search index "${path}": the file belongs to something else`,
		);
		expect(readFileSync(path)).toEqual(before);
	});

	test("names the path when it cannot be opened", () => {
		path = join(directory, "missing", "search.sqlite");
		expect(() => withIndex(() => undefined)).toThrow(`Cannot open search index "${path}"`);
	});

	test("fails once, starts over and says so when damage shows in use", () => {
		fill();
		const logged = withIndex((index) => {
			// Another connection ruins the segments of the full-text table, which no check of the file's structure can see.
			const other = new DatabaseSync(path, { defensive: false });
			other.exec("UPDATE words_data SET block = zeroblob(100) WHERE id > 10");
			other.close();
			expect(() => count(index, "标记")).toThrow("Cannot search");
			expectComplete(index, 0);
			index.add(ARTICLES);
			expectComplete(index, 400);
		});
		expect(logged).toEqual(["error: Search index is damaged: it is thrown away and will be filled anew"]);
	});

	test("is empty after a reset, and stays so", () => {
		fill();
		expect(withIndex((index) => index.reset())).toEqual(["info: Search index was emptied"]);
		withIndex((index) => expectComplete(index, 0));
	});
});

function overwrite(from: number, to: number): void {
	const file = openSync(path, "r+");
	writeSync(file, Buffer.alloc(to - from, 0xa5), 0, to - from, from);
	closeSync(file);
}

function setHeader(sql: string): void {
	const database = new DatabaseSync(path);
	database.exec(sql);
	database.close();
}
