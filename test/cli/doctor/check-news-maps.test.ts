import { describe, expect, test } from "vitest";
import { checkNewsMaps } from "../../../src/cli/doctor/check-news-maps.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { type Answer, startFeedServer, status } from "../../support/articles/scripted-feed.ts";
import { doctorSays } from "../../support/doctor-says.ts";

const MINUTE_MS = 60_000;
const page = (slug: string, minutesOld: number) => ({
	...{ url: `https://www.rfi.fr/cn/国际/20260115-${slug}`, title: `一篇${slug}文章` },
	publishedAt: Date.now() - minutesOld * MINUTE_MS,
});
const map = (...pages: Parameters<typeof newsMapXml>[0]) => status(200, newsMapXml(pages));
const ADVICE = "feeds go on without it; NEWS_MAP can name a mirror, or be off";

/** What is said of a host's maps, and for how many of them it was asked. */
async function about(answer: Answer, editions: readonly EditionCode[] = ["cn"]) {
	const { url, requests } = await startFeedServer(answer);
	const newsMaps = editions.map((edition) => ({ edition, url: `${url}${edition}` }));
	const lines = await doctorSays(...checkNewsMaps({ newsMaps, proxy: {} }, systemClock));
	return { lines: lines.map((line) => line.replaceAll(url, "URL/")), asked: requests.length };
}

describe("The doctor, reading news maps,", () => {
	test("says how many articles one lists, and how old the newest is", async () => {
		const { lines } = await about(map(page("one", 75), page("two", 20)));
		expect(lines).toEqual(["ok news map cn: URL/cn has 2 articles, the newest 20 min old"]);
	});

	test.each([
		[
			"is no map",
			status(200, "<html><p>Welcome</p></html>"),
			/^warning news map cn: Cannot read news map "URL\/cn": it is/,
		],
		[
			"lists another edition",
			map(page("one", 5)),
			/^warning news map fr: URL\/fr has 1 page, but no article of the edition/,
		],
	])("warns of one that %s, and says what can be done", async (what, answer, says) => {
		const { lines } = await about(answer, what === "is no map" ? ["cn"] : ["fr"]);
		expect(lines).toEqual([expect.stringMatching(says)]);
		expect(lines[0]).toMatch(` → ${ADVICE}`);
	});

	test("asks a host that refuses one for no other, and goes on where one is not there", async () => {
		const refused = await about(status(403), ["cn", "fr", "km"]);
		expect(refused.asked).toBe(1);
		expect(refused.lines).toEqual([
			expect.stringMatching(/^warning news map cn: .* answered 403 .*; its host was not asked for those of fr, km → /),
		]);
		const missing = await about(status(404), ["cn", "fr"]);
		expect([missing.asked, missing.lines.length]).toEqual([2, 2]);
		expect(missing.lines[0]).toMatch(/answered 404 \(there is no news map at this address; check NEWS_MAP\) → /);
	});
});
