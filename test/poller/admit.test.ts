import { describe, expect, test } from "vitest";
import {
	type Answer,
	type FeedItem,
	feed,
	feedWithEtag,
	feedXml,
	startFeedServer,
	status,
} from "../support/articles/scripted-feed.ts";
import { HOUR_MS, INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const OLD: FeedItem = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS };
const NEWS: FeedItem = {
	...{ slug: "20260115-新闻", title: "中午的列车准点", lede: "列车中午出发，没有人迟到。", publishedAt: NOON + 1 },
};

/** A feed that has shown an article which was posted: `shows` is another wording of it. */
async function setNews() {
	const server = await startFeedServer(feed(OLD));
	const stage = await setPollerStage([server.url]);
	const { check, clock, store, admitted } = stage;
	await check();
	server.answers(feed(NEWS, OLD));
	await check();
	const posted = clock.now();
	return {
		...{ ...stage, server },
		/** Checks as usual, until so long after the article was posted. */
		async checkFor(ms: number) {
			while (clock.now() < posted + ms) await check();
		},
		async shows(item: Partial<FeedItem>) {
			server.answers(feed({ ...NEWS, ...item }, OLD));
			await check();
		},
		revisions: () => admitted.flatMap(({ revised }) => revised.map(({ title }) => title)),
		revisedAt: () => admitted.flatMap(({ revised }) => revised.map(({ revisedAt = 0 }) => revisedAt - posted)),
		article: () => store.log.at("cn", 2),
		noted: async () => (await store.feeds.get(server.url))?.lookAgainAt,
	};
}

describe("Poller, on an article that reads otherwise than before", () => {
	test("revises an article when its own feed words it anew, and not when another one does", async () => {
		const [own, other] = [await startFeedServer(feed(OLD)), await startFeedServer(status(200, ""))];
		const { check, store, admitted } = await setPollerStage([own.url, other.url]);
		await check();
		const inOtherWords = { ...OLD, title: "同一篇的另一个标题", lede: "另一段导语。" };
		other.answers(feed(inOtherWords));
		const corrected = { ...OLD, title: "早晨的列车晚点一小时", publishedAt: NOON };
		own.answers(feed(corrected));
		await check();
		await check();
		const [article] = await store.log.read("cn", 0, 10);
		expect(article).toMatchObject({ seq: 1, title: corrected.title, revision: 1, publishedAt: OLD.publishedAt });
		expect(admitted.flatMap(({ revised }) => revised)).toEqual([article]);
		expect(store.log.head("cn")).toBe(1);
	});

	test("edits nothing back and forth while a feed shows two wordings in turn, and ends with the second", async () => {
		const { shows, revisions, article } = await setNews();
		const turned = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "中午的列车改点" : NEWS.title));
		for (const title of turned) await shows({ title: title ?? "" });
		expect(revisions()).toEqual(["中午的列车改点"]);
		expect(await article()).toMatchObject({ title: "中午的列车改点", revision: 1 });
	});

	test("edits an article three times at most and an hour apart, however often a feed words it anew", async () => {
		const { shows, revisedAt, article } = await setNews();
		for (let number = 1; number <= 60; number++) await shows({ title: `列车晚点${number}分` });
		expect(revisedAt()).toEqual([1, 13, 25].map((checks) => checks * INTERVAL_MS));
		expect(await article()).toMatchObject({ title: "列车晚点25分", revision: 3 });
	});

	test("edits nothing for a counter, a clock or spaces, and leaves the record as it was", async () => {
		const { shows, revisions, article, noted } = await setNews();
		const before = await article();
		for (const count of [1, 2, 3])
			await shows({ title: `中午的  列车准点（${count}）`, lede: `12:0${count} ${NEWS.lede} 阅读 ${count} 次` });
		expect(revisions()).toEqual([]);
		expect(await article()).toEqual(before);
		expect(await noted()).toBeUndefined();
	});
});

describe("Poller, on a change that comes soon after another one", () => {
	const [FIRST, SECOND] = ["中午的列车晚点", "中午的列车停运"];

	test("edits when the hour is over, with the wording of then", async () => {
		const { shows, revisedAt, revisions, noted, clock, checkFor } = await setNews();
		await shows({ title: FIRST });
		await shows({ title: "不再成立的标题" });
		expect(await noted()).toBe(clock.now() - INTERVAL_MS + HOUR_MS);
		await shows({ title: SECOND });
		await checkFor(3 * HOUR_MS);
		expect(revisions()).toEqual([FIRST, SECOND]);
		expect(revisedAt()).toEqual([INTERVAL_MS, INTERVAL_MS + HOUR_MS]);
		expect(await noted()).toBeUndefined();
	});

	test("edits nothing when the wording is back by then", async () => {
		const { shows, revisions, noted, checkFor } = await setNews();
		await shows({ title: FIRST });
		await shows({ title: SECOND });
		await shows({ title: FIRST });
		expect(await noted()).toBeUndefined();
		await checkFor(3 * HOUR_MS);
		expect(revisions()).toEqual([FIRST]);
	});

	/** The same bytes from now on, for which a server says in one way or another that nothing has changed. */
	const corrected = [{ ...NEWS, title: SECOND }, OLD];
	test.each<[string, Answer]>([
		["answers 304", feedWithEtag('"2"', ...corrected)],
		["sends the same bytes", feed(...corrected)],
	])("asks for the whole feed then, of a server that %s meanwhile", async (_, answer) => {
		const { shows, server, check, checkFor, revisedAt, noted } = await setNews();
		await shows({ title: FIRST });
		server.answers(answer);
		await checkFor(HOUR_MS);
		expect(revisedAt()).toHaveLength(1);
		await check();
		expect(revisedAt()).toEqual([INTERVAL_MS, INTERVAL_MS + HOUR_MS]);
		expect(await noted()).toBeUndefined();
		const before = server.requests.length;
		await checkFor(2 * HOUR_MS);
		const asked = server.requests.slice(before).map(({ headers }) => headers["if-none-match"]);
		expect(new Set(asked).size).toBe(1);
	});

	test.each([
		["before the hour is over", HOUR_MS / 2],
		["when it is over", 2 * HOUR_MS],
	])("edits after a restart as well, which comes %s", async (_, away) => {
		const { shows, server, check, poller, store, clock } = await setNews();
		await shows({ title: FIRST });
		server.answers(feedWithEtag('"2"', ...corrected));
		await check();
		await poller.stop();
		await clock.advance(away);
		const again = await setPollerStage([server.url], () => ({}), { store, clock });
		while (clock.now() < NOON + 3 * HOUR_MS) await again.check();
		expect(again.admitted.flatMap(({ revised }) => revised)).toMatchObject([{ title: SECOND, revision: 2 }]);
	});

	test("looks again for each of several articles, at its own time", async () => {
		const { check, server, clock, admitted } = await setNews();
		const other = { ...NEWS, slug: "20260115-另一篇", title: "北方的渡轮停航", lede: "风太大，渡轮不开。" };
		const shown = async (...titles: string[]) => {
			const [news = "", ferry = ""] = titles;
			server.answers(feedWithEtag(`"${clock.now()}"`, { ...NEWS, title: news }, { ...other, title: ferry }, OLD));
			await check();
		};
		await shown(NEWS.title ?? "", other.title);
		await shown(FIRST, other.title);
		await shown(FIRST, "南方的渡轮停航");
		await shown(SECOND, "南方的渡轮开航");
		const start = clock.now();
		while (clock.now() < start + 2 * HOUR_MS) await check();
		const revised = admitted.flatMap((each) => each.revised);
		const times = Map.groupBy(revised, ({ seq }) => seq);
		const gaps = [...times.values()].map((all) => all.map(({ revisedAt = 0 }) => revisedAt - (all[0]?.revisedAt ?? 0)));
		expect(gaps).toEqual([
			[0, HOUR_MS],
			[0, HOUR_MS],
		]);
	});

	test("keeps the change in mind while the feed cannot be read", async () => {
		const { shows, server, checkFor, revisions, noted } = await setNews();
		await shows({ title: FIRST });
		await shows({ title: SECOND });
		const waiting = await noted();
		server.answers(status(503));
		await checkFor(2 * HOUR_MS);
		expect(await noted()).toBe(waiting);
		server.answers(feed(...corrected));
		await checkFor(24 * HOUR_MS);
		expect(revisions()).toEqual([FIRST, SECOND]);
	});

	test("does not wait for a time that only a clock which was ahead has written", async () => {
		const { shows, server, check, clock, revisions } = await setNews();
		await shows({ title: FIRST });
		server.answers(feedWithEtag('"2"', ...corrected));
		await check();
		clock.set(clock.now() - 30 * 24 * HOUR_MS);
		await check();
		expect(revisions()).toEqual([FIRST, SECOND]);
	});

	test("revises what was never posted at once: nobody has a message of it", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, admitted } = await setPollerStage([server.url]);
		await check();
		for (const title of [FIRST, SECOND]) {
			server.answers((_, response) => response.end(feedXml([{ ...OLD, title }])));
			await check();
		}
		expect(admitted.flatMap(({ revised }) => revised)).toHaveLength(2);
	});
});
