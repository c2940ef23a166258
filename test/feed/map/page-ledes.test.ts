import { describe, expect, test } from "vitest";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import { pageLedes } from "../../../src/feed/map/page-ledes.ts";
import { PageVisits } from "../../../src/feed/map/page-visits.ts";
import type { Article } from "../../../src/news/article.ts";
import { articleId } from "../../../src/news/article-id.ts";
import { type Answer, reset, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const DISTANCE_MS = 2000;
const page = (number: number) =>
	served(`<title>x</title><p class="t-content__chapo">第${number}篇的导语，只为测试而写，说的是船。</p>`, "text/html");

/** A site with so many pages, and their articles, of which the first is the newest. */
async function setSite(count: number) {
	const site = await startSite();
	const articles = Array.from({ length: count }, (_, index): Article => {
		site.answers(`/cn/${index}`, page(index));
		const url = site.urlOf(`/cn/${index}`);
		return { id: articleId(url), url, edition: "cn", title: `第${index}篇`, publishedAt: -index, kind: "article" };
	});
	const clock = new FakeClock();
	const visits = new PageVisits(clock, DISTANCE_MS);
	/** Lets the clock run, noting how long each wait is, until all is done. */
	async function ledes(signal = new AbortController().signal) {
		const waits: number[] = [];
		let isOver = false;
		const namedBy = site.urlOf("/news.xml");
		const reading = pageLedes(articles.toReversed(), { clock, visits, gate: createHostGate(), signal, namedBy });
		const end = reading.finally(() => {
			isOver = true;
		});
		while (!isOver) {
			await Promise.race([clock.sleeping(), end]);
			if (isOver) break;
			waits.push(...clock.waits);
			await clock.advance(clock.waits[0] ?? 0);
		}
		const { ledes: found, asked, refusal } = await end;
		return { found: articles.flatMap(({ id }, at) => (found.has(id) ? [at] : [])), asked, refusal, waits };
	}
	return { site, articles, clock, ledes };
}

describe("pageLedes", () => {
	test("asks for one page after the other, the newest first, two seconds apart", async () => {
		const { site, ledes } = await setSite(4);
		expect(await ledes()).toEqual({ found: [0, 1, 2, 3], asked: 4, refusal: undefined, waits: [2000, 2000, 2000] });
		expect(site.paths("/")).toEqual(["/cn/0", "/cn/1", "/cn/2", "/cn/3"]);
		expect(site.requests[0]?.headers.accept).toMatch(/^text\/html/);
	});

	test("asks for forty pages at most", async () => {
		const { site, ledes } = await setSite(45);
		expect(await ledes()).toMatchObject({ asked: 40 });
		expect(site.requests).toHaveLength(40);
	});

	test.each<[string, Answer, RegExp]>([
		["403", status(403), /^Cannot fetch page ".*\/cn\/1": the server answered 403/],
		["429", status(429), /429/],
		["503", status(503), /503/],
		["a cut connection", reset, /Cannot fetch page/],
		["a page of more than 2 MiB", served(Buffer.alloc(2 * 1024 * 1024 + 1, " ")), /exceeds 2097152 bytes/],
	])("asks no more after %s: the rest go without", async (_, answer, refusal) => {
		const { site, ledes } = await setSite(4);
		site.answers("/cn/1", answer);
		expect(await ledes()).toMatchObject({ found: [0], asked: 2, refusal: expect.stringMatching(refusal) });
		expect(site.requests).toHaveLength(2);
	});

	test.each<[string, Answer]>([
		["is gone", status(410)],
		["was never there", status(404)],
		["leads to the home page", status(302, "", { location: "/cn/" })],
	])("goes on where a page %s", async (_, answer) => {
		const { site, ledes } = await setSite(3);
		site.answers("/cn/", served('<meta name="description" content="一家电台的首页，天天都有新的消息。">', "text/html"));
		site.answers("/cn/1", answer);
		expect(await ledes()).toMatchObject({ found: [0, 2], asked: 3, refusal: undefined });
	});

	test("gives up after two minutes, since the news waits", async () => {
		const { site, clock, ledes } = await setSite(4);
		site.answers("/cn/1", async (request, response) => {
			await clock.advance(120_000);
			page(1)(request, response);
		});
		expect(await ledes()).toMatchObject({ found: [0, 1], asked: 2, refusal: undefined });
	});

	test("ends at once with its signal, between two pages as well", async () => {
		const { site, articles, clock } = await setSite(3);
		const stopping = new AbortController();
		const visits = new PageVisits(clock, DISTANCE_MS);
		const reading = pageLedes(articles, { clock, visits, gate: createHostGate(), signal: stopping.signal });
		await clock.sleeping();
		stopping.abort(new Error("enough"));
		await expect(reading).rejects.toThrow("enough");
		expect(site.requests).toHaveLength(1);
	});

	test("takes what two pages say alike for no lede: it is what the site says of itself", async () => {
		const { site, ledes } = await setSite(4);
		const slogan = served('<meta name="description" content="一家电台的口号，每个页面上都是这一句。">', "text/html");
		for (const path of ["/cn/1", "/cn/3"]) site.answers(path, slogan);
		expect(await ledes()).toMatchObject({ found: [0, 2], asked: 4 });
	});

	test("goes to no private address that a public map names", async () => {
		const { site, articles, clock } = await setSite(1);
		const { signal } = new AbortController();
		const options = { clock, visits: new PageVisits(clock, DISTANCE_MS), gate: createHostGate(), signal };
		const { ledes, refusal } = await pageLedes(articles, { ...options, namedBy: "https://maps.example/news.xml" });
		expect([ledes.size, refusal]).toEqual([0, expect.stringMatching(/is a private address/)]);
		expect(site.requests).toHaveLength(0);
	});
});
