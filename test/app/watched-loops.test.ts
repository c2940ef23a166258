import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { type WatchedLoops, watchLoops } from "../../src/app/watched-loops.ts";
import { type OwnMeans, ownMeans } from "../../src/delivery/own-means.ts";
import { Pacer } from "../../src/delivery/pace/pacer.ts";
import type { HostGate } from "../../src/feed/fetch/host-gate.ts";
import { chatId, destinationOf } from "../../src/news/destination.ts";
import { followLog } from "../../src/search/index/follow-log.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { feed, startFeedServer } from "../support/articles/scripted-feed.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";
import { passTime, said, setIntakeStage } from "../support/stages/intake-stage.ts";
import { HOUR_MS, setPollerStage } from "../support/stages/poller-stage.ts";

type DeliveryStage = Awaited<ReturnType<typeof setDeliveryStage>>;

/** Between two looks of the watchdog. */
const LOOK_MS = 1000;

const hang = () => new Promise<never>(() => undefined);
const hangAfter = (begin: () => void) => {
	begin();
	return hang();
};

function setLoops(clock: FakeClock) {
	const { logger, entries } = logEntries();
	const stalled: string[] = [];
	const hopeless: string[] = [];
	const loops: WatchedLoops = watchLoops({
		...{ clock, logger },
		onStalled: (loop) => stalled.push(loop),
		onHopeless: (reason) => hopeless.push(reason),
	});
	loops.watchdog.start();
	onTestFinished(() => loops.watchdog.stop());

	/** It hangs from now on: lets its limit go by, and looks whether that is found, and nothing else. */
	async function expectFound(loop: string, limitMs: number, waitsFor: string): Promise<void> {
		await clock.advance(limitMs - 1);
		expect(stalled).toEqual([]);
		await clock.advance(LOOK_MS);
		expect(stalled).toEqual([loop]);
		expect(entries).toMatchObject([{ sentence: "Loop stands still", fields: { loop, waitsFor, times: 1 } }]);
		const unwell = Object.entries(loops.watchdog.health().parts).filter(([, { ok }]) => !ok);
		expect(unwell.map(([part]) => part)).toEqual([loop]);
		await clock.advance(2 * limitMs);
		expect(hopeless).toEqual([`${loop} has stood still 3 times in a row: it waits for ${waitsFor}`]);
	}

	return { loops, stalled, hopeless, expectFound };
}

/** A Telegram that answers nothing but that there is a bot, and `getUpdates` as it is told. */
function apiWith(getUpdates: () => Promise<unknown>) {
	const { api } = createBot({ token: "1:A", apiRoot: "http://127.0.0.1:9" });
	api.config.use(async (_, method) => {
		const me = { id: 1, is_bot: true, first_name: "Bot", username: "a_bot" };
		return { ok: true, result: (method === "getMe" ? me : await getUpdates()) as never };
	});
	return api;
}

/** One that brings these at the first poll, and nothing in half a minute at each of the others. */
function apiBringing(clock: FakeClock, updates: readonly Update[]) {
	let polls = 0;
	return apiWith(async () => (polls++ === 0 ? updates : clock.sleep(30_000).then(() => [])));
}

describe("A loop that hangs is found within its limit:", () => {
	test("the poller", async () => {
		const [clock, store] = [new FakeClock(), await openStore(":memory:")];
		const { loops, expectFound } = setLoops(clock);
		const states = { ...store.feeds, get: hang };
		const { poller } = await setPollerStage(["http://127.0.0.1:9/rss"], () => ({ states, progress: loops.poller }), {
			store,
			clock,
		});
		poller.stop = async () => undefined;
		poller.start();
		await expectFound("poller", 300_000, "the state of a feed");
	});

	test("the poller, whose feed does not answer", async () => {
		const [clock, store] = [new FakeClock(), await openStore(":memory:")];
		const { loops, expectFound } = setLoops(clock);
		const begun = Promise.withResolvers<void>();
		const gate = { pass: async <T>(_: string, job: () => Promise<T>) => job() };
		const server = createServer(() => begun.resolve()).listen(0, "127.0.0.1");
		onTestFinished(() => void server.close().closeAllConnections());
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const changes = () => ({ gate, progress: loops.poller });
		const { poller } = await setPollerStage([`http://127.0.0.1:${port}/rss`], changes, { store, clock });
		poller.start();
		await begun.promise;
		await expectFound("poller", 300_000, "an answer of a feed");
	});

	test("delivery", async () => {
		const stage = await setDeliveryStage();
		const { loops, expectFound } = setLoops(stage.clock);
		const left = Promise.withResolvers<void>();
		const send = () => {
			left.resolve();
			return hang();
		};
		await stage.subscribe(1);
		const delivery = await stage.start({ sender: { send, edit: hang }, means: { progress: loops.delivery } });
		delivery.articlesAppended(await stage.append(1));
		await left.promise;
		await expectFound("delivery", 120_000, "a send to be over and written down");
	});

	test.each<[waitsFor: string, hangIn: (stage: DeliveryStage, means: OwnMeans) => void]>([
		["what comes next", (_, { tail }) => void Object.assign(tail, { postable: hang })],
		["a group to be moved", ({ store }) => void Object.assign(store.positions, { delete: hang })],
		["the records of everybody", ({ store }) => void Object.assign(store.positions, { getMany: hang })],
	])("delivery, which waits for %s", async (waitsFor, hangIn) => {
		const stage = await setDeliveryStage();
		const { loops, expectFound } = setLoops(stage.clock);
		const [key] = [await stage.subscribe(-1), await stage.append(1)];
		const options = { sendRatePerSecond: 25, clock: stage.clock, progress: loops.delivery };
		const means = ownMeans({ ...options, log: stage.store.log });
		hangIn(stage, means);
		const started = stage.start({ means });
		if (waitsFor === "a group to be moved") void (await started).moveChat(destinationOf(key).chat, chatId(-100));
		await stage.clock.advance(0);
		await expectFound("delivery", 120_000, waitsFor);
	});

	test("the pace, which nobody wakes", async () => {
		const clock = new FakeClock();
		const { loops, expectFound } = setLoops(clock);
		const asleep = Object.assign(new FakeClock(), { sleep: hang });
		const pacer = new Pacer({ configuredPerSecond: 25, clock: asleep, progress: loops.delivery });
		pacer.pauseFor(1);
		void pacer.turn(new AbortController().signal);
		await expectFound("delivery", 120_001, "its pace");
	});

	test("the intake", async () => {
		const { clock, intake } = await setIntakeStage();
		const { loops, expectFound } = setLoops(clock);
		const asked = Promise.withResolvers<void>();
		const api = apiWith(() => {
			asked.resolve();
			return hang();
		});
		const { intake: made } = intake({ api, progress: loops.intake });
		made.stop = async () => undefined;
		made.start();
		await asked.promise;
		await expectFound("intake", 300_000, "an answer of Telegram's");
	});

	test("the follower of the log", async () => {
		const clock = new FakeClock();
		const { loops, expectFound } = setLoops(clock);
		const index = { add: hang, indexedUpTo: () => 0, reset: () => undefined, settle: () => false };
		void followLog({ head: () => 1, read: hang }, index, logEntries().logger, loops.index).catchUp();
		await expectFound("search index", 120_000, "articles of the log");
	});
});

describe("No standstill is", () => {
	test("a quiet feed, which is looked at for hours and has nothing new", async () => {
		const server = await startFeedServer(feed({ slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: 0 }));
		const [clock, store] = [new FakeClock(), await openStore(":memory:")];
		const { loops, stalled } = setLoops(clock);
		const changes = () => ({ progress: loops.poller, intervalMs: 3 * HOUR_MS });
		const { poller, checked } = await setPollerStage([server.url], changes, { store, clock });
		poller.start();
		await expect.poll(() => checked.length, { interval: 5 }).toBe(1);
		await clock.advance(2 * HOUR_MS);
		expect([loops.watchdog.health().ok, stalled]).toEqual([true, []]);
	});

	test("a feed that waits for others of its host", async () => {
		const [clock, store] = [new FakeClock(), await openStore(":memory:")];
		const { loops, stalled } = setLoops(clock);
		const passed: string[] = [];
		const gate: HostGate = { pass: (host) => hangAfter(() => passed.push(host)) };
		const changes = () => ({ gate, progress: loops.poller });
		const { poller } = await setPollerStage(["http://127.0.0.1:9/rss"], changes, { store, clock });
		poller.stop = async () => undefined;
		poller.start();
		await expect.poll(() => passed.length, { interval: 5 }).toBe(1);
		await clock.advance(HOUR_MS);
		expect([loops.watchdog.health().ok, stalled]).toEqual([true, []]);
	});

	test("a Telegram that has nothing to tell, for hours", async () => {
		const { clock, intake } = await setIntakeStage();
		const { loops, stalled } = setLoops(clock);
		let polls = 0;
		const api = apiWith(async () => {
			polls++;
			await clock.sleep(30_000);
			return [];
		});
		const { intake: made } = intake({ api, progress: loops.intake });
		made.start();
		await passTime(clock, () => polls > 0);
		for (let hour = 0; hour < 6; hour++) await clock.advance(HOUR_MS);
		expect(polls).toBeGreaterThan(500);
		expect([loops.watchdog.health().ok, stalled]).toEqual([true, []]);
		const stopped = made.stop();
		await clock.advance(30_000);
		await stopped;
	});

	test("a wait that Telegram asks of the intake", async () => {
		const { clock, intake, emulator } = await setIntakeStage();
		const { loops, stalled } = setLoops(clock);
		await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 7200, method: "getUpdates" });
		const { intake: made } = intake({ progress: loops.intake });
		made.start();
		await expect.poll(() => clock.waits.some((ms) => ms > HOUR_MS), { interval: 5 }).toBe(true);
		await clock.advance(1.9 * HOUR_MS);
		expect([loops.watchdog.health().ok, stalled]).toEqual([true, []]);
	});

	test("a pause of all sends", async () => {
		const clock = new FakeClock();
		const { loops, stalled } = setLoops(clock);
		const pacer = new Pacer({ configuredPerSecond: 25, clock, progress: loops.delivery });
		pacer.pauseFor(HOUR_MS);
		const turn = pacer.turn(new AbortController().signal);
		await clock.advance(HOUR_MS);
		await turn;
		expect(stalled).toEqual([]);
	});

	test("an update that waits until those of its chat before it are handled", async () => {
		const { clock, intake } = await setIntakeStage();
		const { loops, stalled } = setLoops(clock);
		const updates = Array.from({ length: 10 }, (_, index) => said(index + 1, 1));
		const begun = Promise.withResolvers<void>();
		const handle = () => {
			begun.resolve();
			return clock.sleep(100_000);
		};
		const made = intake({ progress: loops.intake, api: apiBringing(clock, updates), handle });
		made.intake.start();
		await begun.promise;
		await clock.advance(1_000_000);
		await made.handled(10);
		expect(stalled).toEqual([]);
		const stopped = made.intake.stop();
		await clock.advance(30_000);
		await stopped;
	});
});

describe("An update whose handling hangs", () => {
	test.each(["by polling", "by webhook"])(
		"is found within its limit, and others are answered meanwhile, %s",
		async (how) => {
			const { clock, intake } = await setIntakeStage();
			const { loops, expectFound } = setLoops(clock);
			const isWebhook = how === "by webhook";
			const begun = Promise.withResolvers<void>();
			const { intake: made, handled } = intake({
				...(isWebhook && { webhook: { url: "https://bot.example/hook", secret: "between_us" } }),
				progress: loops.intake,
				api: isWebhook ? apiWith(async () => true) : apiBringing(clock, [said(1, 1), said(2, 2)]),
				handle: ({ update_id }) => (update_id === 1 ? hangAfter(begun.resolve) : Promise.resolve()),
			});
			made.stop = async () => undefined;
			made.start();
			if (isWebhook) {
				await passTime(clock, () => made.trouble === undefined);
				for (const update of [said(1, 1), said(2, 2)]) void made.take(update);
			}
			await Promise.all([begun.promise, handled(1)]);
			await expectFound("intake", 300_000, "an update to be handled");
		},
	);

	test("ends the process three times, and is then set aside", async () => {
		const { clock, store, intake } = await setIntakeStage();
		const runs: string[] = [];
		for (const wasCutOff of [false, true, true, true]) {
			const { loops, hopeless } = setLoops(clock);
			const begun: number[] = [];
			const { intake: made, entries } = intake({
				...{ progress: loops.intake, wasCutOff, records: store.updates },
				api: apiBringing(clock, runs.length === 0 ? [said(1, 1)] : []),
				handle: ({ update_id }) => hangAfter(() => begun.push(update_id)),
			});
			made.stop = async () => undefined;
			made.start();
			const isSetAside = () => entries.some(({ sentence }) => sentence.startsWith("Update is set aside"));
			await passTime(clock, () => begun.length > 0 || isSetAside());
			await clock.advance(HOUR_MS);
			runs.push(isSetAside() ? "set aside" : `${begun.length} begun, ${hopeless.length} hopeless`);
			loops.watchdog.stop();
		}
		const hangs = "1 begun, 1 hopeless";
		expect(runs).toEqual([hangs, hangs, hangs, "set aside"]);
	});
});
