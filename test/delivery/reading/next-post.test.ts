import { describe, expect, test } from "vitest";
import { LogTail } from "../../../src/delivery/reading/log-tail.ts";
import { nextPost } from "../../../src/delivery/reading/next-post.ts";
import { subscriberOf } from "../../../src/delivery/reading/subscriber.ts";
import type { ArticleId } from "../../../src/news/article.ts";
import type { DestinationKey } from "../../../src/news/destination.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Position } from "../../../src/news/position.ts";
import type { StreamCode } from "../../../src/news/stream.ts";

const HOUR_MS = 3_600_000;
const NOW = 100 * HOUR_MS;

const entry = (edition: EditionCode, seq: number, more: Partial<LoggedArticle> = {}): LoggedArticle => ({
	...{
		id: `${edition}${seq}` as ArticleId,
		edition,
		seq,
		url: `https://www.rfi.fr/${edition}/${seq}`,
		title: `${edition} ${seq}`,
	},
	...{ publishedAt: NOW, kind: "article", revision: 0, silent: false, source: "feed", admittedAt: NOW, ...more },
});

function logOf(entries: readonly LoggedArticle[]) {
	const ofEdition = (edition: StreamCode) => entries.filter((one) => one.edition === edition);
	return {
		head: (edition: StreamCode) => Math.max(0, ...ofEdition(edition).map(({ seq }) => seq)),
		read: async (edition: StreamCode, after: number, limit: number) =>
			ofEdition(edition)
				.filter(({ seq }) => seq > after)
				.slice(0, limit),
	};
}

const subscriber = (since: Partial<Record<EditionCode, number>>, position?: Position) => {
	const editions = Object.fromEntries(Object.entries(since).map(([edition, seq]) => [edition, { since: seq }]));
	return subscriberOf("5" as DestinationKey, { chatType: "private", editions, language: "en", renewedAt: 0 }, position);
};

const context = (entries: readonly LoggedArticle[], withdrawn: readonly string[] = []) => ({
	...{
		log: new LogTail(logOf(entries)),
		now: NOW,
		release: { isOpen: true, wordsPass: false },
		textOf: () => ({ contains: () => false, isIn: () => false }),
		isWithdrawn: ({ id }: { readonly id: string }) => withdrawn.some((each) => each === id),
	},
});

describe("nextPost", () => {
	test("takes the entry after the position, or after the subscription began", async () => {
		const entries = [1, 2, 3].map((seq) => entry("cn", seq));
		expect(await nextPost(subscriber({ cn: 1 }), context(entries))).toMatchObject({
			kind: "article",
			article: { seq: 2 },
		});
		const read = { editions: { cn: { read: 2, sent: [] } } };
		expect(await nextPost(subscriber({ cn: 1 }, read), context(entries))).toMatchObject({
			kind: "article",
			article: { seq: 3 },
		});
	});

	test("keeps the log's order within an edition, whatever the clock said when entries came in", async () => {
		const entries = [entry("cn", 1, { admittedAt: NOW }), entry("cn", 2, { admittedAt: NOW - HOUR_MS })];
		expect(await nextPost(subscriber({ cn: 0 }), context(entries))).toMatchObject({
			article: { seq: 1 },
			position: { editions: { cn: { read: 1 } } },
		});
	});

	test("takes what came in first among several editions", async () => {
		const entries = [entry("cn", 1), entry("fr", 1, { admittedAt: NOW - 1000 })];
		expect(await nextPost(subscriber({ cn: 0, fr: 0 }), context(entries))).toMatchObject({
			article: { edition: "fr" },
		});
	});

	test("moves past silent and withdrawn entries, and says when there is nothing else", async () => {
		const entries = [entry("cn", 1, { silent: true }), entry("cn", 2), entry("cn", 3, { silent: true })];
		expect(await nextPost(subscriber({ cn: 0 }), context(entries))).toMatchObject({
			kind: "article",
			article: { seq: 2 },
		});
		const nothing = await nextPost(subscriber({ cn: 0 }), context(entries, ["cn2"]));
		expect(nothing).toMatchObject({ kind: "nothing", position: { editions: { cn: { read: 3 } } } });
		const upToDate = subscriber({ cn: 3 });
		expect(await nextPost(upToDate, context(entries))).toEqual({ kind: "nothing", position: upToDate.position });
	});

	test("makes a catch-up of more than five entries, the oldest over an hour old, and of nothing less", async () => {
		const waiting = (count: number, age: number) =>
			Array.from({ length: count }, (_, index) => entry("cn", index + 1, { admittedAt: NOW - age }));
		expect(await nextPost(subscriber({ cn: 0 }), context(waiting(6, HOUR_MS + 1)))).toMatchObject({
			kind: "catch-up",
			position: { editions: { cn: { read: 6 } } },
		});
		expect(await nextPost(subscriber({ cn: 0 }), context(waiting(5, HOUR_MS + 1)))).toMatchObject({ kind: "article" });
		expect(await nextPost(subscriber({ cn: 0 }), context(waiting(20, HOUR_MS)))).toMatchObject({ kind: "article" });
	});

	test("counts what came after a gap as waiting since it was published", async () => {
		const came = (age: number) =>
			Array.from({ length: 6 }, (_, index) =>
				entry("cn", index + 1, { admittedAt: NOW, publishedAt: NOW - age + index, afterGap: true }),
			);
		expect(await nextPost(subscriber({ cn: 0 }), context(came(HOUR_MS + 1)))).toMatchObject({
			kind: "catch-up",
			total: 6,
		});
		expect(await nextPost(subscriber({ cn: 0 }), context(came(HOUR_MS)))).toMatchObject({ kind: "article" });
		const asUsual = came(HOUR_MS + 1).map(({ afterGap: _, ...rest }) => rest);
		expect(await nextPost(subscriber({ cn: 0 }), context(asUsual))).toMatchObject({ kind: "article" });
	});

	test("counts and tells only what was to be posted, however many silent entries lie between", async () => {
		const early = { admittedAt: NOW - 2 * HOUR_MS };
		const postable = new Set([1, 2, 3, 700, 1500, 2000, 2001, 2002]);
		const entries = Array.from({ length: 3000 }, (_, at) =>
			entry("cn", at + 1, { ...early, silent: !postable.has(at + 1) }),
		);
		const next = await nextPost(subscriber({ cn: 0 }), context(entries));
		expect(next).toMatchObject({ kind: "catch-up", total: 8, position: { editions: { cn: { read: 2002 } } } });
		const told = next.kind === "catch-up" ? next.articles.map(({ seq }) => seq) : [];
		expect(told).toEqual(expect.arrayContaining([1, 2, 3, 2000, 2001, 2002]));
		expect(told.every((seq) => postable.has(seq))).toBe(true);
	});
});
