import { describe, expect, test } from "vitest";
import {
	type FeedItem,
	feed,
	feedWithEtag,
	feedXml,
	startFeedServer,
	status,
} from "../support/articles/scripted-feed.ts";
import { HOUR_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const OLD: FeedItem = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: Date.UTC(2026, 0, 15, 11) };

const to = (code: number, { url }: { readonly url: string }) => status(code, "", { location: url });

/** A feed at one address whose own address leads there. */
async function setMoved(code: number) {
	const target = await startFeedServer(feed(OLD));
	const server = await startFeedServer(to(code, target));
	const stage = await setPollerStage([server.url]);
	await stage.check();
	return {
		...{ ...stage, target, server },
		async checkForHours(hours: number) {
			const until = stage.clock.now() + hours * HOUR_MS;
			while (stage.clock.now() < until) await stage.check();
		},
		movedTo: async () => (await stage.store.feeds.get(server.url))?.movedTo,
	};
}

const said = ({ warnings }: { readonly warnings: () => readonly { readonly fields: object }[] }) =>
	warnings().map(({ fields }) => (fields as { readonly movedTo?: string }).movedTo);

describe("Poller, on a feed that has moved", () => {
	test("reads its links from where it is now", async () => {
		const { target, server, store, check } = await setMoved(301);
		target.answers((_, response) =>
			response.end(feedXml([{ ...OLD, title: "傍晚的渡轮停航" }]).replace("https://www.rfi.fr/cn/", "/cn/渡轮/")),
		);
		await check();
		const articles = await store.log.read("cn", 0, 2);
		expect(articles.map(({ url }) => url)).toContainEqual(expect.stringContaining(new URL(target.url).host));
		expect(server.requests).toHaveLength(2);
	});

	test.each([301, 308])("says once where to, of an answer of %d, also over a restart", async (code) => {
		const stage = await setMoved(code);
		const { target, server, store, clock, check, warnings, poller } = stage;
		await check();
		const fields = { feedUrl: server.url, movedTo: target.url, advice: "put the new address into FEEDS" };
		expect(warnings()).toEqual([{ level: "warn", sentence: "Feed has moved", fields }]);
		await poller.stop();
		const again = await setPollerStage([server.url], () => ({}), { store, clock });
		await again.check();
		await again.check();
		expect(again.warnings()).toEqual([]);
		expect(await stage.movedTo()).toBe(target.url);
	});

	test("says so again when it has moved on, and no more when its own address has it again", async () => {
		const stage = await setMoved(301);
		const { server, check, movedTo } = stage;
		const further = await startFeedServer(feedWithEtag('"1"', OLD));
		server.answers(to(301, further));
		await stage.checkForHours(1);
		await check();
		expect(said(stage)).toEqual([stage.target.url, further.url]);
		expect(await movedTo()).toBe(further.url);
		server.answers(feed(OLD));
		await check();
		expect(await movedTo()).toBeUndefined();
	});

	test("says so once while only every other answer does, as of two servers behind one address", async () => {
		const stage = await setMoved(301);
		const { server, target } = stage;
		const redirect = to(301, target);
		server.answers((...both) => (server.requests.length % 2 === 0 ? feed(OLD) : redirect)(...both));
		await stage.checkForHours(3);
		expect(said(stage)).toEqual([target.url]);
	});

	test("says so once an hour at most while each answer names another address", async () => {
		const stage = await setMoved(301);
		const { server, target } = stage;
		server.answers((...both) => to(301, { url: `${target.url}?visit=${server.requests.length}` })(...both));
		await stage.checkForHours(3);
		expect(said(stage)).toEqual([target.url, ...[13, 25, 37].map((check) => `${target.url}?visit=${check}`)]);
		expect(await stage.movedTo()).toBe(said(stage).at(-1));
	});

	test.each([302, 303, 307])("follows an answer of %d and says nothing, since it is not for good", async (code) => {
		const { check, titles, warnings, movedTo } = await setMoved(code);
		await check();
		expect((await titles()).silent).toEqual([OLD.title]);
		expect([warnings(), await movedTo()]).toEqual([[], undefined]);
	});

	test("names the end of what is for good in a chain, and nothing behind it", async () => {
		const target = await startFeedServer(feed(OLD));
		const passing = await startFeedServer(to(302, target));
		const home = await startFeedServer(to(308, passing));
		const server = await startFeedServer(to(301, home));
		const { check, store, titles } = await setPollerStage([server.url]);
		await check();
		expect((await titles()).silent).toEqual([OLD.title]);
		expect(await store.feeds.get(server.url)).toMatchObject({ movedTo: passing.url });
		server.answers(to(302, home));
		await check();
		expect(await store.feeds.get(server.url)).not.toHaveProperty("movedTo");
	});

	test.each([
		[
			"a home page",
			status(200, "<!doctype html><title>法广</title>"),
			/^Cannot parse .+ HTML page.+; it redirects for good to "/,
		],
		["a page that is not there", status(404), /^Cannot fetch .+: it redirects to "\S+": the server answered 404 /],
		["nothing", status(200), /^Cannot parse .+: it is empty.+; it redirects for good to "/],
	])(
		"has not moved where its address leads for good to %s; why it cannot be read says where that is",
		async (_, answer, reason) => {
			const stage = await setMoved(301);
			const { server, check, store, warnings } = stage;
			const elsewhere = await startFeedServer(answer);
			server.answers(to(301, elsewhere));
			await check();
			expect(await store.feeds.get(server.url)).toMatchObject({ failures: 1, movedTo: stage.target.url });
			expect(warnings().map(({ sentence }) => sentence)).toEqual(["Feed has moved", "Feed cannot be read"]);
			const said = warnings().at(-1)?.fields["reason"];
			expect(said).toMatch(reason);
			expect(said).toContain(`"${elsewhere.url}"`);
		},
	);
});

describe("Poller, on a feed that is gone", () => {
	test("notes what its server has said, over other failures, until it is read again", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, store, warnings } = await setPollerStage([server.url]);
		const isGone = async () => (await store.feeds.get(server.url))?.isGone;
		await check();
		server.answers(status(404));
		await check();
		expect(await isGone()).toBeUndefined();
		server.answers(status(410));
		await check();
		expect(await isGone()).toBe(true);
		const reason = `Cannot fetch feed "${server.url}": the server answered 410 (the feed was taken away; check FEEDS)`;
		expect(warnings().at(-1)?.fields).toMatchObject({ reason, failures: 2 });
		server.answers(status(503));
		await check();
		expect(await isGone()).toBe(true);
		server.answers(feed(OLD));
		await check();
		expect(await isGone()).toBeUndefined();
	});
});
