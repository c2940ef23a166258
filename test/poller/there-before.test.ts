import { expect, test } from "vitest";
import { feed, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { HOUR_MS, INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const OLD = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS };
const BETWEEN = { slug: "20260115-新闻", title: "中午的列车准点", publishedAt: NOON };
const NEW = { slug: "20260115-更新", title: "下午的列车停运", publishedAt: NOON + 60_000 };
const UNDATED = { slug: "undated", title: "没有日期的一篇" };

test("a feed that joins a followed edition posts what came after the edition's last admission", async () => {
	const [followed, joining] = [await startFeedServer(feed(OLD)), await startFeedServer(status(500))];
	const { check, titles, clock } = await setPollerStage([followed.url, joining.url]);
	await check();
	await clock.advance(INTERVAL_MS - 1);
	joining.answers(feed(UNDATED, NEW, BETWEEN));
	await check();
	await check();
	const { posted, silent } = await titles();
	expect(posted).toEqual([NEW.title]);
	expect(silent.sort()).toEqual([OLD.title, BETWEEN.title, UNDATED.title].sort());
});
