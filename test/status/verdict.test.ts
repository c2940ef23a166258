import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../src/kit/durations.ts";
import { healthOf } from "../../src/kit/watch/health.ts";
import type { Status } from "../../src/status/status.ts";
import { verdict } from "../../src/status/verdict.ts";
import { aFeed, anEdition, aStatus } from "../support/a-status.ts";

const { at } = aStatus();

describe("verdict", () => {
	test("says that all is well, and what went through in a day", () => {
		expect(verdict(aStatus({ editions: [anEdition("cn"), anEdition("fr")] }))).toEqual({
			level: "well",
			sentence: "All is well. In the last 24 hours: 48 articles in, 576 messages out.",
			details: [],
		});
	});

	test.each<[string, Partial<Status>, RegExp]>([
		["a store that fails", { ready: healthOf({ store: "the store fails" }) }, /^Down\. The store fails\.$/],
		[
			"no Telegram",
			{ ready: healthOf({ telegram: "Telegram does not answer" }) },
			/^Down\. Telegram does not answer\.$/,
		],
		[
			"a refusal of everything",
			{ alerts: [{ kind: "general-refusal", at, text: "Telegram refuses every message. Bad Request: no" }] },
			/^Down\. Since 12:00 UTC: Telegram refuses every message\. Bad Request: no\.$/,
		],
		[
			"a part that hangs, by its name",
			{ live: healthOf({ "search index": "it waits for the log for 130 s" }) },
			/^Down\. The search index waits for the log for 130 s\.$/,
		],
	])("calls %s the end of all news", (_, changes, sentence) => {
		const found = verdict(aStatus(changes));
		expect(found).toEqual({ level: "down", sentence: expect.stringMatching(sentence), details: [] });
	});

	test.each<[string, Partial<Status>, RegExp]>([
		[
			"a feed that is down for an hour",
			{ ready: healthOf({ feeds: "a feed of cn could not be read for an hour" }) },
			/^It works, with trouble\. A feed of cn could not be read for an hour\.$/,
		],
		[
			"a feed that fails again and again, and why",
			{ feeds: [aFeed("cn", { failures: 3, reason: 'Cannot fetch feed "x": the server answered 503' })] },
			/Cannot fetch feed "x": the server answered 503 – 3 times in a row\.$/,
		],
		[
			"a feed that is gone for good, at once",
			{ feeds: [aFeed("cn", { failures: 1, isGone: true, reason: "the server answered 410" })] },
			/^It works, with trouble\. The server answered 410\.$/,
		],
		[
			"a feed that brings nothing new for days",
			{ feeds: [aFeed("cn", { contentsSince: at - 26 * HOUR_MS, isSilent: true })] },
			/The feed \S+cn\/rss brings nothing new for 1 d 2 h\.$/,
		],
		[
			"what operators were told of",
			{ alerts: [{ kind: "disk", at: at - HOUR_MS, text: "The disk is nearly full: 1 GB of 40 GB left." }] },
			/^It works, with trouble\. Since 11:00 UTC: The disk is nearly full: 1 GB of 40 GB left\.$/,
		],
		[
			"a pause of all sends",
			{ waiting: { ready: 1, waiting: 0, setAside: 0, sendsPerSecond: 25, pausedUntil: at + 2 * MINUTE_MS } },
			/Nothing leaves for another 2 min\.$/,
		],
		[
			"a chat whose turns fail",
			{ waiting: { ready: 0, waiting: 1, setAside: 1, sendsPerSecond: 25 } },
			/1 chat gets nothing: sending there fails in the bot itself\.$/,
		],
	])("calls %s trouble", (_, changes, sentence) => {
		const found = verdict(aStatus(changes));
		expect(found).toEqual({ level: "trouble", sentence: expect.stringMatching(sentence), details: [] });
	});

	test.each<[string, Partial<Status>]>([
		["a feed that failed twice", { feeds: [aFeed("cn", { failures: 2, reason: "no answer" })] }],
		["a feed that was gone and has been read since", { feeds: [aFeed("cn", { failures: 0, isGone: true })] }],
		["a feed that was never read", { feeds: [{ edition: "cn", url: "x", failures: 0, nextCheckAt: at }] }],
		[
			"a broadcast to everybody under way",
			{ waiting: { ready: 100_000, waiting: 0, setAside: 0, sendsPerSecond: 25 } },
		],
		[
			"a moment's pause",
			{ waiting: { ready: 1, waiting: 0, setAside: 0, sendsPerSecond: 25, pausedUntil: at + 5_000 } },
		],
		["a gap that its rhythm explains, however long", { feeds: [aFeed("cn", { contentsSince: at - 120 * HOUR_MS })] }],
	])("makes nothing of %s", (_, changes) => {
		expect(verdict(aStatus(changes)).level).toBe("well");
	});

	test("says the worst first, and everything else behind it", () => {
		const { level, sentence, details } = verdict(
			aStatus({
				ready: healthOf({ store: "the store fails", feeds: "a feed of cn could not be read for an hour" }),
				live: healthOf({ poller: "it waits for a feed for 320 s" }),
				feeds: [
					aFeed("cn", { failures: 9, reason: "no answer" }),
					aFeed("fr", { contentsSince: at - 72 * HOUR_MS, isSilent: true }),
				],
			}),
		);
		expect([level, sentence]).toEqual(["down", "Down. The poller waits for a feed for 320 s."]);
		expect(details).toEqual([
			"The store fails.",
			"A feed of cn could not be read for an hour.",
			"No answer – 9 times in a row.",
			"The feed https://www.rfi.fr/fr/rss brings nothing new for 3 d.",
		]);
	});
});
