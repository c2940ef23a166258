import { expect, test } from "vitest";
import { feed, feedXml, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { HOUR_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const OLD = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS };
const NEW = { slug: "20260115-新闻", title: "中午的列车准点", publishedAt: NOON };
const NEWER = { slug: "20260115-更新", title: "下午的列车停运", publishedAt: NOON + 60_000 };

const broken = (xml: string) => status(200, xml.replace("<title>", "<title>1 << 2 "));

test("the articles of a broken feed are posted, and the log says once what was repaired", async () => {
	const server = await startFeedServer(feed(OLD));
	const { check, titles, warnings } = await setPollerStage([server.url]);
	await check();
	for (const items of [
		[NEW, OLD],
		[NEWER, NEW, OLD],
	]) {
		server.answers(broken(feedXml(items)));
		await check();
	}
	expect(await titles()).toEqual({ posted: [NEW.title, NEWER.title], silent: [OLD.title] });
	const fields = { feedUrl: server.url, reason: expect.stringMatching(/Unencoded/) };
	expect(warnings()).toEqual([{ level: "warn", sentence: "Feed is broken XML and was repaired", fields }]);
	server.answers(status(200, feedXml([NEWER, NEW]).replace(/<\/item><\/channel>.*/, "")));
	await check();
	expect(warnings().at(-1)?.fields).toMatchObject({ reason: "it breaks off within an item, which is left out" });
});

test("an article with a date that cannot be is posted as one without", async () => {
	const server = await startFeedServer(feed(OLD));
	const { check, titles } = await setPollerStage([server.url]);
	await check();
	server.answers(feed({ ...NEW, publishedAt: 0 }, OLD));
	await check();
	expect(await titles()).toEqual({ posted: [NEW.title], silent: [OLD.title] });
});

test("items that lead to the home page are named in the log, and edit no article", async () => {
	const server = await startFeedServer(feed(OLD));
	const { check, titles, warnings, admitted } = await setPollerStage([server.url]);
	await check();
	server.answers(feed({ slug: "", title: NEW.title }, OLD));
	await check();
	server.answers(feed(NEW, OLD));
	await check();
	server.answers(feed({ slug: "", title: NEWER.title }, NEW, OLD));
	await check();
	expect(await titles()).toEqual({ posted: [NEW.title], silent: [OLD.title] });
	expect(admitted.flatMap(({ revised }) => revised)).toEqual([]);
	expect(warnings().map(({ fields }) => fields)).toEqual([
		{ feedUrl: server.url, usable: 1, "bad-link": 1, titles: [NEW.title] },
		{ feedUrl: server.url, usable: 2, "bad-link": 1, titles: [NEWER.title] },
	]);
});

test("items that cannot be posted are named when they have changed, and not at each change of the others", async () => {
	const server = await startFeedServer(feed(OLD));
	const { check, warnings } = await setPollerStage([server.url]);
	const shows = (...unlinked: readonly string[]) =>
		server.answers((...both) => {
			const counted = { ...OLD, title: `列车${server.requests.length}` };
			feed(counted, ...unlinked.map((title) => ({ title })))(...both);
		});
	shows("没有链接");
	for (let checks = 1; checks <= 20; checks++) await check();
	shows("也没有链接");
	for (let checks = 1; checks <= 20; checks++) await check();
	expect(warnings().map(({ fields }) => fields["titles"])).toEqual([["没有链接"], ["也没有链接"]]);
});

test("items that share one address are named in the log, and none of them is posted", async () => {
	const server = await startFeedServer(feed(OLD));
	const { check, titles, warnings } = await setPollerStage([server.url]);
	await check();
	server.answers(feed(NEW, { ...NEW, title: "议会开会" }, { ...NEW, title: "河水上涨" }, OLD));
	await check();
	expect(await titles()).toEqual({ posted: [], silent: [OLD.title] });
	expect(warnings()).toMatchObject([{ fields: { "bad-link": 3, titles: [NEW.title, "议会开会", "河水上涨"] } }]);
});
