import { describe, expect, test } from "vitest";
import type { PollPlan } from "../../src/poller/plan/timetable.ts";
import { openStore } from "../../src/store/open-store.ts";
import {
	type Answer,
	type FeedItem,
	feed,
	feedWithEtag,
	feedXml,
	startFeedServer,
} from "../support/articles/scripted-feed.ts";
import { timesOfWeeks } from "../support/articles/weeks-of-articles.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { HOUR_MS, INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;
const MIDNIGHT = Date.UTC(2026, 0, 15);
/** Full answers in a day at the usual interval. */
const BUDGET = 288;
const OLD: FeedItem = { slug: "20260114-旧闻", title: "早晨的列车晚点", publishedAt: MIDNIGHT - HOUR_MS };

/** A desk that has published an article every half an hour since midnight; the feed holds the last twenty. */
function itemsAt(now: number): FeedItem[] {
	const count = Math.floor((now - MIDNIGHT) / (HOUR_MS / 2));
	const items = Array.from({ length: count }, (_, index): FeedItem => {
		const publishedAt = MIDNIGHT + (index + 1) * (HOUR_MS / 2);
		return { slug: `20260115-第${index}篇`, title: `第${index}列车在第${index}站停了一会儿`, publishedAt };
	});
	return [OLD, ...items].slice(-20).reverse();
}

/** A poller from midnight on, with the plan that is the default. */
async function setDay(answer: (now: number) => Answer) {
	const clock = new FakeClock(MIDNIGHT);
	const store = await openStore(":memory:");
	const statuses: number[] = [];
	const server = await startFeedServer((request, response) => {
		response.on("finish", () => statuses.push(response.statusCode));
		answer(clock.now())(request, response);
	});
	const restart = (plan: PollPlan = "learned") => setPollerStage([server.url], () => ({ plan }), { store, clock });
	const stage = await restart();
	const until = async (time: number, { check }: Pick<typeof stage, "check"> = stage) => {
		do await check();
		while (clock.now() + (clock.waits[0] ?? 0) < time);
	};
	const full = () => statuses.filter((status) => status === 200).length;
	return { ...stage, server, statuses, until, full, restart };
}

describe("The budget of a day", () => {
	test("is as many full answers as it has intervals, of a server that knows no other", async () => {
		const { until, statuses } = await setDay((now) => feed(...itemsAt(now)));
		await until(MIDNIGHT + DAY_MS);
		expect(statuses.length).toBeLessThanOrEqual(BUDGET);
		expect(statuses.length).toBeGreaterThan(BUDGET - 5);
	});

	test("lets a server be asked up to three times as often that says when nothing has changed", async () => {
		const { until, statuses, full, titles } = await setDay((now) => {
			const items = itemsAt(now);
			return feedWithEtag(`"${items[0]?.slug?.length}-${items[0]?.publishedAt}"`, ...items);
		});
		await until(MIDNIGHT + DAY_MS);
		expect(statuses.length).toBeLessThanOrEqual(3 * BUDGET);
		expect(statuses.length).toBeGreaterThan(600);
		expect(full() + (statuses.length - full()) / 3).toBeLessThanOrEqual(BUDGET);
		expect((await titles()).posted).toHaveLength(47);
	});

	test("is not widened by an ETag that is another one at each answer, and brings no article twice", async () => {
		let answers = 0;
		const { until, statuses, server, titles, store } = await setDay(() => (_, response) => {
			response.setHeader("etag", `"${++answers}"`).end(feedXml([OLD]));
		});
		await until(MIDNIGHT + DAY_MS);
		expect(statuses.length).toBeLessThanOrEqual(BUDGET);
		expect(server.requests.at(-1)?.headers["if-none-match"]).toBe(`"${answers - 1}"`);
		expect(await titles()).toEqual({ posted: [], silent: [OLD.title] });
		expect(await store.feeds.get(server.url)).toMatchObject({ spending: { cost: 1 } });
	});

	test("knows after a restart what a check of the feed has cost", async () => {
		const { until, poller, restart, clock } = await setDay(() => feedWithEtag('"1"', OLD));
		await until(MIDNIGHT + 6 * HOUR_MS - MINUTE_MS);
		expect(clock.waits[0]).toBeLessThan(INTERVAL_MS / 2.5);
		await poller.stop();
		const { check } = await restart();
		await check();
		await check();
		expect(clock.waits[0]).toBeLessThan(INTERVAL_MS / 2);
	});

	test("goes to the hours in which the edition publishes, once enough has come, and back to all hours alike where that is wanted", async () => {
		const MORNINGS = timesOfWeeks({ days: 4, perDay: 30, fromHour: 6, end: MIDNIGHT + 4 * DAY_MS });
		const answer = (now: number) => {
			const items = MORNINGS.filter((time) => time <= now).slice(-20);
			return feed(
				...items.map((publishedAt) => ({ slug: `x-${publishedAt}`, title: `第${publishedAt}列车`, publishedAt })),
			);
		};
		const { until, server, poller, restart } = await setDay(answer);
		const asked = async (day: number, fromHour: number, stage?: Awaited<ReturnType<typeof restart>>) => {
			await until(MIDNIGHT + day * DAY_MS + fromHour * HOUR_MS, stage);
			const before = server.requests.length;
			await until(MIDNIGHT + day * DAY_MS + (fromHour + 4) * HOUR_MS, stage);
			return server.requests.length - before;
		};
		expect([await asked(0, 1), await asked(0, 7)]).toEqual([48, 48]);
		const [night, morning] = [await asked(4, 1), await asked(4, 7)];
		expect(morning).toBeGreaterThan(2 * night);
		await poller.stop();
		expect(await asked(5, 1, await restart("steady"))).toBe(48);
	});

	test("counts checks that fail", async () => {
		const { until, store, server } = await setDay(() => (_, response) => response.writeHead(503).end());
		await until(MIDNIGHT + HOUR_MS / 2);
		expect(server.requests.length).toBeGreaterThan(2);
		expect((await store.feeds.get(server.url))?.spending).toMatchObject({ units: server.requests.length, cost: 1 });
	});
});
