import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EditionCode } from "../../../src/news/edition.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { FollowedLog } from "../../../src/search/index/fill-index.ts";
import { followLog } from "../../../src/search/index/follow-log.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import type { SearchIndex } from "../../../src/search/search-index.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { article, NOW } from "../../support/articles/indexable-article.ts";
import { logLines } from "../../support/log-lines.ts";

const folder = createTextFolder();
let index: SearchIndex;
beforeEach(() => {
	index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
});
afterEach(() => {
	index.close();
});

function logged(seq: number, edition: EditionCode = "cn", title = "普京"): LoggedArticle {
	const rest = { kind: "article", revision: 0, silent: false, source: "feed", admittedAt: NOW } as const;
	return { ...article(seq, { edition, title }), url: `https://www.rfi.fr/${edition}/${seq}`, ...rest };
}

/** A log in memory, whose entries may have gaps. */
function logOf(articles: readonly LoggedArticle[]): FollowedLog & { push(...more: readonly LoggedArticle[]): void } {
	const entries = [...articles];
	const of = (edition: EditionCode) => entries.filter((entry) => entry.edition === edition);
	return {
		head: (edition) => of(edition).at(-1)?.seq ?? 0,
		read: async (edition, after, limit) =>
			of(edition)
				.filter(({ seq }) => seq > after)
				.slice(0, limit),
		push: (...more) => void entries.push(...more),
	};
}

const range = (count: number, edition?: EditionCode) =>
	Array.from({ length: count }, (_, at) => logged(at + 1, edition));
const indexed = (edition: EditionCode) => index.latest({ editions: [edition], limit: 5_000, offset: 0 }).hits.length;

describe("followLog", () => {
	test("puts in all editions, then what is new", async () => {
		const log = logOf([...range(250), ...range(3, "fr")]);
		const follower = followLog(log, index, logLines().logger);
		await follower.catchUp();
		expect([indexed("cn"), indexed("fr")]).toEqual([250, 3]);
		log.push(logged(251));
		await follower.catchUp();
		expect([indexed("cn"), index.indexedUpTo("cn")]).toEqual([251, 251]);
	});

	test("passes over entries that are gone", async () => {
		await followLog(logOf([logged(1), logged(500), logged(1_000)]), index, logLines().logger).catchUp();
		expect([indexed("cn"), index.indexedUpTo("cn")]).toEqual([3, 1_000]);
	});

	test("tells of a long list and leaves the index merged", async () => {
		const { logger, lines } = logLines();
		await followLog(logOf(range(1_200)), index, logger).catchUp();
		expect(indexed("cn")).toBe(1_200);
		expect(index.settle()).toBe(false);
		expect(lines).toEqual(["info: Indexing articles", "info: Search is complete"]);
	});

	test("builds every edition again when the log is behind the index", async () => {
		index.add([...range(5, "fr"), ...range(9)]);
		const { logger, lines } = logLines();
		await followLog(logOf([...range(5, "fr"), ...range(4)]), index, logger).catchUp();
		expect([indexed("fr"), indexed("cn"), index.indexedUpTo("cn")]).toEqual([5, 4, 4]);
		expect(lines).toEqual(["warn: Search index is ahead of the log: building it again"]);
	});

	test("replaces a revised article once it has been put in", async () => {
		const follower = followLog(logOf([logged(1)]), index, logLines().logger);
		follower.revised([logged(1, "cn", "金正恩")]);
		expect(indexed("cn")).toBe(0);
		await follower.catchUp();
		follower.revised([logged(1, "cn", "金正恩")]);
		expect(indexed("cn")).toBe(1);
	});

	test("logs what fails, and catches up the next time", async () => {
		const log = logOf(range(3));
		let fails = true;
		const read: FollowedLog["read"] = async (...question) => {
			if (fails) throw new Error("the store is away");
			return log.read(...question);
		};
		const { logger, lines } = logLines();
		const follower = followLog({ ...log, read }, index, logger);
		await follower.catchUp();
		fails = false;
		await follower.catchUp();
		expect(indexed("cn")).toBe(3);
		index.close();
		follower.revised([logged(1)]);
		expect(lines).toEqual(["error: Search index could not be written", "error: Search index could not be written"]);
	});

	test("stops between two steps, twice if asked", async () => {
		const { logger, lines } = logLines();
		const follower = followLog(logOf(range(5_000)), index, logger);
		const caughtUp = follower.catchUp();
		const asked = follower.catchUp();
		await follower.stop();
		await follower.stop();
		await Promise.all([caughtUp, asked]);
		expect(indexed("cn")).toBeLessThan(5_000);
		// What was still to be looked at is not begun.
		expect(lines.length).toBeLessThanOrEqual(1);
	});
});
