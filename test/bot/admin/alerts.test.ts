import { describe, expect, test } from "vitest";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import { Alerts } from "../../../src/bot/admin/alerts.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { chatId, type Destination, destinationKey } from "../../../src/news/destination.ts";
import type { FeedState } from "../../../src/store/feed-state.ts";
import { logEntries } from "../../support/articles/log-entries.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const DAY_MS = 86_400_000;
const FEED = "https://feed.example/rss";

function setUp(admins: readonly number[] = [42]) {
	const told: string[] = [];
	const network = { isUp: true, isMistaken: false };
	const moves = new Map<number, number>();
	const languages = new Map<string, string>();
	const send = async ({ chat }: Destination, { text }: { readonly text: string }) => {
		if (network.isMistaken) throw new TypeError("x is not a function");
		if (!network.isUp) return { kind: "unsent", reason: "no network" } as const;
		const to = moves.get(chat);
		if (to !== undefined) return { kind: "moved", to: chatId(to) } as const;
		told.push(`${chat}: ${text}`);
		return { kind: "sent", messageId: 1 } as const;
	};
	const get = async (key: string) => {
		const language = languages.get(key);
		return language === undefined ? undefined : { language };
	};
	const { logger, entries } = logEntries();
	const options = {
		admins: new AdminChats(admins.map(chatId), logger),
		sender: { send },
		translate: loadTranslations(),
		logger,
	};
	const alerts = new Alerts({ ...options, subscriptions: { get } });
	const state = (failures: number): FeedState => ({
		validators: {},
		nextCheckAt: 0,
		failures,
		lastFailure: "no answer",
	});
	return {
		...{ told, network, moves, languages, entries, alerts },
		check: (failures: number, feedUrl = FEED) => alerts.feedChecked(feedUrl, state(failures)),
		/** A check of a feed that has held the same articles for so long. */
		checkQuiet: (ms: number, failures = 0) =>
			alerts.feedChecked(FEED, { ...state(failures), succeededAt: NOON, contentsSince: NOON - ms }),
	};
}

describe("Alerts", () => {
	test("survive a mistake of ours in the message that they send", async () => {
		const { alerts, network, entries, told } = setUp([42, 43]);
		network.isMistaken = true;
		await alerts.articleWithdrawn("https://www.rfi.fr/cn/1", "too long");
		expect(entries.map(({ level, sentence }) => [level, sentence])).toEqual([
			["error", "Alert could not be sent"],
			["error", "Alert could not be sent"],
		]);
		expect(told).toEqual([]);
	});

	test("tells of a feed at its third failure in a row and of its recovery, once each", async () => {
		const { told, check } = setUp();
		for (const failures of [0, 1, 2]) await check(failures);
		expect(told).toEqual([]);
		for (const failures of [3, 4, 5]) await check(failures);
		expect(told).toEqual(["42: Feed in trouble, 3 checks in a row: no answer"]);
		for (const failures of [0, 0]) await check(failures);
		expect(told.slice(1)).toEqual([`42: Feed works again: ${FEED}`]);
		await check(3);
		expect(told).toHaveLength(3);
	});

	test("says nothing of a short trouble", async () => {
		const { told, check } = setUp();
		for (const failures of [1, 2, 0, 1, 0]) await check(failures);
		expect(told).toEqual([]);
	});

	test("tells at the next check what did not arrive", async () => {
		const { told, network, check } = setUp();
		network.isUp = false;
		await check(3);
		network.isUp = true;
		await check(4);
		await check(5);
		expect(told).toEqual(["42: Feed in trouble, 4 checks in a row: no answer"]);
	});

	test("tells of a feed that has had nothing new for a day, and of what comes then, once each", async () => {
		const { told, check, checkQuiet } = setUp();
		await check(0);
		await checkQuiet(DAY_MS - 1);
		expect(told).toEqual([]);
		for (const ms of [DAY_MS, DAY_MS + 1, 3 * DAY_MS]) await checkQuiet(ms);
		await checkQuiet(3 * DAY_MS, 1);
		expect(told).toEqual([`42: Feed answers, but has had nothing new for a day: ${FEED}`]);
		for (const ms of [0, 1]) await checkQuiet(ms);
		expect(told.slice(1)).toEqual([`42: Feed has something new again: ${FEED}`]);
	});

	test("tells of a quiet feed at the next check when it did not arrive", async () => {
		const { told, network, checkQuiet } = setUp();
		network.isUp = false;
		await checkQuiet(DAY_MS);
		network.isUp = true;
		await checkQuiet(DAY_MS + 1);
		await checkQuiet(DAY_MS + 2);
		expect(told).toHaveLength(1);
	});

	test("tells of an article that is posted to nobody", async () => {
		const { told, alerts } = setUp();
		await alerts.articleWithdrawn("https://www.rfi.fr/cn/x", "Bad Request: message text is empty");
		expect(told).toEqual([expect.stringContaining("https://www.rfi.fr/cn/x\nBad Request: message text is empty")]);
	});

	test("tells of a general refusal and of its end, which says the reason: the first message may have been refused as well", async () => {
		const { told, network, alerts } = setUp();
		network.isUp = false;
		await alerts.generalRefusal("Logged out");
		network.isUp = true;
		await alerts.generalRefusal(undefined);
		await alerts.generalRefusal(undefined);
		expect(told).toEqual([expect.stringMatching(/^42: Telegram takes messages again.*\nLogged out$/)]);
		await alerts.generalRefusal("Bad Request: bot is frozen");
		expect(told[1]).toMatch(/^42: Telegram refuses every message.*\nBad Request: bot is frozen$/);
	});

	test("tells of a destination that is set aside, and why", async () => {
		const { told, alerts } = setUp();
		await alerts.setAside(destinationKey({ chat: chatId(7) }), new Error("Cannot read position"));
		expect(told).toEqual([expect.stringMatching(/^42: 7 gets nothing.*\nCannot read position$/)]);
	});

	test("follows a group that became a supergroup, at once and from then on, and says so in the log once", async () => {
		const { told, moves, entries, check } = setUp([-55]);
		moves.set(-55, -10055);
		await check(3);
		await check(0);
		expect(told).toEqual([
			expect.stringMatching(/^-10055: Feed in trouble/),
			expect.stringMatching(/^-10055: Feed works/),
		]);
		expect(entries.map(({ level, sentence, fields }) => [level, sentence, fields])).toEqual([
			["warn", "A chat of ADMIN_CHAT_IDS has moved: change the setting", { from: -55, to: -10055 }],
		]);
	});

	test("speaks to a chat that subscribes in its language, and to the others in English", async () => {
		const { told, languages, alerts } = setUp([1, 2]);
		languages.set("2", "zh");
		await alerts.generalRefusal("Logged out");
		expect(told.map((line) => line.slice(0, 12))).toEqual(["1: Telegram ", "2: 无论发给谁，Tel"]);
	});

	test("tells every admin of every feed for itself", async () => {
		const { told, check } = setUp([1, 2]);
		await check(3);
		await check(3, "https://other.example/rss");
		expect(told.map((line) => line.slice(0, 2))).toEqual(["1:", "2:", "1:", "2:"]);
	});
});
