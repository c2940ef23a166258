import { describe, expect, onTestFinished, test } from "vitest";
import { Figures } from "../../../src/app/duty/figures.ts";
import { Instruments } from "../../../src/app/instruments.ts";
import { createStatusSource } from "../../../src/app/status/status-source.ts";
import type { OpenAlert } from "../../../src/bot/admin/alert-record.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../src/kit/durations.ts";
import { healthOf } from "../../../src/kit/watch/health.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const FEED = { edition: "cn", url: "https://www.rfi.fr/cn/rss" } as const;
const OTHER = { edition: "fr", url: "https://www.rfi.fr/fr/rss" } as const;
const SUBSCRIPTION: Subscription = {
	...{ chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 },
};

const MAP = { edition: "cn", url: "https://reader:sesame@maps.example/news.xml" } as const;

async function setSource({
	feeds = {},
	own = FEED.url,
}: {
	feeds?: Readonly<Record<string, unknown>>;
	own?: string;
} = {}) {
	const clock = new FakeClock();
	const store = await openStore(":memory:");
	for (const [url, state] of Object.entries(feeds)) await store.feeds.set(url, state as never);
	const config = { feeds: [{ ...FEED, url: own }, OTHER], newsMaps: [MAP], editions: ["cn", "fr"] } as const;
	const { logger } = logEntries();
	const { metrics, loops } = new Instruments({ config, clock, logger });
	const figures = new Figures({ config, clock, logger, metrics });
	await figures.start(store);
	onTestFinished(async () => {
		await figures.statistics.stop();
		await store.close();
	});
	const delivery = { status: () => ({ ready: 3, waiting: 2, setAside: 1 }), nextInMs: 90_000 as number | undefined };
	const pace = { perSecond: 12.5, pausedMs: 0 };
	let gathered = 0;
	const readiness = async () => {
		gathered++;
		return healthOf({ store: undefined, telegram: "not connected to Telegram yet" });
	};
	const alerts: { open: OpenAlert[] } = { open: [] };
	const parts = {
		config,
		version: "1.2.3",
		startedAt: clock.now(),
		figures,
		watchdog: loops.watchdog,
		readiness,
		delivery,
		pace,
		clock,
		alerts,
	};
	const translate = loadTranslations();
	return {
		clock,
		alerts,
		figures,
		delivery,
		pace,
		status: createStatusSource({ ...parts, translate }),
		gathered: () => gathered,
	};
}

describe("createStatusSource", () => {
	test("gathers what the rooms know, as data that survives JSON", async () => {
		const { clock, figures, pace, status } = await setSource();
		const startedAt = clock.now();
		const gone = { gone: { at: startedAt, reason: "Forbidden: bot was blocked by the user" } };
		figures.census.enrolled({ key: key(1), subscription: SUBSCRIPTION, position: { editions: {} } });
		figures.census.enrolled({ key: key(2), subscription: SUBSCRIPTION, position: { editions: {}, ...gone } });
		const article: LoggedArticle = {
			...anArticle("one", { publishedAt: clock.now() - 5 * MINUTE_MS }),
			...{ seq: 1, revision: 0, silent: false, source: "test", admittedAt: clock.now() },
		};
		figures.admitted(article);
		await clock.advance(2 * SECOND_MS);
		figures.sent({ kind: "article", article, tells: [article] }, "sent");
		pace.pausedMs = 1500.4;
		const now = await status();
		expect(JSON.parse(JSON.stringify(now))).toEqual(now);
		expect(now).toMatchObject({
			...{ at: startedAt + 2 * SECOND_MS, version: "1.2.3", startedAt },
			ready: { ok: false, parts: { store: { ok: true }, telegram: { ok: false } } },
			live: { ok: true, parts: { poller: { ok: true } } },
		});
		expect(now.editions.map(({ hours, days, ...rest }) => [hours.length, days.length, rest])).toMatchObject([
			[24, 30, { edition: "cn", subscribers: 2, newestAt: article.publishedAt, day: { articles: 1, messages: 1 } }],
			[24, 30, { edition: "fr", subscribers: 0, month: { articles: 0, messages: 0 } }],
		]);
		expect(now.subscribers).toEqual({
			states: [
				{ state: "active", chat: "private", count: 1 },
				{ state: "gone", chat: "private", count: 1 },
			],
			reasons: [{ state: "gone", reason: "Forbidden: bot was blocked by the user", count: 1 }],
		});
		expect(now.waiting).toEqual({
			...{ ready: 3, waiting: 2, setAside: 1, sendsPerSecond: 12.5 },
			...{ nextAt: now.at + 90_000, pausedUntil: now.at + 1500 },
		});
	});

	test("tells how each feed is: never looked at, as an earlier run left it, and after a look", async () => {
		const at = new FakeClock().now();
		const left = {
			validators: {},
			nextCheckAt: at + 1,
			failures: 2,
			lastFailure: "no answer",
			succeededAt: at - HOUR_MS,
		};
		const { clock, figures, status } = await setSource({ feeds: { [OTHER.url]: left } });
		expect((await status()).feeds).toEqual([
			{ ...FEED, failures: 0, nextCheckAt: at },
			{ ...OTHER, failures: 2, nextCheckAt: at + 1, outcome: "failed", reason: "no answer", succeededAt: at - HOUR_MS },
		]);
		const read = { validators: {}, nextCheckAt: at + 2, failures: 0, succeededAt: at, contentsSince: at - 1 };
		const moved = { cache: "max-age=60", movedTo: "https://news.example/rss" };
		const spending = { since: at, units: 1, cost: 1, at: at - 98 };
		figures.feedChecked(OTHER, { ...read, spending, ...moved }, "unchanged");
		await clock.advance(SECOND_MS);
		const { validators: _, ...shown } = read;
		expect((await status()).feeds[1]).toEqual({
			...{ ...OTHER, ...shown, ...moved, outcome: "unchanged", everyMs: 100 },
		});
		figures.feedChecked(OTHER, { ...read, failures: 1, lastFailure: "gone", isGone: true }, "failed");
		await clock.advance(SECOND_MS);
		expect((await status()).feeds[1]).toMatchObject({ failures: 1, reason: "gone", isGone: true });
	});

	test("says of what operators are told, once, in English, and without the chats that are meant", async () => {
		const { clock, alerts, status } = await setSource();
		const at = clock.now();
		const alert = (kind: OpenAlert["kind"], variables: OpenAlert["variables"], subject = ""): OpenAlert => {
			return { kind, subject, at, variables, isTold: false };
		};
		alerts.open = [
			alert("feed-down", { url: OTHER.url, checks: 3, reason: "no answer" }, OTHER.url),
			alert("set-aside", { destination: "4242", reason: "broken" }, "4242"),
			alert("stalled", { loop: "poller" }, "poller"),
			alert("unauthorized", { reason: "Unauthorized" }),
			alert("general-refusal", { reason: "Bad Request: no" }),
			alert("disk", { free: { bytes: 1e9 }, total: { bytes: 4e10 } }),
		];
		expect((await status()).alerts).toEqual([
			{
				kind: "general-refusal",
				at,
				text: expect.stringMatching(/^Telegram refuses every message.+ Bad Request: no$/),
			},
			{ kind: "disk", at, text: "The disk is nearly full: 1 GB of 40 GB left." },
		]);
	});

	test("calls a feed silent of which operators are told so, until it brings something", async () => {
		const { clock, alerts, figures, status } = await setSource();
		const at = clock.now();
		const read = { validators: {}, nextCheckAt: at, failures: 0, succeededAt: at };
		const feed = async (contentsSince: number) => {
			figures.feedChecked(FEED, { ...read, contentsSince }, "unchanged");
			await clock.advance(SECOND_MS);
			return (await status()).feeds.map((each) => each.isSilent);
		};
		expect(await feed(at - 200 * HOUR_MS)).toEqual([undefined, undefined]);
		alerts.open = [{ kind: "feed-silent", subject: FEED.url, at, variables: {}, isTold: true }];
		expect(await feed(at - 200 * HOUR_MS)).toEqual([true, undefined]);
		expect(await feed(at + 1)).toEqual([undefined, undefined]);
	});

	test("tells of a news map once it was asked for: what it brought, and until when it refuses and why", async () => {
		const { clock, figures, status } = await setSource();
		const at = clock.now();
		const told = async () => {
			await clock.advance(SECOND_MS);
			return (await status()).newsMaps;
		};
		expect(await told()).toEqual([]);
		const read = { validators: {}, failures: 0, succeededAt: at, brought: 10, nextCheckAt: at + HOUR_MS };
		figures.mapRead(MAP, read, "fresh");
		const url = expect.stringMatching(/^https:[^\s]*maps\.example\/news\.xml$/);
		expect(await told()).toEqual([{ edition: "cn", url, failures: 0, readAt: at, brought: 10 }]);
		const lastFailure = `Cannot fetch news map "${MAP.url}": no answer`;
		const gap = { gapSince: at - HOUR_MS, gapUntil: at };
		figures.mapRead(MAP, { ...read, ...gap, failures: 2, lastFailure }, "failed");
		const refused = { failures: 2, nextReadAt: at + HOUR_MS, reason: expect.stringContaining("no answer") };
		expect(await told()).toEqual([{ edition: "cn", url, readAt: at, brought: 10, ...refused }]);
		expect(JSON.stringify(await told())).not.toMatch(/sesame/);
		expect((await status()).feeds.map(({ failures }) => failures)).toEqual([0, 0]);
		// After two days it lists nothing of the gap any more.
		await clock.advance(49 * HOUR_MS);
		expect((await told())?.[0]).not.toHaveProperty("nextReadAt");
	});

	test("tells of a news map by what earlier runs left", async () => {
		const left = { validators: {}, nextCheckAt: 1, failures: 0, succeededAt: 1, brought: 3 };
		const { status } = await setSource({ feeds: { [MAP.url]: left } });
		expect((await status()).newsMaps).toMatchObject([{ readAt: 1, brought: 3 }]);
	});

	test("keeps to itself the name and the password that a feed's address has", async () => {
		const url = "https://reader:sesame@feeds.example/rss";
		const left = { validators: {}, nextCheckAt: 1, failures: 1, lastFailure: `Cannot fetch feed "${url}": no answer` };
		const { status } = await setSource({ feeds: { [url]: left }, own: url });
		const [feed] = (await status()).feeds;
		expect(feed).toMatchObject({ failures: 1, url: expect.stringContaining("feeds.example/rss") });
		expect(JSON.stringify(feed)).not.toMatch(/reader|sesame/);
	});

	test("goes past the damaged record of a feed", async () => {
		const { status } = await setSource({ feeds: { [FEED.url]: { failures: "many" } } });
		expect((await status()).feeds[0]).toMatchObject({ failures: 0 });
	});

	test("tells whoever asks within a second the same, and gathers it once", async () => {
		const { clock, delivery, status, gathered } = await setSource();
		const [one, other] = await Promise.all([status(), status()]);
		await clock.advance(SECOND_MS - 1);
		expect([one === other, (await status()) === one, gathered()]).toEqual([true, true, 1]);
		await clock.advance(1);
		delivery.nextInMs = undefined;
		expect([(await status()).waiting.nextAt, gathered()]).toEqual([undefined, 2]);
	});
});

function key(chat: number) {
	return destinationKey({ chat: chatId(chat) });
}
