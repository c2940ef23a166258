import { describe, expect, test } from "vitest";
import { type FeedItem, feed, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { HOUR_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const OLD: FeedItem = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS };

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

	test("edits nothing back and forth while a feed shows two wordings in turn", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, store, admitted } = await setPollerStage([server.url]);
		await check();
		const reworded = { ...OLD, title: "早晨的列车晚点一小时" };
		for (const item of [reworded, OLD, reworded, OLD, reworded]) {
			server.answers(feed(item));
			await check();
		}
		expect(admitted.flatMap(({ revised }) => revised)).toHaveLength(1);
		expect(await store.log.read("cn", 0, 10)).toMatchObject([{ title: reworded.title, revision: 1 }]);
	});

	test("edits an article three times at most, however often a feed counts on", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, store, admitted } = await setPollerStage([server.url]);
		await check();
		for (const count of [1, 2, 3, 4, 5, 6]) {
			server.answers(feed({ ...OLD, lede: `已有${count}人读过这篇报道。` }));
			await check();
		}
		expect(admitted.flatMap(({ revised }) => revised)).toHaveLength(3);
		expect(await store.log.read("cn", 0, 10)).toMatchObject([{ lede: "已有3人读过这篇报道。", revision: 3 }]);
	});
});
