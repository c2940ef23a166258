import { expect, test } from "vitest";
import { LogTail } from "../../../src/delivery/reading/log-tail.ts";
import type { ArticleId } from "../../../src/news/article.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";

function entry(seq: number): LoggedArticle {
	return {
		...{ id: `cn${seq}` as ArticleId, edition: "cn", seq, url: `https://www.rfi.fr/cn/${seq}`, title: `No. ${seq}` },
		...{ publishedAt: 0, kind: "article", revision: 0, source: "feed", admittedAt: 0, silent: false },
	};
}

/** A log to which entries are appended without a word to anybody. */
function aLog(length: number) {
	const entries = Array.from({ length }, (_, index) => entry(index + 1));
	return {
		entries,
		head: () => entries.length,
		read: async (_: string, after: number, limit: number) => entries.slice(after, after + limit),
	};
}

test("an entry that is in the log before it is announced is seen, and still is afterwards", async () => {
	const log = aLog(1);
	const tail = new LogTail(log);
	await tail.load("cn");
	log.entries.push(entry(2));
	// Somebody's turn comes between the write and the announcement.
	expect(await tail.postable("cn", 1)).toEqual([2]);
	expect((await tail.read("cn", 1, 10)).map(({ seq }) => seq)).toEqual([2]);
	tail.put(entry(2));
	expect([tail.mayHold("cn", 1), tail.mayHold("cn", 2)]).toEqual([true, false]);
	expect(await tail.postable("cn", 0)).toEqual([1, 2]);
});
