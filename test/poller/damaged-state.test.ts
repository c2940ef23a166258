import { expect, test } from "vitest";
import { DamagedRecordError } from "../../src/store/collection.ts";
import type { Store } from "../../src/store/open-store.ts";
import { feed, startFeedServer } from "../support/articles/scripted-feed.ts";
import { setPollerStage } from "../support/stages/poller-stage.ts";

test("a feed whose state is damaged is read anew: what is new in it is posted, and what is known is not", async () => {
	const server = await startFeedServer(feed({ slug: "20260115-旧闻", title: "早晨的列车晚点" }));
	const stage = await setPollerStage([server.url]);
	await stage.check();
	const { get } = stage.store.feeds;
	stage.store.feeds.get = async () => {
		stage.store.feeds.get = get;
		throw new DamagedRecordError("feed", server.url);
	};
	server.answers(
		feed({ slug: "20260115-新闻", title: "中午的列车准点" }, { slug: "20260115-旧闻", title: "早晨的列车晚点" }),
	);
	await stage.check();
	expect((await stage.titles()).posted).toEqual(["中午的列车准点"]);
	expect(stage.warnings().map(({ level }) => level)).toEqual(["error"]);
});

test.each([
	["its state cannot be read", (store: Store) => Object.assign(store.feeds, { get: fail })],
	["its state cannot be written", (store: Store) => Object.assign(store.feeds, { set: fail })],
	["its news cannot be written", (store: Store) => Object.assign(store.log, { append: fail })],
])("a check is told of as broken when %s, and once more at each try", async (_, breakStore) => {
	const server = await startFeedServer(feed({ slug: "20260115-旧闻", title: "早晨的列车晚点" }));
	const broken: string[] = [];
	const stage = await setPollerStage([server.url], () => ({ onBroken: ({ url }) => broken.push(url) }));
	breakStore(stage.store);
	await stage.check();
	await stage.check();
	expect(broken).toEqual([server.url, server.url]);
	expect(stage.checked).toEqual([]);
});

async function fail(): Promise<never> {
	throw new Error("Cannot use store: the disk is full");
}
