import { describe, expect, onTestFinished, test } from "vitest";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import { ALERT_KIND_NAMES, type AlertKind, textsOf } from "../../../src/bot/admin/alert-kinds.ts";
import { Alerts, type AlertsOptions } from "../../../src/bot/admin/alerts.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { chatId, type Destination } from "../../../src/news/destination.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;
const FEED = "https://feed.example/rss";
const translate = loadTranslations();

async function setUp(admins: readonly number[] = [42]) {
	const told: string[] = [];
	const network = { answers: "sent" as "sent" | "unsent" | "ambiguous", isMistaken: false };
	const moves = new Map<number, number>();
	const languages = new Map<string, string>();
	const send = async ({ chat }: Destination, { text }: { readonly text: string }) => {
		if (network.isMistaken) throw new TypeError("x is not a function");
		if (network.answers !== "sent") return { kind: network.answers, reason: "no network" } as const;
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
	const { notes, close } = await openStore(":memory:");
	onTestFinished(close);
	const clock = new FakeClock();
	const raised: AlertKind[] = [];
	/** The bot starts anew, with what its store holds. */
	const restart = async (more: Partial<AlertsOptions> = {}) => {
		const alerts = new Alerts({
			...{ admins: new AdminChats(admins.map(chatId), notes, logger), sender: { send }, subscriptions: { get } },
			...{ translate, logger, notes, clock },
			onRaised: (kind) => void raised.push(kind),
			...more,
		});
		await alerts.load();
		return alerts;
	};
	/** Raises so many, each of a destination of its own. */
	const flood = async (alerts: Alerts, count: number) => {
		for (let number = 1; number <= count; number++)
			await alerts.raise("set-aside", { destination: `-${number}`, reason: "broken" }, `-${number}`);
	};
	return {
		...{ told, network, moves, languages, entries, notes, clock, raised, restart, flood },
		alerts: await restart(),
	};
}

describe("An alert", () => {
	test.each(ALERT_KIND_NAMES)("of kind %s has texts, and is told once, and once more when it is over", async (kind) => {
		const { alerts, told } = await setUp();
		const variables = { url: FEED, reason: "no answer", loop: "poller", duration: { ms: HOUR_MS }, checks: 3 };
		const more = { free: { bytes: 1e9 }, total: { bytes: 9e9 }, gone: 20, all: 900, destination: "7" };
		const { raised, over } = textsOf(kind);
		for (let time = 0; time < 2; time++) await alerts.raise(kind, { ...variables, ...more }, FEED);
		expect(told).toHaveLength(raised === undefined ? 0 : over === undefined ? 2 : 1);
		told.splice(0);
		for (let time = 0; time < 2; time++) await alerts.over(kind, FEED);
		expect(told).toHaveLength(over === undefined ? 0 : 1);
		expect(alerts.open).toEqual([]);
		expect(told.join()).not.toMatch(/\{|undefined/);
	});

	test("is told to every chat of the operator's, of every subject for itself, and counted and logged once", async () => {
		const { alerts, told, raised, entries } = await setUp([1, 2]);
		await alerts.raise("feed-down", { checks: 3, reason: "no answer", url: "a" }, "a");
		await alerts.raise("feed-down", { checks: 3, reason: "no answer", url: "b" }, "b");
		await alerts.raise("feed-down", { checks: 4, reason: "no answer", url: "b" }, "b");
		await alerts.over("feed-down", "a");
		expect(told.map((line) => line.slice(0, 8))).toEqual([
			"1: Feed ",
			"2: Feed ",
			"1: Feed ",
			"2: Feed ",
			"1: Feed ",
			"2: Feed ",
		]);
		expect(raised).toEqual(["feed-down", "feed-down"]);
		expect(entries.map(({ level, sentence, fields }) => [level, sentence, fields?.["alert"]])).toEqual([
			["warn", "Alert", "feed-down"],
			["warn", "Alert", "feed-down"],
			["info", "Alert is over", "feed-down"],
		]);
	});

	test("that reached nobody is told later as things are then, and not at all when it is over by then", async () => {
		const { alerts, told, network, clock } = await setUp();
		network.answers = "unsent";
		await alerts.raise("feed-down", { checks: 3, reason: "no answer", url: FEED }, FEED);
		await alerts.raise("stalled", { loop: "poller" }, "poller");
		await alerts.over("stalled", "poller");
		network.answers = "sent";
		await clock.advance(30_000);
		await alerts.raise("feed-down", { checks: 4, reason: "no answer", url: FEED }, FEED);
		await alerts.retry();
		expect(told).toEqual(["42: Feed in trouble, 4 checks in a row: no answer"]);
	});

	test("that kept itself from being told is told of when it is over, with the reason", async () => {
		const { alerts, told, network, clock } = await setUp();
		network.answers = "unsent";
		await alerts.raise("general-refusal", { reason: "Logged out" });
		await clock.advance(30_000);
		network.answers = "sent";
		await alerts.over("general-refusal");
		await alerts.over("general-refusal");
		expect(told).toEqual([expect.stringMatching(/^42: Telegram takes messages again.*\nLogged out$/)]);
		await alerts.raise("general-refusal", { reason: "Bad Request: bot is frozen" });
		expect(told[1]).toMatch(/^42: Telegram refuses every message.*\nBad Request: bot is frozen$/);
	});

	test("is not lost to a mistake of ours in the message that it sends", async () => {
		const { alerts, network, entries, told, clock } = await setUp([42, 43]);
		network.isMistaken = true;
		await alerts.raise("article-withdrawn", { url: FEED, reason: "too long" }, FEED);
		expect(entries.slice(1).map(({ level, sentence }) => [level, sentence])).toEqual([
			["error", "Alert could not be sent"],
			["error", "Alert could not be sent"],
		]);
		network.isMistaken = false;
		await clock.advance(30_000);
		await alerts.retry();
		expect(told).toHaveLength(2);
	});

	test("follows a group that became a supergroup, at once and from then on, and says so in the log once", async () => {
		const { told, moves, entries, alerts } = await setUp([-55]);
		moves.set(-55, -10055);
		await alerts.raise("disk", { free: { bytes: 1.5e8 }, total: { bytes: 2e10 } });
		await alerts.over("disk", "", { free: { bytes: 1.2e10 } });
		expect(told).toEqual([
			"-10055: The disk is nearly full: 150 MB of 20 GB left.",
			"-10055: The disk has room again: 12 GB of 20 GB.",
		]);
		expect(entries.filter(({ sentence }) => !sentence.startsWith("Alert")).map(({ fields }) => fields)).toEqual([
			{ from: -55, to: -10055 },
		]);
	});

	test("speaks to a chat that subscribes in its language, and to the others in English", async () => {
		const { told, languages, alerts } = await setUp([1, 2]);
		languages.set("2", "ru");
		await alerts.raise("clock", { duration: { ms: 2 * HOUR_MS + 60_000 } });
		expect(told).toEqual([
			"1: The system clock has jumped by 2 hours, 1 minute: it was set, or the machine slept.",
			"2: Системные часы сделали скачок (2 часа 1 минута): их перевели, или компьютер спал.",
		]);
	});

	test("for nobody is counted and logged, and told to nobody who comes later", async () => {
		const { alerts, raised, notes } = await setUp([]);
		await alerts.raise("store");
		expect(alerts.open).toMatchObject([{ kind: "store", isTold: false }]);
		expect(raised).toEqual(["store"]);
		expect(await notes.get("alerts")).toBeUndefined();
	});
});

describe("No more than ten alerts an hour", () => {
	test("come, over all kinds; what is held back comes in one message when there is room again", async () => {
		const { alerts, told, clock, flood } = await setUp();
		await flood(alerts, 9);
		await alerts.raise("store");
		await alerts.raise("disk", { free: { bytes: 1e8 }, total: { bytes: 1e9 } });
		await alerts.raise("stalled", { loop: "poller" }, "poller");
		await alerts.over("store");
		expect(told).toHaveLength(10);
		for (let minute = 0; minute < 59; minute++) {
			await clock.advance(60_000);
			await alerts.retry();
		}
		expect(told).toHaveLength(10);
		await clock.advance(60_000);
		await alerts.retry();
		expect(told.slice(10)).toEqual([
			[
				"42: Held back, since no more than 10 alerts come in an hour (3 in all):",
				"• The disk is nearly full: 100 MB of 1 GB left.",
				"• A part of the bot stands still: poller. If that lasts, the process ends.",
				"• The store takes writes again.",
			].join("\n"),
		]);
		await alerts.over("disk");
		expect(told).toHaveLength(12);
	});

	test("leaves out what was over before anybody heard of it, and what began again before its end was told", async () => {
		const { alerts, told, clock, flood } = await setUp();
		await alerts.raise("store");
		await flood(alerts, 9);
		await alerts.raise("backlog", { duration: { ms: HOUR_MS } });
		await alerts.over("backlog");
		await alerts.over("store");
		await alerts.raise("store");
		await clock.advance(HOUR_MS);
		await alerts.retry();
		expect(told).toHaveLength(10);
		await alerts.over("store");
		expect(told.slice(10)).toEqual(["42: The store takes writes again."]);
	});

	test("shows the newest of very many, counts them all, and fits a message", async () => {
		const { alerts, told, clock, flood } = await setUp();
		await flood(alerts, 10);
		const reason = "long ".repeat(200);
		for (let number = 0; number < 150; number++)
			await alerts.raise("set-aside", { destination: `-9${number}`, reason }, `-9${number}`);
		await clock.advance(HOUR_MS);
		await alerts.retry();
		const [summary = ""] = told.slice(10);
		expect(summary).toContain("(150 in all)");
		expect(summary).toContain("-9149 gets nothing");
		expect(summary.length).toBeLessThan(4096);
		await alerts.raise("store");
		expect(told.at(-1)).toMatch(/takes no writes/);
	});

	test("counts what may have arrived, and repeats it no more often", async () => {
		const { alerts, network, clock, entries } = await setUp();
		network.answers = "ambiguous";
		await alerts.raise("store");
		for (let minute = 0; minute < 50; minute++) {
			await clock.advance(60_000);
			await alerts.retry();
		}
		network.answers = "sent";
		await alerts.retry();
		expect(entries.map(({ sentence }) => sentence)).toEqual(["Alert"]);
		expect(alerts.open).toMatchObject([{ isTold: false }]);
	});
});

test("A store that takes no note is asked once for each look, and again until it does", async () => {
	const { restart, notes, told } = await setUp();
	let isFull = true;
	let writes = 0;
	const full: AlertsOptions["notes"] = {
		get: (key) => notes.get(key),
		async set(key, value) {
			writes++;
			if (!isFull) return notes.set(key, value);
			void alerts.raise("store");
			throw new Error("database or disk is full");
		},
	};
	const alerts = await restart({ notes: full });
	await alerts.raise("store");
	await alerts.raise("store");
	expect(writes).toBe(1);
	await alerts.retry();
	expect(writes).toBe(2);
	isFull = false;
	await alerts.retry();
	await alerts.retry();
	expect([writes, told.length]).toEqual([3, 1]);
	expect((await restart()).open).toMatchObject([{ kind: "store" }]);
});

describe("A restart", () => {
	test("repeats no alert, tells of the end of one that was told, and of no other", async () => {
		const { alerts, told, restart, network } = await setUp();
		await alerts.raise("feed-down", { checks: 3, reason: "no answer", url: FEED }, FEED);
		network.answers = "unsent";
		await alerts.raise("stalled", { loop: "poller" }, "poller");
		network.answers = "sent";
		const next = await restart();
		await next.raise("feed-down", { checks: 5, reason: "no answer", url: FEED }, FEED);
		await next.over("stalled", "poller");
		expect(told).toHaveLength(1);
		await (await restart()).over("feed-down", FEED);
		expect(told.slice(1)).toEqual([`42: Feed works again: ${FEED}`]);
	});

	test("tells of a token that was refused, which nothing could tell before", async () => {
		const { alerts, told, restart } = await setUp();
		await alerts.raise("unauthorized", { reason: "Unauthorized" });
		expect(told).toEqual([]);
		await (await restart()).over("unauthorized");
		expect(told).toEqual(["42: Telegram accepts the bot again. It had refused its token:\nUnauthorized"]);
	});

	test("begins no new ten, and tells later what was held back", async () => {
		const { alerts, told, clock, flood, restart } = await setUp();
		await flood(alerts, 10);
		await alerts.raise("article-withdrawn", { url: "https://www.rfi.fr/one", reason: "refused" }, "one");
		await clock.advance(HOUR_MS / 2);
		const next = await restart();
		await next.raise("store");
		expect(told).toHaveLength(10);
		await clock.advance(HOUR_MS / 2);
		await next.retry();
		expect(told.slice(10)).toEqual([
			expect.stringMatching(/\(2 in all\):\n• Telegram refuses an article.*\n• The store takes no/),
		]);
	});

	test.each([
		"{",
		"[]",
		'{"told":[],"open":[{"kind":"of-later","subject":"","at":1,"variables":{},"isTold":true}],"waiting":[]}',
	])("goes on with what it can read of the note %s", async (note) => {
		const { notes, restart, told } = await setUp();
		await notes.set("alerts", note);
		const alerts = await restart();
		expect(alerts.open).toEqual([]);
		await alerts.raise("store");
		expect(told).toHaveLength(1);
	});
});
