import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, expect, test, vi } from "vitest";
import { type Answer, feed, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const OTHER = "http://feed.test/rss";
const ITEM = { slug: "20260115-新闻", title: "中午的列车准点", publishedAt: Date.UTC(2026, 0, 15, 12) };

/** Names that this machine's name server does not know at present. */
function cutOff(code = "EAI_AGAIN") {
	const lookup = (host: string, _options: unknown, done: (error: Error) => void) =>
		done(Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code }));
	vi.spyOn(dns, "lookup").mockImplementation(lookup as unknown as typeof dns.lookup);
	syncBuiltinESMExports();
}

afterEach(() => {
	vi.restoreAllMocks();
	syncBuiltinESMExports();
});

test.each(["EAI_AGAIN", "ENOTFOUND", "ENETUNREACH", "EHOSTUNREACH"])(
	"a feed is looked at every two intervals at least while this machine is offline (%s)",
	async (code) => {
		cutOff(code);
		const { check, clock, warnings } = await setPollerStage([OTHER]);
		for (const _round of Array(9).keys()) await check();
		expect(warnings().at(-1)?.fields).toMatchObject({ failures: 9 });
		expect(clock.waits[0]).toBeLessThanOrEqual(2 * INTERVAL_MS);
	},
);

test.each([
	["reads", feed(ITEM)],
	["is refused by its server", status(500)],
])("a feed that was cut off is looked at as soon as another one %s, and once", async (_, answer: Answer) => {
	const line = Promise.withResolvers<void>();
	const server = await startFeedServer(async (request, response) => {
		await line.promise;
		answer(request, response);
	});
	cutOff();
	const { poller, clock, checked } = await setPollerStage([OTHER, server.url]);
	poller.start();
	await server.asked(1);
	await clock.sleeping();
	expect(checked).toEqual([OTHER]);
	line.resolve();
	await expect.poll(() => checked.length).toBe(3);
	await clock.sleeping(2);
	expect(checked).toEqual([OTHER, server.url, OTHER]);
});

test("feeds that were cut off are looked at, once, when something else was reached again", async () => {
	cutOff();
	const { check, poller, clock, checked } = await setPollerStage([OTHER]);
	await check();
	poller.lineIsUp();
	poller.lineIsUp();
	await expect.poll(() => checked.length).toBe(2);
	await clock.sleeping();
	expect(checked).toEqual([OTHER, OTHER]);
});

test("a feed that alone cannot be reached is asked ever more rarely: its name may not exist", async () => {
	const server = await startFeedServer(feed(ITEM));
	cutOff("ENOTFOUND");
	const { check, warnings } = await setPollerStage([OTHER, server.url]);
	for (const _round of Array(20).keys()) await check();
	const pauses = warnings().map(({ fields }) => Number(fields["retryInMs"]));
	expect(Math.max(...pauses)).toBeGreaterThan(2 * INTERVAL_MS);
});

test("a feed that can be read again is told once, with how often it failed", async () => {
	const server = await startFeedServer(feed(ITEM));
	const { check, entries } = await setPollerStage([server.url]);
	for (const answer of [feed(ITEM), status(500), status(500), feed(ITEM), feed(ITEM)]) {
		server.answers(answer);
		await check();
	}
	const recovery = { sentence: "Feed can be read again", fields: { feedUrl: server.url, failures: 2 } };
	const told = entries.filter(({ sentence }) => sentence === recovery.sentence);
	expect(told).toEqual([{ level: "info", ...recovery }]);
});
