import { describe, expect, test } from "vitest";
import { Figures, type NewestEntries } from "../../src/app/duty/figures.ts";
import { Instruments } from "../../src/app/instruments.ts";
import { healthOf } from "../../src/kit/watch/health.ts";
import { articleId } from "../../src/news/article-id.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import type { LoggedArticle } from "../../src/news/logged-article.ts";
import { parseUpdate } from "../../src/telegram/intake/parse-updates.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { FakeClock } from "../support/fake-clock.ts";

const HOUR_MS = 3_600_000;
const FEED = { edition: "cn", url: "https://www.rfi.fr/cn/rss" } as const;

function setInstruments() {
	const clock = new FakeClock();
	const config = { feeds: [FEED], newsMaps: [], editions: ["cn"] } as const;
	const { logger } = logEntries();
	const instruments = new Instruments({ config, clock, logger });
	const last: LoggedArticle = {
		...anArticle("last", { publishedAt: clock.now() - HOUR_MS }),
		...{ seq: 7, revision: 0, silent: true, source: "test", admittedAt: clock.now() },
	};
	const silent: LoggedArticle = { ...last, ...anArticle("old", { publishedAt: 1000 }), seq: 8 };
	const heads: Partial<Record<string, number>> = { cn: 8, fr: 2 };
	const figures = new Figures({ config, clock, logger, metrics: instruments.metrics });
	const tail: NewestEntries = {
		head: (edition) => heads[edition] ?? 0,
		read: async (edition, after, limit) =>
			edition === "cn" ? [last, silent].filter(({ seq }) => seq > after && seq <= after + limit) : [],
	};
	instruments.attach({ log: tail, index: { indexedUpTo: (edition) => (edition === "cn" ? 5 : 9) } });
	const act = () =>
		instruments.acts({
			...{ figures, tail, pace: { perSecond: 12.5, pausedMs: 1500 } },
			delivery: { status: () => ({ destinations: 4, ready: 3, waiting: 2, setAside: 1 }) },
		});
	act();
	const page = () => instruments.metrics.metrics.text();
	return { clock, instruments, figures, tail, last, act, page };
}

describe("Instruments", () => {
	test("show what the rooms say when somebody looks", async () => {
		const { instruments } = setInstruments();
		const page = await instruments.metrics.metrics.text();
		for (const line of [
			...[
				"rfi_destinations 4",
				"rfi_destinations_ready 3",
				"rfi_destinations_waiting 2",
				"rfi_destinations_set_aside 1",
			],
			...["rfi_pace_sends_per_second 12.5", "rfi_pace_pause_seconds 1.5", "rfi_search_index_lag_articles 3"],
		])
			expect(page.split("\n")).toContain(line);
	});

	test("say of each part whether it is well, as whoever asks for its health is told", async () => {
		const { instruments } = setInstruments();
		let store: string | undefined = "the store fails";
		instruments.metrics.probes({
			livez: () => healthOf({ poller: undefined }),
			readyz: async () => healthOf({ store }),
		});
		const page = await instruments.metrics.metrics.text();
		expect(page).toContain('rfi_healthy{probe="livez",part="poller"} 1');
		expect(page).toContain('rfi_healthy{probe="readyz",part="store"} 0');
		store = undefined;
		expect(await instruments.metrics.metrics.text()).toContain('rfi_healthy{probe="readyz",part="store"} 1');
	});

	test("tell answers of 304 from other looks, and for how long caches hand out a feed's copy, if it says so", async () => {
		const { figures, page } = setInstruments();
		const state = { validators: {}, nextCheckAt: 0, failures: 0 };
		expect(await page()).toContain('rfi_feed_not_modified_total{edition="cn"} 0');
		expect(await page()).not.toContain("rfi_feed_cache_lifetime_seconds{");
		figures.feedChecked(FEED, { ...state, cacheLifetimeMs: 120_000 }, "unchanged", true);
		figures.feedChecked(FEED, { ...state, cacheLifetimeMs: 90_000 }, "unchanged", false);
		expect(await page()).toContain('rfi_feed_not_modified_total{edition="cn"} 1');
		expect(await page()).toContain('rfi_feed_checks_total{edition="cn",outcome="unchanged"} 2');
		expect(await page()).toContain('rfi_feed_cache_lifetime_seconds{edition="cn"} 90');
	});

	test("time a post from when its article was seen, and no digest, also of a single article", async () => {
		const { clock, instruments, last } = setInstruments();
		await clock.advance(3000);
		instruments.metrics.sent({ kind: "article", article: last }, "sent");
		instruments.metrics.sent({ kind: "article", article: last }, "wait");
		instruments.metrics.sent({ kind: "digest", article: last }, "sent");
		instruments.metrics.sent({ kind: "article", article: last, wasHeld: true }, "sent");
		const page = await instruments.metrics.metrics.text();
		expect(page).toContain('rfi_article_sent_delay_seconds_sum{edition="cn"} 3');
		expect(page).toContain('rfi_article_sent_delay_seconds_count{edition="cn"} 1');
		expect(page).toContain('rfi_sends_total{kind="article",outcome="wait"} 1');
	});

	test("count from 0 whatever can be known beforehand, so that the first of each is seen to rise", async () => {
		const { instruments } = setInstruments();
		const { metrics } = instruments;
		const end = metrics.storeCalled("position", "set");
		const page = async () => (await metrics.metrics.text()).split("\n");
		for (const zero of [
			'rfi_feed_checks_total{edition="cn",outcome="failed"}',
			'rfi_news_map_readings_total{edition="cn",outcome="fresh"}',
			'rfi_news_map_readings_total{edition="cn",outcome="failed"}',
			'rfi_articles_total{edition="cn",posted="true"}',
			'rfi_sends_total{kind="catch-up",outcome="cannot-post"}',
			'rfi_pace_pauses_total{cause="outage"}',
			'rfi_loop_stalls_total{loop="event loop"}',
			'rfi_store_call_failures_total{collection="position",call="set"}',
		])
			expect(await page()).toContain(`${zero} 0`);
		end(false);
		metrics.storeCalled("position", "set")(true);
		expect(await page()).toContain('rfi_store_call_failures_total{collection="position",call="set"} 1');
		expect(await page()).toContain('rfi_store_call_duration_seconds_count{collection="position",call="set"} 2');
	});

	test("time an update from its date, where it has one", async () => {
		const { clock, instruments } = setInstruments();
		const chat = { id: 1, type: "private", first_name: "A" } as const;
		const date = clock.now() / 1000 - 4;
		instruments.metrics.updateHandled({ update_id: 1, message: { message_id: 1, date, chat, text: "a" } as never });
		instruments.metrics.updateHandled({ update_id: 2 });
		const member = { chat, from: chat, date: date - 3, new_chat_member: { status: "member" } };
		const parsed = parseUpdate({ update_id: 3, my_chat_member: member });
		if ("update" in parsed) instruments.metrics.updateHandled(parsed.update);
		const page = await instruments.metrics.metrics.text();
		expect(page).toContain("rfi_update_lag_seconds_sum 11");
		expect(page).toContain("rfi_update_lag_seconds_count 2");
	});

	test("tell the numbers of whoever acts as long as this process does, and none of them while another one does", async () => {
		const { instruments, act, page } = setInstruments();
		const acting = /^rfi_(destinations|pace_sends_per_second|pace_pause_seconds|subscriptions\{)/m;
		expect(await page()).toMatch(acting);
		expect(await page()).toContain("\nrfi_duty 1");
		instruments.acts(undefined);
		expect(await page()).not.toMatch(acting);
		expect(await page()).toContain("\nrfi_duty 0");
		expect(await page()).toContain("\nrfi_search_index_lag_articles 3");
		act();
		expect(await page()).toMatch(acting);
	});
});

describe("Figures", () => {
	test("know after a restart how old the newest article is, also after an import of old ones, before a new one comes", async () => {
		const { clock, figures, last, tail, page } = setInstruments();
		await figures.findNewest(tail);
		const at = (clock.now() - HOUR_MS) / 1000;
		expect(await page()).toContain(`rfi_newest_article_timestamp_seconds{edition="cn"} ${at}`);
		figures.admitted({ ...last, id: articleId("https://www.rfi.fr/cn/older"), publishedAt: 1000 });
		expect(await page()).toContain(`timestamp_seconds{edition="cn"} ${at}`);
	});

	test("call a feed trouble that is down for an hour, as long as somebody reads its edition", async () => {
		const { clock, figures } = setInstruments();
		const key = destinationKey({ chat: chatId(1) });
		const reading = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 } as const;
		figures.feedChecked(FEED, { validators: {}, nextCheckAt: 0, failures: 1 }, "failed");
		await clock.advance(HOUR_MS);
		figures.feedChecked(FEED, { validators: {}, nextCheckAt: 0, failures: 2 }, "failed");
		expect(figures.feedTrouble).toBeUndefined();
		figures.census.subscriptionChanged(key, reading);
		expect(figures.feedTrouble).toContain("cn");
		figures.feedChecked(FEED, { validators: {}, nextCheckAt: 0, failures: 0 }, "unchanged");
		expect(figures.feedTrouble).toBeUndefined();
	});

	test("call no feed trouble for a news map that refuses for hours, and count its refusals", async () => {
		const { clock, figures, instruments } = setInstruments();
		const key = destinationKey({ chat: chatId(1) });
		const reading = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 } as const;
		figures.census.subscriptionChanged(key, reading);
		for (const failures of [1, 2, 3]) {
			figures.mapRead({ ...FEED, url: "https://maps.example" }, { validators: {}, nextCheckAt: 0, failures }, "failed");
			await clock.advance(HOUR_MS);
		}
		expect(figures.feedTrouble).toBeUndefined();
		const page = await instruments.metrics.metrics.text();
		expect(page).toContain('rfi_news_map_readings_total{edition="cn",outcome="failed"} 3');
		expect(page).toContain('rfi_feed_checks_total{edition="cn",outcome="failed"} 0');
	});

	test("count what went through each edition: articles to be posted, and each message once for each edition in it", () => {
		const { figures, last } = setInstruments();
		const posted: LoggedArticle = { ...last, silent: false };
		figures.admitted(last);
		figures.admitted(posted);
		figures.sent({ kind: "article", article: posted, tells: [posted] }, "sent");
		figures.sent({ kind: "article", article: posted, tells: [posted] }, "ambiguous");
		figures.sent({ kind: "digest", tells: [posted, posted, { ...posted, edition: "fr" }] }, "sent");
		figures.sent({ kind: "edit", article: posted, tells: [] }, "sent");
		expect(figures.statistics.of("cn").day).toMatchObject({ articles: 1, messages: 2, sent: { median: 0.5 } });
		expect(figures.statistics.of("fr").day).toMatchObject({ articles: 0, messages: 1 });
		expect(figures.statistics.of("fr").day).not.toHaveProperty("sent");
	});

	test("take no delay from an article that waited for its reader's time", async () => {
		const { clock, figures, last } = setInstruments();
		const posted: LoggedArticle = { ...last, silent: false };
		await clock.advance(8 * HOUR_MS);
		figures.sent({ kind: "article", article: posted, tells: [posted], wasHeld: true }, "sent");
		expect(figures.statistics.of("cn").day).toMatchObject({ messages: 1 });
		expect(figures.statistics.of("cn").day).not.toHaveProperty("sent");
	});
});
