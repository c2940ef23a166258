import { expect, test } from "vitest";
import { checkNewsMaps } from "../../../src/cli/doctor/check-news-maps.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import { MINUTE_MS } from "../../../src/kit/durations.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { type Answer, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";
import { doctorSays } from "../../support/doctor-says.ts";

const listed = (edition: EditionCode) => ({
	...{ url: `https://www.rfi.fr/${edition}/20260115-a`, title: "一篇文章", publishedAt: Date.now() - 20 * MINUTE_MS },
});

async function about(answers: Readonly<Partial<Record<EditionCode, Answer>>>) {
	const site = await startSite();
	const newsMaps = (Object.keys(answers) as EditionCode[]).map((edition) => {
		site.answers(`/${edition}/news.xml`, answers[edition] ?? status(404));
		return { edition, url: site.urlOf(`/${edition}/news.xml`) };
	});
	const lines = await doctorSays(...checkNewsMaps({ newsMaps, proxy: {} }, systemClock));
	return { lines: lines.map((line) => line.replaceAll(site.origin, "SITE")), requests: site.requests };
}

test("The doctor says what a news map lists of its edition, and how old the newest is", async () => {
	const { lines } = await about({ cn: served(newsMapXml([listed("cn"), listed("fr")])) });
	expect(lines).toEqual(["ok news map cn: SITE/cn/news.xml lists 1 article, the newest 20 min old"]);
});

test.each<[string, Answer, RegExp]>([
	["refuses", status(403), /^warning news map cn: Cannot fetch news map .* answered 403 .* → feeds go on; /],
	["is not there", status(404), /^warning .* answered 404 \(there is no news map at this address; check NEWS_MAP\) → /],
	["is a web page", served("<!doctype html><p>no", "text/html"), /^warning .*: it is an HTML page.* → /],
	[
		"lists another edition",
		served(newsMapXml([listed("fr")])),
		/^warning .* lists no article of the edition → check NEWS_MAP$/,
	],
	[
		"is cut off",
		served(newsMapXml([listed("cn"), listed("fr")]).slice(0, -20)),
		/^warning .* lists 1 article, .*; Cannot finish news map .* → feeds go on/,
	],
])("The doctor finds that a news map %s, which is no trouble", async (_, answer, line) => {
	expect((await about({ cn: answer })).lines).toEqual([expect.stringMatching(line)]);
});

test("The doctor asks a host that refuses a news map for no other, and one that has none for each", async () => {
	const refusing = await about({ cn: status(403), fr: status(403) });
	expect([refusing.lines.length, refusing.requests.length]).toEqual([2, 1]);
	expect(refusing.lines[1]).toMatch(/^warning news map fr: "SITE\/fr\/news.xml" was not asked for: its host refused/);
	expect((await about({ cn: status(404), fr: status(404) })).requests).toHaveLength(2);
});
