import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import { readNewsMap } from "../../../src/feed/map/read-news-map.ts";
import type { Proxies } from "../../../src/kit/proxies.ts";
import { mapIndexXml, newsMapXml } from "../../support/articles/news-map-xml.ts";
import { reset, silence, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const item = (name: string, ageMs = 0) => ({
	...{ url: `https://www.rfi.fr/cn/中国/20260115-${name}`, title: `关于${name}的一篇`, publishedAt: NOON - ageMs },
});
const mapOf = (...names: string[]) => newsMapXml(names.map((name) => item(name)));

function read(url: string, proxies: Proxies = {}, signal = new AbortController().signal) {
	return readNewsMap({ edition: "cn", url, now: NOON, since: 0 }, { signal, gate: createHostGate(), proxies });
}

async function titlesAt(url: string) {
	const outcome = await read(url);
	return outcome.kind === "failed" ? outcome.reason : outcome.map.articles.map(({ title }) => title.slice(2, -3));
}

describe("readNewsMap", () => {
	test("asks for XML under the bot's own name, and reads what comes, packed or not", async () => {
		const site = await startSite({
			"/news.xml": served(mapOf("甲", "乙")),
			"/news.xml.gz": served(gzipSync(mapOf("丙")), "application/x-gzip"),
		});
		expect(await titlesAt(site.urlOf("/news.xml"))).toEqual(["甲", "乙"]);
		expect(await titlesAt(site.urlOf("/news.xml.gz"))).toEqual(["丙"]);
		expect(site.requests[0]?.headers).toMatchObject({
			accept: expect.stringMatching(/^application\/xml/),
			"user-agent": expect.stringMatching(/^rfi-news-bot\//),
		});
	});

	test.each<[string, Parameters<typeof startSite>[0], RegExp]>([
		["403", { "/news.xml": status(403) }, /^Cannot fetch news map ".*": the server answered 403 \(the site may refuse/],
		["404", {}, /the server answered 404 \(there is no news map at this address; check NEWS_MAP\)$/],
		["a cut connection", { "/news.xml": reset }, /^Cannot fetch news map ".*": /],
		[
			"a web page",
			{ "/news.xml": served("<!doctype html><p>no", "text/html") },
			/^Cannot read news map ".*": it is an HTML/,
		],
		["too much", { "/news.xml": served(gzipSync(Buffer.alloc(17 * 1024 * 1024, " "))) }, /exceeds 16777216 bytes/],
	])("says why a map cannot be had after %s", async (_, answers, reason) => {
		const site = await startSite(answers);
		expect(await titlesAt(site.urlOf("/news.xml"))).toMatch(reason);
	});

	test("reads what came of a map that is cut off", async () => {
		const whole = mapOf("甲", "乙");
		const site = await startSite({ "/news.xml": served(whole.slice(0, whole.lastIndexOf("<url>") + 20)) });
		expect(await titlesAt(site.urlOf("/news.xml"))).toEqual(["甲"]);
	});

	test("follows an index to its news maps, then to what changed last, five at most, and no index from there", async () => {
		const site = await startSite();
		const maps = ["2025-12-01", "2026-01-03", "2026-01-02", "2026-01-05", "2026-01-04", "2026-01-01"];
		for (const day of maps) site.answers(`/contents_${day}.xml`, served(mapOf(day)));
		site.answers("/news.xml", served(mapOf("新闻")));
		site.answers("/contents_2026-01-04.xml", served(mapIndexXml([[site.urlOf("/deeper.xml")]])));
		const named = maps.map((day) => [site.urlOf(`/contents_${day}.xml`), `${day}T00:00:00Z`] as const);
		site.answers("/index.xml", served(mapIndexXml([...named, ["news.xml"]])));
		expect(await titlesAt(site.urlOf("/index.xml"))).toEqual(["新闻", "2026-01-05", "2026-01-03", "2026-01-02"]);
		expect(site.paths("/").slice(1)).toEqual([
			...["/news.xml", "/contents_2026-01-05.xml", "/contents_2026-01-04.xml"],
			...["/contents_2026-01-03.xml", "/contents_2026-01-02.xml"],
		]);
	});

	test("has what came of an index until a map was refused, and says so; nothing is a failure", async () => {
		const site = await startSite({ "/one/news.xml": served(mapOf("甲")), "/two.xml": status(403) });
		const index = (...paths: string[]) => served(mapIndexXml(paths.map((path) => [site.urlOf(path)])));
		site.answers("/index.xml", index("/two.xml", "/one/news.xml"));
		expect(await read(site.urlOf("/index.xml"))).toMatchObject({
			...{ kind: "fresh", map: { entries: 1, articles: [{ title: "关于甲的一篇" }] } },
			unread: expect.stringContaining("403"),
		});
		site.answers("/index.xml", index("/two.xml"));
		expect(await read(site.urlOf("/index.xml"))).toMatchObject({ kind: "failed", status: 403 });
	});

	test.each([
		"http://127.0.0.1/news.xml",
		"http://10.0.0.1/news.xml",
		"http://router.lan/news.xml",
		"http://[::1]/news.xml",
	])("goes to no private address, whether a public index names %s or a public map redirects there", async (target) => {
		const site = await startSite();
		const proxies = { http: site.origin };
		const answerPublic = (answer: Parameters<typeof site.answers>[1]) =>
			site.answers("http://maps.example/news.xml", answer);
		answerPublic(served(mapIndexXml([[target]])));
		expect(await read("http://maps.example/news.xml", proxies)).toMatchObject({
			...{ kind: "failed", reason: expect.stringMatching(/^Cannot fetch news map .* is a private address/) },
		});
		answerPublic(status(302, "", { location: target }));
		expect(await read("http://maps.example/news.xml", proxies)).toMatchObject({
			...{ kind: "failed", reason: expect.stringMatching(/is a private address/) },
		});
		expect(site.paths("")).toEqual(["http://maps.example/news.xml", "http://maps.example/news.xml"]);
	});

	test("waits for a minute at most, in line as well: a host that gives no answer holds up no edition for long", async () => {
		const site = await startSite({ "/news.xml": silence });
		const options = { signal: new AbortController().signal, gate: createHostGate(), limitMs: 50 };
		const context = { edition: "cn", url: site.urlOf("/news.xml"), now: NOON, since: 0 } as const;
		const outcomes = await Promise.all([1, 2, 3].map(() => readNewsMap(context, options)));
		const reason = expect.stringMatching(/^Cannot fetch news map ".*": no complete answer within 0.05 seconds/);
		expect(outcomes).toEqual(Array(3).fill({ kind: "failed", reason }));
		expect(site.requests).toHaveLength(1);
	});

	test("ends with its signal", async () => {
		const stopping = new AbortController();
		const site = await startSite({ "/news.xml": () => stopping.abort(new Error("enough")) });
		await expect(read(site.urlOf("/news.xml"), {}, stopping.signal)).rejects.toThrow("enough");
	});
});
