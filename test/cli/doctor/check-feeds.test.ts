import { describe, expect, test } from "vitest";
import { checkFeeds } from "../../../src/cli/doctor/check-feeds.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import { type Answer, feed, feedXml, reset, startFeedServer, status } from "../../support/articles/scripted-feed.ts";
import { doctorSays } from "../../support/doctor-says.ts";

const MINUTE_MS = 60_000;
const item = (slug: string, minutesOld: number) => ({
	...{ slug: `国际/20260115-${slug}`, title: `一篇${slug}文章`, lede: "导语。" },
	publishedAt: Date.now() - minutesOld * MINUTE_MS,
});

async function about(answer: Answer, ...editions: readonly EditionCode[]) {
	const { url, requests } = await startFeedServer(answer);
	const feeds = (editions.length === 0 ? (["cn"] as const) : editions).map((edition) => ({ edition, url }));
	const lines = await doctorSays(...checkFeeds({ feeds, proxy: {} }, systemClock));
	return { lines: lines.map((line) => line.replaceAll(url, "URL")), requests };
}

describe("The doctor, reading feeds,", () => {
	test("says what a feed answers: articles, the newest one's age, and what it tells caches", async () => {
		const answer: Answer = (request, response) => {
			response.setHeader("cache-control", "max-age=120").setHeader("etag", '"1"');
			feed(item("one", 75), item("two", 20), { title: "没有地址" })(request, response);
		};
		expect((await about(answer)).lines).toEqual([
			"ok feed cn: URL has 2 articles, the newest 20 min old; 1 more cannot be posted; for caches fresh for 2 min, ETag",
		]);
		expect((await about(feed(item("one", 5)))).lines[0]).toMatch(/for caches nothing: it comes whole each time$/);
	});

	test.each([
		[
			"has nothing new",
			feed(item("one", 3_000)),
			/^warning .*, the newest 2 d 2 h old; .*nothing is new → look at RFI's own page/,
		],
		[
			"is empty",
			feed(),
			/^trouble feed cn: URL has no articles → npm run preview -- URL --edition cn shows what comes$/,
		],
		[
			"is not there",
			status(404),
			/^trouble feed cn: Cannot fetch feed "URL": the server answered 404 \(there is no feed/,
		],
		["refuses", status(403), /^trouble .* answered 403 \(the site may refuse .*HTTPS_PROXY/],
		[
			"is no feed",
			status(200, "<html><p>Welcome</p></html>"),
			/^trouble feed cn: Cannot parse feed "URL": .* → npm run preview/,
		],
		[
			"is broken",
			status(200, feedXml([item("one", 5)]).replace("<item><title>", "<item><title>R&D; < ")),
			/^warning .*its XML was repaired: .* → npm run preview/,
		],
		[
			"is cut off",
			status(200, feedXml([item("one", 5)]).replace("</channel></rss>", "")),
			/^warning .*the answer ended badly: .* → look again/,
		],
		[
			"says that nothing has changed, unasked",
			status(304),
			/^trouble .* answered 304 \(it says that nothing has changed/,
		],
	])("finds that a feed %s", async (_, answer, line) => {
		expect((await about(answer)).lines).toEqual([expect.stringMatching(line)]);
	});

	test("names the new address of a feed that has moved for good", async () => {
		const moved: Answer = (request, response) =>
			request.url === "/rss"
				? response.writeHead(301, { location: "/new" }).end()
				: feed(item("one", 5))(request, response);
		expect((await about(moved)).lines).toEqual([
			expect.stringMatching(/^warning .*; it has moved to http:\S+\/new → put the new address into FEEDS$/),
		]);
	});

	test("asks a host that gives no answer for one feed only, and one that refuses for each", async () => {
		const silent = await about(reset, "cn", "fr");
		expect([silent.lines.length, silent.requests.length]).toEqual([2, 1]);
		expect(silent.lines[1]).toBe('trouble feed fr: "URL" was not asked for: its host gave no answer before');
		const refusing = await about(status(503), "cn", "fr");
		expect([refusing.lines.length, refusing.requests.length]).toEqual([2, 2]);
	});
});
