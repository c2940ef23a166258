import { describe, expect, test } from "vitest";
import { PostableSeqs } from "../../../src/delivery/reading/postable-seqs.ts";
import type { ArticleId } from "../../../src/news/article.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";

/** A log of `length` silent entries, but for those in `postable`, that counts what is read of it. */
function streamOf(length: number, postable: readonly number[], expired = 0) {
	const entry = (seq: number): LoggedArticle => ({
		...{ id: `cn${seq}` as ArticleId, edition: "cn", seq, url: `https://www.rfi.fr/cn/${seq}`, title: `No. ${seq}` },
		...{ publishedAt: 0, kind: "article", revision: 0, source: "feed", admittedAt: 0, silent: !postable.includes(seq) },
	});
	const stream = {
		length,
		reads: 0,
		entry,
		head: () => stream.length,
		async read(after: number, limit: number) {
			stream.reads++;
			const first = Math.max(after, expired) + 1;
			return Array.from({ length: Math.max(0, Math.min(limit, stream.length - first + 1)) }, (_, at) =>
				entry(first + at),
			);
		},
	};
	return stream;
}

describe("PostableSeqs", () => {
	test("looks back to the last entry that can be posted, past an import of a year", async () => {
		const stream = streamOf(12_300, [300]);
		const seqs = new PostableSeqs(stream);
		await seqs.load();
		expect([seqs.mayFollow(300), seqs.mayFollow(299)]).toEqual([false, true]);
	});

	test("reads an import once, whoever comes behind it and how many", async () => {
		const stream = streamOf(12_300, [12_300]);
		const seqs = new PostableSeqs(stream);
		await seqs.load();
		const readers = Array.from({ length: 50 }, (_, at) => seqs.following(at));
		expect(new Set((await Promise.all(readers)).map(String))).toEqual(new Set(["12300"]));
		expect(stream.reads).toBeLessThanOrEqual(12_300 / 200 + 1);
		const before = stream.reads;
		await seqs.following(0);
		expect(stream.reads).toBe(before);
	});

	test("takes what is announced without a look at the log, and looks for what is not", async () => {
		const stream = streamOf(10, [10]);
		const seqs = new PostableSeqs(stream);
		await seqs.load();
		const before = stream.reads;
		stream.length = 11;
		seqs.put({ ...stream.entry(11), silent: false });
		expect(await seqs.following(9)).toEqual([10, 11]);
		expect(stream.reads).toBe(before);
		stream.length = 13;
		expect(seqs.mayFollow(11)).toBe(true);
		seqs.put({ ...stream.entry(13), silent: false });
		expect(await seqs.following(9)).toEqual([10, 11]);
		expect(seqs.mayFollow(11)).toBe(false);
	});

	test("never says that nothing follows where it has not looked", async () => {
		const seqs = new PostableSeqs(streamOf(30_000, [5]));
		await seqs.load();
		expect([seqs.mayFollow(0), seqs.mayFollow(7), seqs.mayFollow(30_000)]).toEqual([true, true, false]);
		expect(await seqs.following(4)).toEqual([5]);
		expect(seqs.mayFollow(7)).toBe(false);
	});

	test("ends where the older entries have expired", async () => {
		const stream = streamOf(100_000, [99_990], 99_900);
		const seqs = new PostableSeqs(stream);
		expect(await seqs.following(0)).toEqual([99_990]);
		expect(stream.reads).toBe(2);
	});

	test("looks again after a read that failed", async () => {
		const stream = streamOf(10, [7]);
		const { read } = stream;
		const seqs = new PostableSeqs(stream);
		stream.read = () => Promise.reject(new Error("disk I/O error"));
		await expect(seqs.following(0)).rejects.toThrow("disk I/O error");
		stream.read = read;
		expect(await seqs.following(0)).toEqual([7]);
	});
});
