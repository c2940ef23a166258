import { describe, expect, test } from "vitest";
import { EDITION_CODES } from "../../src/news/edition.ts";
import type { Status } from "../../src/status/status.ts";
import { statusPage } from "../../src/status/status-page.ts";
import { verdict } from "../../src/status/verdict.ts";
import { emptyStatus, hostileStatus, STATUS_AT, troubledStatus, usualStatus } from "../support/statuses.ts";

function pageOf(status: Status): string {
	return statusPage(status, verdict(status));
}

/** What is read, from top to bottom, with single blanks. */
function textOf(page: string): string {
	return page
		.replace(/<style>.*?<\/style>|<[^>]*>/gs, " ")
		.replaceAll("&#39;", "'")
		.replace(/\s+/g, " ");
}

describe("The status page", () => {
	test("says first whether all is well, then as of when, of which version, and for how long", () => {
		const page = textOf(pageOf(usualStatus()));
		const order = ["All is well.", "As of 2026-11-25 09:40 UTC", "Version 0.1.0", "19 d 7 h", "Editions"];
		expect(order.map((words) => page.indexOf(words))).toEqual(
			order.map((words) => page.indexOf(words)).toSorted((one, other) => one - other),
		);
		expect(page).not.toContain("undefined");
	});

	test("tells of each edition what came in and went out, and how late, in a day and in thirty", () => {
		const [cn] = usualStatus(["cn"]).editions;
		if (cn === undefined) throw new Error("no edition");
		const day = {
			...cn.day,
			articles: 56,
			messages: 2_404,
			seen: { median: 240, p95: 5_880 },
			sent: { median: 4.2, p95: 31 },
		};
		const page = textOf(pageOf({ ...usualStatus(["cn"]), editions: [{ ...cn, subscribers: 1_204, day }] }));
		for (const words of ["cn 中文（简体）", "1,204 subscribers", "56", "2,404", "4 min / 1 h 38 min", "4.2 s / 31 s"])
			expect(page).toContain(words);
	});

	test("draws a bar for each hour and each day in which something came, and none for the others", () => {
		const [cn] = usualStatus(["cn"]).editions;
		if (cn === undefined) throw new Error("no edition");
		const hours = cn.hours.map((hour, index) => ({ ...hour, articles: index < 2 ? 5 : 0 }));
		const page = pageOf({ ...usualStatus(["cn"]), editions: [{ ...cn, hours }] });
		const [ofHours = "", ofDays = ""] = [...page.matchAll(/<path class="articles" d="([^"]*)"/g)].map(
			([, d = ""]) => d,
		);
		expect(ofHours.match(/M/g)).toHaveLength(2);
		expect(ofDays.match(/M/g)).toHaveLength(30);
		expect(page).toMatch(/<title>Articles an hour: at most 5, from 10:00 UTC<\/title>/);
	});

	test("tells of each feed what its last answer was, when it is asked next and how far apart, and what it tells caches", () => {
		const [feed] = usualStatus(["cn"]).feeds;
		if (feed === undefined) throw new Error("no feed");
		const cache = "max-age=60; Age: 12";
		const feeds = [
			{
				...feed,
				outcome: "fresh" as const,
				succeededAt: STATUS_AT - 180_000,
				nextCheckAt: STATUS_AT + 240_000,
				everyMs: 420_000,
				cache,
			},
		];
		const page = pageOf({ ...usualStatus(["cn"]), feeds });
		expect(textOf(page)).toContain("changed 3 min ago 09:37");
		expect(page).toContain('<time datetime="2026-11-25T09:44:12.000Z">in 4 min');
		expect(textOf(page)).toContain("7 min after the last");
		expect(page).toContain(`<code>${cache}</code>`);
	});

	test("says where a feed has moved to and what to do about it, and that one is down which is gone", () => {
		const [feed] = usualStatus(["cn"]).feeds;
		if (feed === undefined) throw new Error("no feed");
		const moved = pageOf({
			...usualStatus(["cn"]),
			feeds: [{ ...feed, movedTo: "https://r:sesame@news.example/rss" }],
		});
		expect(textOf(moved)).toMatch(/it has moved to https:\/\/\S*news\.example\/rss\s*: put the new address into FEEDS/);
		expect(moved).not.toContain("sesame");
		const gone = { ...feed, failures: 1, isGone: true as const, reason: "the server answered 410" };
		const page = pageOf({ ...usualStatus(["cn"]), feeds: [gone] });
		expect(textOf(page)).toMatch(/failed\s*: the server answered 410/);
		expect(page).toContain('<span class="state down">');
	});

	test("tells of news maps that were asked for, below the feeds", () => {
		const [read, refusing] = ["https://a:sesame@maps.example/fr.xml", "https://maps.example/km.xml"];
		const newsMaps = [
			{ edition: "fr" as const, url: read, failures: 0, readAt: STATUS_AT - 300_000, brought: 10 },
			{ edition: "km" as const, url: refusing, failures: 3, reason: "no answer", nextReadAt: STATUS_AT + 600_000 },
		];
		const page = pageOf({ ...usualStatus(["cn"]), newsMaps });
		expect(textOf(page)).toContain("maps.example/fr.xml read 5 min ago, which brought 10 articles");
		expect(textOf(page)).toContain("never read; failed 3 times; asked again in 10 min at the earliest; no answer");
		expect(page).not.toContain("sesame");
		expect(pageOf(emptyStatus(["cn"]))).not.toContain("News maps");
	});

	test("keeps to itself the name and the password that a feed's address has", () => {
		const [feed] = usualStatus(["cn"]).feeds;
		if (feed === undefined) throw new Error("no feed");
		const url = "https://reader:sesame@feeds.example/cn?part=1";
		const feeds = [{ ...feed, url, failures: 4, reason: `Cannot fetch feed "${url}": ${url} is somewhere else now` }];
		const page = pageOf({ ...usualStatus(["cn"]), feeds });
		expect(page).toContain("feeds.example/cn?part=1");
		expect(page).not.toMatch(/sesame|reader:/);
	});

	test("counts subscribers by state and kind of chat, and why some get nothing", () => {
		const subscribers = {
			states: [
				{ state: "active", chat: "private", count: 7 },
				{ state: "active", chat: "group", count: 2 },
				{ state: "active", chat: "supergroup", count: 3 },
				{ state: "gone", chat: "private", count: 1 },
			],
			reasons: [{ state: "gone" as const, reason: "Forbidden: bot was blocked by the user", count: 1 }],
		};
		const page = textOf(pageOf({ ...usualStatus(["cn"]), subscribers }));
		expect(page).toContain(
			"State private groups all active the news comes 7 5 12 gone cannot be reached 1 0 1 all 8 5 13",
		);
		expect(page).toContain("Forbidden: bot was blocked by the user gone 1");
	});

	test("says what waits, until when, and that nothing leaves", () => {
		const page = textOf(pageOf(troubledStatus()));
		expect(page).toContain("Due for a message now 18,240");
		expect(page).toContain("1,377, the first is due in 4 min 09:44");
		expect(page).toContain("nothing leaves for another 1 min , then at most 12.5 messages a second");
	});

	test("shows what is in trouble before what is not, of 17 editions and their feeds", () => {
		const page = pageOf(troubledStatus());
		const cards = [...page.matchAll(/<h3 id="edition-(\w+)"/g)].map(([, code]) => code);
		const feeds = [...page.matchAll(/<th role="rowheader".*?<\/span> (\w+) /g)].map(([, code]) => code);
		for (const codes of [cards, feeds]) {
			expect(codes).toHaveLength(EDITION_CODES.length);
			expect(codes.slice(0, 5)).toEqual(["ha", "uk", "km", "ro", "sw"]);
		}
		expect(page.indexOf("It works, with trouble.")).toBeLessThan(page.indexOf("<main>"));
	});

	test("says with an empty store what happens next, and what to do", () => {
		const page = textOf(pageOf(emptyStatus()));
		expect(page).toContain("Nobody has subscribed yet. Write /subscribe to your bot in Telegram");
		expect(page).toContain("No article has come yet. The feeds are looked at next in 2 s.");
		expect(page).toContain("not looked at yet");
		expect(page).not.toMatch(/undefined|NaN|Infinity/);
	});

	test("shows nothing as markup that somebody else said, and none of it at a length that hides the rest", () => {
		const page = pageOf(
			hostileStatus(`</style></title><script>alert(1)</script>"'><img src=x>\u001b[31m\u202e${"y".repeat(9_000)}`),
		);
		for (const hostile of ["<script", "<img", "\u001b", "\u202e"]) expect(page).not.toContain(hostile);
		expect(page.match(/<\/title>/g)).toHaveLength(page.match(/<title>/g)?.length ?? 0);
		expect(page).toContain("&lt;script&gt;");
		expect(page.length).toBeLessThan(60_000);
	});

	test("has neither scripts nor anything that a browser would have to ask for", () => {
		const page = pageOf(usualStatus(EDITION_CODES));
		expect(page).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:");
		expect(page).not.toMatch(/<script|\bon\w+=|@import|url\(|\bsrc=|https?:/);
	});
});
