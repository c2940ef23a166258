import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/kit/durations.ts";
import { healthOf } from "../../src/kit/watch/health.ts";
import type { Status } from "../../src/status/status.ts";
import { type Paint, statusLines } from "../../src/status/status-lines.ts";
import { aFeed, anEdition, aStatus } from "../support/a-status.ts";
import { hostileStatus, troubledStatus } from "../support/statuses.ts";

const PLAIN: Paint = (_, text) => text;
const { at } = aStatus();

describe("statusLines", () => {
	test("say in one sentence whether it is well, and then everything at length", () => {
		expect(
			statusLines(aStatus({ editions: [anEdition("cn"), anEdition("fr", { subscribers: 1_200 })] }), PLAIN),
		).toEqual([
			"All is well. In the last 24 hours: 48 articles in, 576 messages out.",
			"",
			"Editions",
			"       in   out   in 30 d   out 30 d   seen after            sent after        newest       subscriptions",
			"  cn   24   288   1,200     14,400     4 min (95 %: 8 min)   1 s (95 %: 4 s)   20 min ago   12",
			"  fr   24   288   1,200     14,400     4 min (95 %: 8 min)   1 s (95 %: 4 s)   20 min ago   1,200",
			"",
			"Feeds",
			"  cn   https://www.rfi.fr/cn/rss: read 1 min ago, unchanged; next look in 4 min, 5 min after the last; caches are told max-age=60; Age: 12",
			"",
			"Subscriptions",
			"           private   all",
			"  active   12        12",
			"",
			"Waiting",
			"  0 ready, 3 later, 0 set aside; up to 25 sends a second",
			"",
			"Version 1.2.3, up for 7 d",
		]);
	});

	test("say where a feed has moved to, and what to do about it, without a password", () => {
		const lines = statusLines(
			aStatus({ feeds: [aFeed("cn", { movedTo: "https://reader:sesame@news.example/rss" })] }),
			PLAIN,
		);
		expect(lines.find((line) => line.includes("has moved"))).toMatch(
			/; it has moved to https:\/\/\S*news\.example\/rss: put the new address into FEEDS$/,
		);
		expect(lines.join("\n")).not.toContain("sesame");
	});

	test("say what is known of a bot that has just started, and nothing else", () => {
		const quiet = { from: at, articles: 0, messages: 0 };
		const lines = statusLines(
			aStatus({
				startedAt: at,
				editions: [{ edition: "cn", subscribers: 0, hours: [], days: [], day: quiet, month: quiet }],
				feeds: [{ edition: "cn", url: "https://www.rfi.fr/cn/rss", failures: 0, nextCheckAt: at }],
				subscribers: { states: [], reasons: [] },
			}),
			PLAIN,
		);
		expect(lines).toEqual(
			expect.arrayContaining([
				"  cn   0    0     0         0          –            –            –        0",
				"  cn   https://www.rfi.fr/cn/rss: never read; next look now",
				"  none",
				"Version 1.2.3, up for 0 ms",
			]),
		);
	});

	test("say of trouble where it is, why, and until when", () => {
		const lines = statusLines(
			aStatus({
				ready: healthOf({ telegram: "Telegram does not answer" }),
				feeds: [
					aFeed("cn", {
						outcome: "failed",
						failures: 4,
						reason: "the server answered 503",
						succeededAt: at - 2 * HOUR_MS,
					}),
				],
				subscribers: {
					states: [
						{ state: "active", chat: "private", count: 7 },
						{ state: "gone", chat: "group", count: 1_234 },
					],
					reasons: [{ state: "gone", reason: "Forbidden: bot was kicked", count: 1_234 }],
				},
				waiting: {
					ready: 5,
					waiting: 2,
					setAside: 1,
					sendsPerSecond: 12.5,
					nextAt: at + DAY_MS,
					pausedUntil: at + MINUTE_MS,
				},
			}),
			PLAIN,
		);
		expect(lines.slice(0, 5)).toEqual([
			"Down. Telegram does not answer.",
			"Nothing leaves for another 1 min.",
			"1 chat gets nothing: sending there fails in the bot itself.",
			"The server answered 503 – 4 times in a row.",
			"",
		]);
		expect(lines).toEqual(
			expect.arrayContaining([
				"  cn   https://www.rfi.fr/cn/rss: read 2 h ago, failed 4 times since; next look in 4 min, 5 min after the last; caches are told max-age=60; Age: 12; the server answered 503",
				"           private   group   all",
				"  active   7         0       7",
				"  gone     0         1,234   1,234",
				"  gone, 1,234: Forbidden: bot was kicked",
				"  5 ready, 2 later, the next in 1 d, 1 set aside; up to 12.5 sends a second",
				"  nothing leaves for another 1 min",
			]),
		);
	});

	test("tell of news maps, where there were any, what they brought and why they cannot be read", () => {
		const url = "https://www.rfi.fr/sitemaps/cn/news.xml";
		const mapsOf = (...newsMaps: NonNullable<Status["newsMaps"]>) =>
			statusLines(aStatus({ newsMaps }), PLAIN).filter((line) => line.includes("news.xml") || line === "News maps");
		expect(mapsOf()).toEqual([]);
		const reason = `Cannot fetch news map "${url}": the server answered 403`;
		expect(
			mapsOf(
				{ edition: "ru", url, failures: 0, readAt: at - HOUR_MS, brought: 0 },
				{ edition: "cn", url, failures: 0, readAt: at - HOUR_MS, brought: 1 },
				{ edition: "fr", url, failures: 2, reason, nextReadAt: at + HOUR_MS, readAt: at - DAY_MS, brought: 10 },
				{ edition: "en", url, failures: 1, reason, nextReadAt: at - MINUTE_MS },
				{ edition: "es", url, failures: 9, reason },
			),
		).toEqual([
			"News maps",
			`  ru   ${url}: read 1 h ago, which brought nothing new`,
			`  cn   ${url}: read 1 h ago, which brought 1 article`,
			`  fr   ${url}: read 1 d ago, which brought 10 articles; failed 2 times since; asked again in 1 h at the earliest; the server answered 403`,
			`  en   ${url}: never read; failed 1 time; asked again now at the earliest; the server answered 403`,
			`  es   ${url}: never read; failed 9 times; given up, asked again when something may have been missed; the server answered 403`,
		]);
	});

	test("let a terminal obey nothing that a feed or a server said, and colour the first lines by how bad it is", () => {
		const paint: Paint = (style, text) => `<${style}>${text}`;
		const evil = "\u001b[2J\n";
		const lines = statusLines(
			aStatus({
				feeds: [aFeed("cn", { failures: 3, reason: evil, cache: evil, url: evil })],
				subscribers: { states: [], reasons: [{ state: "gone", reason: evil, count: 1 }] },
				version: evil,
			}),
			paint,
		);
		expect(lines.join("")).toMatch(/^[^\p{Cc}]*$/u);
		expect(lines[0]).toMatch(/^<yellow>It works/);
		expect(statusLines(aStatus(), paint)[0]).toMatch(/^<green>All is well/);
		expect(statusLines(aStatus({ ready: healthOf({ store: "the store fails" }) }), paint)[0]).toMatch(/^<red>Down/);
	});

	test("show feeds in trouble first, and no line is longer than a screen or two, whatever a server says", () => {
		const lines = statusLines(troubledStatus(), PLAIN);
		const feeds = lines.slice(lines.indexOf("Feeds") + 1, lines.indexOf("Subscriptions") - 1);
		expect(feeds.slice(0, 5).map((line) => line.trim().slice(0, 2))).toEqual(["ha", "uk", "km", "ro", "sw"]);
		expect(feeds[3]).toContain(": nothing new for longer than usual; read 3 min ago");
		const hostile = statusLines(hostileStatus("https://reader:sesame@feeds.example/ ".repeat(500)), PLAIN);
		expect(Math.max(...hostile.map((line) => line.length))).toBeLessThan(1_000);
		expect(hostile.join("")).not.toContain("sesame");
	});
});
