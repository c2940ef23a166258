import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { Alarms } from "../../../src/app/alarms/alarms.ts";
import { Figures } from "../../../src/app/duty/figures.ts";
import { Instruments } from "../../../src/app/instruments.ts";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import { DamagedRecordError } from "../../../src/store/collection.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender } from "../../../src/telegram/sender.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FEED = { url: "https://feed.example/rss", edition: "cn" } as const;

/** What the operator hears of a bot over a real store and a real Bot API server; delivery and the disk say what the test wants. */
async function setAlarms() {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-alarms-"));
	const storePath = join(folder, "bot.sqlite");
	const emulator = await createEmulator({ limits: false });
	const operator = await emulator.world.user("Operator");
	await operator.startsSilently();
	const clock = new FakeClock();
	const { logger } = logEntries();
	const now = { backlogMs: 0, destinations: 500, disk: { free: 50e9, total: 100e9 } };
	const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
	let running: { alarms: Alarms; close(): Promise<void> } | undefined;
	const stop = async () => {
		await running?.alarms.stop();
		await running?.close();
		running = undefined;
	};
	const start = async () => {
		const config = {
			feeds: [FEED],
			newsMaps: [],
			editions: ["cn"],
			dataFolder: folder,
			adminChats: [chatId(operator.id)],
		} as const;
		const instruments = new Instruments({ config, clock, logger });
		const store = await openStore(storePath, { watch: instruments.storeCalled });
		const status = () => ({ ...now, ready: 0, waiting: 0, setAside: 0 });
		const figures = new Figures({ config, clock, logger, metrics: instruments.metrics });
		const admins = new AdminChats(config.adminChats, store.notes, logger);
		const delivery = { status, backlogMs: () => now.backlogMs };
		const diskSpace = async () => now.disk;
		const [sender, translate] = [createSender(api), loadTranslations()];
		const alarms = new Alarms({
			...{ config, store, instruments, leavers: figures.leavers, admins },
			...{ clock, logger, sender, translate, diskSpace },
		});
		running = { alarms, close: store.close };
		instruments.loops.watchdog.start();
		await alarms.start(delivery);
		return { alarms, instruments, figures, store };
	};
	onTestFinished(async () => {
		await stop();
		await emulator.close();
		await rm(folder, { recursive: true });
	});
	/** Lets so many looks go by, and tells what the operator has heard meanwhile. */
	const look = async (times = 1) => {
		const before = await told();
		for (let time = 0; time < times; time++) {
			await clock.sleeping(1, MINUTE_MS);
			await clock.advance(MINUTE_MS);
			await running?.alarms.alerts.retry();
		}
		return (await told()).slice(before.length);
	};
	const told = async () => (await operator.chat.messages()).flatMap(({ text }) => text ?? []);
	/** What is raised or over at once, without a look. */
	const settled = async () => {
		await running?.alarms.alerts.retry();
		return (await told()).at(-1);
	};
	return { storePath, clock, now, start, stop, look, settled };
}

describe("The operator's chats hear", () => {
	test("of a disk that is nearly full, and of room again", async () => {
		const { start, look, now } = await setAlarms();
		await start();
		now.disk = { free: 4e9, total: 100e9 };
		expect(await look(6)).toEqual(["The disk is nearly full: 4 GB of 100 GB left."]);
		expect(await look(10)).toEqual([]);
		now.disk = { free: 40e9, total: 100e9 };
		expect(await look(6)).toEqual(["The disk has room again: 40 GB of 100 GB."]);
	});

	test("of a clock that jumps, once while it goes on doing so, and when it has run evenly for an hour", async () => {
		const { start, look, clock } = await setAlarms();
		await start();
		await look();
		clock.set(clock.now() + 59_000);
		expect(await look()).toEqual([]);
		clock.set(clock.now() - 2 * HOUR_MS + 1);
		expect(await look()).toEqual(["The system clock has jumped by 2 hours: it was set, or the machine slept."]);
		clock.set(clock.now() + 2 * HOUR_MS);
		expect(await look(59)).toEqual([]);
		expect(await look(2)).toEqual(["The system clock has run evenly for an hour."]);
	});

	test("of what waits for ten minutes although it could be sent, and when it has left", async () => {
		const { start, look, now } = await setAlarms();
		const { alarms } = await start();
		now.backlogMs = 10 * MINUTE_MS - 1;
		expect(await look()).toEqual([]);
		now.backlogMs = 10 * MINUTE_MS;
		alarms.ofDelivery.onGeneralRefusal("Logged out");
		expect(await look()).toEqual([expect.stringMatching(/refuses every message/)]);
		alarms.ofDelivery.onGeneralRefusal(undefined);
		expect((await look()).slice(1)).toEqual([
			"Messages are late: the oldest one that could be sent has waited for 10 minutes.",
		]);
		now.backlogMs = 0;
		expect(await look()).toEqual(["Messages leave in time again."]);
	});

	test("of a backlog that goes on over a restart once, and of its end when the new run has seen for long enough that there is none", async () => {
		const { start, stop, look, now } = await setAlarms();
		await start();
		now.backlogMs = 10 * MINUTE_MS;
		expect(await look()).toHaveLength(1);
		await stop();
		now.backlogMs = 0;
		await start();
		expect(await look(5)).toEqual([]);
		now.backlogMs = 10 * MINUTE_MS;
		expect(await look()).toEqual([]);
		now.backlogMs = 0;
		expect(await look()).toEqual(["Messages leave in time again."]);
		now.backlogMs = 10 * MINUTE_MS;
		expect(await look()).toHaveLength(1);
		await stop();
		now.backlogMs = 0;
		await start();
		expect(await look(19)).toEqual([]);
		expect(await look(2)).toEqual(["Messages leave in time again."]);
	});

	test("of a destination whose turns fail, once over restarts, and when that is over", async () => {
		const { start, stop, look, settled } = await setAlarms();
		const destination = destinationKey({ chat: chatId(-1001234), topic: 7 });
		const first = await start();
		first.alarms.ofDelivery.onSetAside(destination, new Error("Cannot read what is stored"));
		const told = await settled();
		expect(told).toBe("-1001234/7 gets nothing until this is mended; the others go on.\nCannot read what is stored");
		await stop();
		const second = await start();
		expect(second.alarms.setAside).toEqual([destination]);
		second.alarms.ofDelivery.onSetAside(destination, new Error("Cannot read what is stored"));
		expect(await look(2)).toEqual([]);
		second.alarms.ofDelivery.onSetAside(destination, undefined);
		expect(await settled()).toBe(
			"-1001234/7 is in trouble no more. This had kept everything from it:\nCannot read what is stored",
		);
		await stop();
		expect((await start()).alarms.setAside).toEqual([]);
	});

	test("of no more than a hundred destinations whose turns fail at the same time", async () => {
		const { start } = await setAlarms();
		const { alarms } = await start();
		for (let chat = 1; chat <= 150; chat++)
			alarms.ofDelivery.onSetAside(destinationKey({ chat: chatId(chat) }), new Error("The same bug for all"));
		expect(alarms.setAside).toHaveLength(100);
	});

	test("not of what a machine that slept has to catch up with, but of what it does not catch up with", async () => {
		const { start, look, now, clock } = await setAlarms();
		await start();
		await look();
		clock.set(clock.now() + 8 * HOUR_MS);
		now.backlogMs = 8 * HOUR_MS;
		expect(await look()).toEqual([expect.stringMatching(/clock has jumped by 8 hours/)]);
		expect(await look(8)).toEqual([]);
		expect(await look(2)).toEqual([expect.stringMatching(/^Messages are late/)]);
	});

	test("of very many who leave within an hour, and when they do so no more, also after a restart", async () => {
		const { start, stop, look, clock } = await setAlarms();
		const { figures } = await start();
		for (let number = 1; number <= 20; number++)
			figures.positionWritten(destinationKey({ chat: chatId(number) }), {
				editions: {},
				gone: { at: clock.now(), reason: "Forbidden: bot was blocked by the user" },
			});
		expect(await look()).toEqual([expect.stringMatching(/lost within an hour: 20 of 500\./)]);
		await stop();
		await start();
		expect(await look(58)).toEqual([]);
		expect(await look(3)).toEqual(["Subscribers are lost no faster than usual again."]);
	});

	test("of a loop that hangs, and when it moves again", async () => {
		const { start, look } = await setAlarms();
		const { instruments } = await start();
		const hanging = Promise.withResolvers<void>();
		void instruments.loops.delivery.during("a send", () => hanging.promise);
		expect(await look(4)).toEqual(["A part of the bot stands still: delivery. If that lasts, the process ends."]);
		hanging.resolve();
		expect(await look()).toEqual(["It moves again: delivery"]);
	});

	test("of a store that takes no writes, and when it does again, also in a quiet hour", async () => {
		const { start, look, storePath, settled } = await setAlarms();
		const { store } = await start();
		const other = new DatabaseSync(storePath);
		onTestFinished(() => other.close());
		other.exec("CREATE TRIGGER full BEFORE INSERT ON note BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END");
		await expect(store.notes.set("a", "write")).rejects.toThrow();
		expect(await settled()).toMatch(/^The store takes no writes/);
		expect(await look(2)).toEqual([]);
		other.exec("DROP TRIGGER full");
		expect(await look(3)).toEqual(["The store takes writes again."]);
	});

	test("of a change of a record that the store does not take, and of none that fails since the record is damaged", async () => {
		const { start, storePath, settled } = await setAlarms();
		const { store } = await start();
		const other = new DatabaseSync(storePath);
		onTestFinished(() => other.close());
		const [key, whole] = [destinationKey({ chat: chatId(1) }), destinationKey({ chat: chatId(2) })];
		const subscription = { chatType: "private", editions: {}, language: "en", renewedAt: 0 } as const;
		await store.subscriptions.update(key, () => subscription);
		other.exec("UPDATE subscription SET value = '{}'");
		const change = (changed: DestinationKey) => store.subscriptions.update(changed, () => ({ ...subscription }));
		await expect(change(key)).rejects.toThrow(DamagedRecordError);
		expect(await settled()).toBeUndefined();
		other.exec("CREATE TRIGGER full BEFORE INSERT ON subscription BEGIN SELECT RAISE(FAIL, 'disk is full'); END");
		await expect(change(whole)).rejects.toThrow("disk is full");
		expect(await settled()).toMatch(/^The store takes no writes/);
	});

	test("of a token that was refused in the middle of a run, once another run is accepted", async () => {
		const { start, stop, look, settled } = await setAlarms();
		const first = await start();
		first.alarms.unusable("Not Found");
		expect(first.alarms.alerts.open).toEqual([]);
		first.alarms.connected();
		first.alarms.unusable("Unauthorized");
		await stop();
		const { alarms } = await start();
		expect(await look()).toEqual([]);
		alarms.connected();
		expect(await settled()).toBe("Telegram accepts the bot again. It had refused its token:\nUnauthorized");
	});

	test("that a general refusal of an earlier run is over, when something is posted", async () => {
		const { start, stop, settled } = await setAlarms();
		(await start()).alarms.ofDelivery.onGeneralRefusal("Logged out");
		await stop();
		const { alarms } = await start();
		const count = alarms.watchingSends(() => undefined);
		const job = { kind: "edit" } as Parameters<typeof count>[0];
		count(job, "sent");
		expect(await settled()).toMatch(/refuses every message/);
		count({ ...job, kind: "article" }, "sent");
		expect(await settled()).toMatch(/^Telegram takes messages again/);
	});

	test("nothing more of a feed that is read no longer", async () => {
		const { start, stop } = await setAlarms();
		const { alarms } = await start();
		await alarms.alerts.raise(
			"feed-down",
			{ url: "https://old.example", checks: 3, reason: "-" },
			"https://old.example",
		);
		await alarms.alerts.raise("feed-down", { url: FEED.url, checks: 3, reason: "-" }, FEED.url);
		await stop();
		expect((await start()).alarms.alerts.open.map(({ subject }) => subject)).toEqual([FEED.url]);
	});
});

test("What is told of is counted by kind, and what goes on is shown", async () => {
	const { start } = await setAlarms();
	const { alarms, instruments } = await start();
	const lines = async () => (await instruments.metrics.metrics.text()).split("\n");
	expect(await lines()).toEqual(
		expect.arrayContaining(['rfi_alerts_total{kind="store"} 0', 'rfi_alerts_open{kind="store"} 0']),
	);
	await alarms.alerts.raise("store");
	expect(await lines()).toEqual(
		expect.arrayContaining(['rfi_alerts_total{kind="store"} 1', 'rfi_alerts_open{kind="store"} 1']),
	);
	await alarms.alerts.over("store");
	expect(await lines()).toEqual(
		expect.arrayContaining(['rfi_alerts_total{kind="store"} 1', 'rfi_alerts_open{kind="store"} 0']),
	);
});
