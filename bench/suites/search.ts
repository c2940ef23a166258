import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { articleId } from "../../src/news/article-id.ts";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import type { IndexableArticle, SearchIndex } from "../../src/search/search-index.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { readCorpus } from "../../test/support/articles/corpus.ts";
import { NOW } from "../../test/support/articles/indexable-article.ts";
import { logLines } from "../../test/support/log-lines.ts";
import type { BenchResult, Row } from "../result.ts";
import { searchCost } from "../stage/search-cost.ts";

const ARTICLES = 100_000;
const ARTICLES_PER_BATCH = 5_000;
const QUERIES = 200;
/** About as often as RFI publishes in all its editions. */
const SECONDS_BETWEEN_ARTICLES = 113;
/** What readers ask for most, and the most expensive there is: words in nearly every article, and phrases of such words in hardly any. */
const COMMON_QUERIES = [
	...["中国", "美国", "法国", "的", "一", "国", "总统", "海參崴", "普京", "习近平", "金正恩", "covid", "biden"],
	...["中国 美国", "中国 -美国", "俄罗斯 烏克蘭", "欧洲 since:90d", "section:中国 法国", "“习近平和普京”"],
	...["国中", "在国", "的的的", "的 一 在 是", "人的", "不在", "法 美", "-中国"],
];

/** How fast 100,000 articles are indexed and searched: the archived ones again and again or, without them, made-up ones. */
export async function search(): Promise<BenchResult> {
	const directory = mkdtempSync(join(tmpdir(), "bench-search-"));
	try {
		const full = sources();
		const short = full.map(({ body: _, ...article }) => article);
		const path = join(directory, "search.sqlite");
		const indexing = fill(path, short);
		const index = open(path);
		const queries = [...COMMON_QUERIES, ...stretches(short, QUERIES - COMMON_QUERIES.length)];
		const rows = [
			...indexing,
			...latencies(index, queries, "newest", "< 2"),
			...latencies(index, queries, "best", "< 10"),
			...(await searchCost()),
			...fill(join(directory, "bodies.sqlite"), full).map((row) => ({
				what: `${row.what}, with bodies`,
				value: row.value,
				unit: row.unit,
			})),
		];
		index.close();
		return { name: "search", rows };
	} finally {
		rmSync(directory, { recursive: true });
	}
}

const folder = createTextFolder();

function open(path: string): SearchIndex {
	return openIndex({ path, logger: logLines().logger, folder });
}

function fill(path: string, articles: readonly IndexableArticle[]): Row[] {
	const heapBefore = heapBytes();
	const index = open(path);
	let spentMs = 0;
	for (let done = 0; done < ARTICLES; done += ARTICLES_PER_BATCH) {
		const batch = Array.from({ length: ARTICLES_PER_BATCH }, (_, at) => copy(articles, done + at));
		const start = performance.now();
		index.add(batch);
		spentMs += performance.now() - start;
	}
	const heapGrowth = heapBytes() - heapBefore;
	const start = performance.now();
	while (index.settle());
	const mergingMs = performance.now() - start;
	index.close();
	return [
		{ what: `${ARTICLES} articles indexed`, value: spentMs / 1_000, unit: "s", goal: "< 5" },
		{ what: "merging afterwards, in steps", value: mergingMs / 1_000, unit: "s" },
		{ what: "heap growth after indexing", value: heapGrowth / 1e6, unit: "MB", goal: "< 50" },
		{ what: "index file", value: statSync(path).size / 1e6, unit: "MB" },
	];
}

function copy(articles: readonly IndexableArticle[], at: number): IndexableArticle {
	const source = articles[at % articles.length];
	if (source === undefined) throw new Error("Cannot bench search: there are no articles");
	const publishedAt = NOW - (ARTICLES - at) * SECONDS_BETWEEN_ARTICLES * 1_000;
	return { ...source, id: articleId(`https://www.rfi.fr/cn/${at}`), seq: at + 1, publishedAt };
}

function latencies(index: SearchIndex, queries: readonly string[], order: "best" | "newest", goal: string): Row[] {
	const ask = (text: string) => {
		const start = performance.now();
		const query = parseQuery(text, { now: NOW, folder });
		index.search(query, { editions: ["cn"], limit: 5, offset: 0, order, now: NOW });
		return performance.now() - start;
	};
	for (const text of queries) ask(text);
	const sorted = Array.from({ length: 5 }, () => queries.map(ask))
		.flat()
		.sort((one, other) => one - other);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	return [
		{ what: `a query, ${order} first, median`, value: at(0.5), unit: "ms" },
		{ what: `a query, ${order} first, 99 of 100`, value: at(0.99), unit: "ms", goal },
		{ what: `a query, ${order} first, slowest`, value: at(1), unit: "ms" },
	];
}

/** Stretches of two to six characters, as readers might copy them, the same in each run. */
function stretches(articles: readonly IndexableArticle[], count: number): string[] {
	const random = seededRandom();
	return Array.from({ length: count }, () => {
		const { title, lede = title } = articles[Math.floor(random() * articles.length)] ?? { title: "" };
		const text = Array.from(random() < 0.6 ? title : lede);
		const start = Math.floor(random() * Math.max(1, text.length - 6));
		return text.slice(start, start + 2 + Math.floor(random() * 5)).join("");
	});
}

function sources(): IndexableArticle[] {
	const archived = readCorpus({ bodies: true });
	return archived.length > 0 ? archived : Array.from({ length: 1_000 }, (_, at) => madeUp(at, seededRandom(at + 1)));
}

/** Common characters come often and rare ones seldom, as in any language. */
function madeUp(seq: number, random: () => number): IndexableArticle {
	const text = (length: number) =>
		Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(5_000 * random() ** 4))).join("");
	const id = articleId(`https://www.rfi.fr/cn/made-up/${seq}`);
	return {
		id,
		edition: "cn",
		seq,
		publishedAt: NOW,
		title: text(25),
		lede: text(100),
		body: text(900),
		section: "中国",
	};
}

/** A linear congruential generator: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seededRandom(seed = 1): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
}

/** What the heap holds once everything unused is gone. */
function heapBytes(): number {
	setFlagsFromString("--expose-gc");
	const collect: unknown = runInNewContext("gc");
	if (typeof collect === "function") collect();
	return process.memoryUsage().heapUsed;
}
