import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createSearcher } from "../../../src/search/aside/create-searcher.ts";
import { isCostly } from "../../../src/search/aside/is-costly.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import type { SearchOptions } from "../../../src/search/search-index.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { article, NOW } from "../../support/articles/indexable-article.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { logLines } from "../../support/log-lines.ts";

const folder = createTextFolder();
const PHRASE = "桥下的水从山上来到海里去的时候天已经亮了船也出发去远方的岛";
const COSTLY = Array.from({ length: 14 }, (_, at) => PHRASE.slice(at) + PHRASE.slice(0, at)).join(" ");
const SCARCE = `${PHRASE} -木桥1 -渡口1`;
/** Costly, and in no article. */
const COSTLY_EXCLUSION = "-没有人写过的话";
const NEWEST: SearchOptions = { editions: ["cn"], limit: 5, offset: 0, order: "newest", now: NOW };
const BEST: SearchOptions = { ...NEWEST, order: "best" };

/** Every thread that this process has started since a test began to count. */
function countThreads() {
	const threads: Worker[] = [];
	const note = (thread: Worker) => threads.push(thread);
	process.on("worker", note);
	onTestFinished(() => void process.off("worker", note));
	return {
		started: () => threads.length,
		/** Resolves once there are so many that have not ended. */
		alive: (count: number) =>
			expect.poll(() => threads.filter(({ threadId }) => threadId !== -1).length, { interval: 5 }).toBe(count),
	};
}

/** How often the event loop turns until a promise is settled. */
async function turnsUntil(work: Promise<unknown>): Promise<number> {
	let turns = 0;
	let isOver = false;
	const turn = () => {
		turns += 1;
		if (!isOver) setImmediate(turn);
	};
	setImmediate(turn);
	await work.finally(() => {
		isOver = true;
	});
	return turns;
}

function query(text: string) {
	return parseQuery(text, { now: NOW, folder });
}

let directory: string;
beforeAll(() => {
	directory = mkdtempSync(join(tmpdir(), "searcher-"));
});
afterAll(() => {
	rmSync(directory, { recursive: true });
});

let files = 0;

/** An index in a file with so many articles, and a searcher for it. */
function setSearcher(articles: number) {
	const path = join(directory, `${++files}.sqlite`);
	const { logger, lines } = logLines();
	const clock = new FakeClock();
	const index = openIndex({ path, logger, folder, onStartOver: () => searcher.startOver() });
	const fill = (count: number) =>
		index.add(
			Array.from({ length: count }, (_, at) =>
				article(at + 1, {
					title: `木桥${at % 7}`,
					lede: `渡口${at % 5} covid`,
					body: `${PHRASE}${PHRASE}`,
					section: "中国",
					publishedAt: NOW - at * 60_000,
				}),
			),
		);
	fill(articles);
	const searcher = createSearcher({ index, path, clock, logger });
	onTestFinished(async () => {
		await searcher.close();
		index.close();
	});
	return { index, searcher, clock, lines, path, fill };
}

describe("a costly search", () => {
	test.each([NEWEST, BEST])("finds in a thread what the index finds itself, $order first", async (options) => {
		const threads = countThreads();
		const { index, searcher } = setSearcher(3_000);
		for (const text of [COSTLY, SCARCE, `section:中国 ${PHRASE}`]) {
			const found = await searcher.search(query(text), options);
			expect(found).toEqual(index.search(query(text), options));
			expect(found.total).toBeGreaterThan(0);
		}
		expect(threads.started()).toBe(1);
	});

	test("lets the event loop turn", async () => {
		const { searcher } = setSearcher(3_000);
		expect(await turnsUntil(searcher.search(query(COSTLY), BEST))).toBeGreaterThan(20);
	});

	test("sees what was indexed after the thread had started", async () => {
		const { index, searcher } = setSearcher(10);
		await searcher.search(query(COSTLY), NEWEST);
		index.add([article(99, { title: COSTLY, publishedAt: NOW })]);
		expect((await searcher.search(query(COSTLY), NEWEST)).hits[0]?.id).toBe(article(99).id);
	});

	test("that takes too long is given up, and the next one is answered", async () => {
		const { searcher, clock } = setSearcher(3_000);
		const slow = searcher.search(query(COSTLY), BEST);
		const refusal = expect(slow).rejects.toMatchObject({
			message: "Cannot search",
			cause: { message: "no answer within 10000 ms" },
		});
		await clock.sleeping();
		await clock.advance(10_000);
		await refusal;
		expect((await searcher.search(query(COSTLY), BEST)).total).toBe(100);
	});

	test("waits behind the others, which are twenty at most", async () => {
		const { searcher } = setSearcher(10);
		const searches = Array.from({ length: 21 }, () => searcher.search(query(COSTLY), NEWEST));
		await expect(searcher.search(query(COSTLY), NEWEST)).rejects.toMatchObject({
			message: "Cannot search",
			cause: { message: "20 others are waiting" },
		});
		expect((await Promise.all(searches)).map(({ total }) => total)).toEqual(searches.map(() => 10));
		expect((await searcher.search(query(COSTLY), NEWEST)).total).toBe(10);
	});

	test("delays no cheap one", async () => {
		const { searcher } = setSearcher(3_000);
		const order: string[] = [];
		const costly = searcher.search(query(COSTLY), BEST).then(() => order.push("costly"));
		const cheap = searcher.search(query("木桥1"), BEST).then(() => order.push("cheap"));
		const latest = searcher.latest(NEWEST).then(() => order.push("latest"));
		await Promise.all([costly, cheap, latest]);
		expect(order.at(-1)).toBe("costly");
	});
});

describe("the thread", () => {
	test("is not started for what people type", async () => {
		const threads = countThreads();
		const { searcher } = setSearcher(10);
		for (const text of ["中国", "习近平 普京 会谈", "俄罗斯 烏克蘭", "中国 -美国", "the president of france", "covid*"])
			await searcher.search(query(text), BEST);
		await searcher.latest({ ...NEWEST, section: "中国" });
		expect(threads.started()).toBe(0);
	});

	test("ends when it was idle for a minute, and comes back", async () => {
		const threads = countThreads();
		const { searcher, clock } = setSearcher(10);
		for (const _ of [1, 2]) {
			await searcher.search(query(COSTLY), NEWEST);
			await clock.advance(50_000);
		}
		await threads.alive(1);
		await clock.advance(10_000);
		await threads.alive(0);
		expect((await searcher.search(query(COSTLY), NEWEST)).total).toBe(10);
		expect(threads.started()).toBe(2);
	});

	test("ends with the search under way when the index starts over, and the next search sees the new file", async () => {
		const threads = countThreads();
		const { index, searcher, fill } = setSearcher(3_000);
		await searcher.search(query(COSTLY), NEWEST);
		const cutOff = searcher.search(query(COSTLY), BEST);
		index.reset();
		await expect(cutOff).rejects.toMatchObject({ cause: { message: "the search index starts over" } });
		await threads.alive(0);
		fill(7);
		expect((await searcher.search(query(COSTLY), NEWEST)).total).toBe(7);
	});

	test("that finds the file damaged has it thrown away", async () => {
		const { index, searcher, path, lines, fill } = setSearcher(3_000);
		const other = new DatabaseSync(path, { defensive: false });
		other.exec("UPDATE words_data SET block = zeroblob(100) WHERE id > 10");
		other.close();
		await expect(searcher.search(query(COSTLY), NEWEST)).rejects.toThrow("Cannot search");
		expect(lines).toContain("error: Search index is damaged: it is thrown away and will be filled anew");
		expect(index.indexedUpTo("cn")).toBe(0);
		fill(7);
		expect((await searcher.search(query(COSTLY), NEWEST)).total).toBe(7);
	});

	test("ends with the searches under way when the searcher is closed", async () => {
		const threads = countThreads();
		const { searcher, clock } = setSearcher(3_000);
		const cutOff = [1, 2, 3].map(() => searcher.search(query(COSTLY), BEST));
		const settled = Promise.allSettled(cutOff);
		await searcher.close();
		expect((await settled).map(({ status }) => status)).toEqual(cutOff.map(() => "rejected"));
		await threads.alive(0);
		expect(clock.waits).toEqual([]);
		await expect(searcher.search(query(COSTLY), BEST)).rejects.toThrow("Cannot search");
	});
});

test("many cheap searches in a row let the event loop turn after each", async () => {
	const { searcher } = setSearcher(10);
	async function searchOften() {
		for (let round = 0; round < 30; round++) await searcher.search(query("木桥1"), NEWEST);
	}
	expect(await turnsUntil(searchOften())).toBeGreaterThan(20);
});

test("whatever is typed, the thread finds what the index finds", async () => {
	const { index, searcher } = setSearcher(200);
	const words = [
		"木桥1",
		"渡口2",
		"covi*",
		"-木桥3",
		"“山上来”",
		"-covid",
		"section:中国",
		"in:fr",
		"since:1d",
		PHRASE,
	];
	const parts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 6 })));
	await fc.assert(
		fc.asyncProperty(parts, fc.constantFrom(NEWEST, BEST), async (typed, options) => {
			const asked = query([COSTLY_EXCLUSION, ...typed].join(" "));
			expect(isCostly(asked)).toBe(true);
			expect(await searcher.search(asked, options)).toEqual(index.search(asked, options));
		}),
		{ numRuns: 200 },
	);
});
