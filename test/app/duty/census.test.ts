import { describe, expect, test } from "vitest";
import { Census } from "../../../src/app/duty/census.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { Position } from "../../../src/news/position.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;

function setCensus() {
	const clock = new FakeClock();
	const census = new Census(() => clock.now());
	const key = (chat: number): DestinationKey => destinationKey({ chat: chatId(chat) });
	const subscription = (changes: Partial<Subscription> = {}): Subscription => ({
		...{ chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: clock.now() },
		...changes,
	});
	/** What there is any of. */
	const counted = () =>
		Object.fromEntries(
			[...census.counts()].filter(([, count]) => count !== 0).map(([{ state, chat }, n]) => [`${state} ${chat}`, n]),
		);
	const enrol = (chat: number, chosen: Partial<Subscription> = {}, position: Partial<Position> = {}) =>
		census.enrolled({ key: key(chat), subscription: subscription(chosen), position: { editions: {}, ...position } });
	return { clock, census, key, subscription, counted, enrol };
}

describe("Census", () => {
	test("counts everybody of the start by what becomes of the news there, and by kind of chat", () => {
		const { clock, census, counted, enrol } = setCensus();
		const at = clock.now();
		enrol(1);
		enrol(2, { editions: {} });
		enrol(3, { renewedAt: at - 1 }, { gone: { at, reason: "blocked" } });
		enrol(4, { renewedAt: at + 1 }, { gone: { at, reason: "blocked" } });
		enrol(-5, { chatType: "group", renewedAt: at - 1 }, { paused: { at, until: at + HOUR_MS, reason: "no rights" } });
		enrol(-6, { chatType: "channel", pause: {} });
		enrol(-7, { chatType: "something new", editions: { cn: { since: 0 }, fr: { since: 0 } } });
		expect(counted()).toEqual({
			...{ "active private": 2, "ended private": 1, "gone private": 1 },
			...{ "held group": 1, "paused channel": 1, "active other": 1 },
		});
		expect([census.readersOf("cn"), census.readersOf("fr"), census.readersOf("en")]).toEqual([6, 1, 0]);
		expect([...census.reachable()].map(({ chatType }) => chatType)).toEqual([
			...["private", "private", "group", "channel", "other"],
		]);
	});

	test("follows what people choose, and counts nobody twice", async () => {
		const { clock, census, key, subscription, counted, enrol } = setCensus();
		enrol(1);
		census.subscriptionChanged(key(1), subscription());
		expect(counted()).toEqual({ "active private": 1 });
		census.subscriptionChanged(key(1), subscription({ pause: { until: clock.now() + HOUR_MS } }));
		expect(counted()).toEqual({ "paused private": 1 });
		await clock.advance(HOUR_MS);
		expect(counted()).toEqual({ "active private": 1 });
		census.subscriptionChanged(key(1), subscription({ editions: {} }));
		expect(counted()).toEqual({ "ended private": 1 });
		census.subscriptionChanged(key(1), undefined);
		expect([counted(), census.readersOf("cn")]).toEqual([{}, 0]);
		census.subscriptionChanged(key(1), undefined);
		census.positionWritten(key(1), { editions: {}, gone: { at: clock.now(), reason: "blocked" } });
		expect([counted(), census.readersOf("cn"), [...census.reachable()]]).toEqual([{}, 0, []]);
		census.subscriptionChanged(key(1), subscription());
		expect([counted(), census.readersOf("cn")]).toEqual([{ "active private": 1 }, 1]);
	});

	test("follows what Telegram says of a chat, until it takes something or somebody comes back", async () => {
		const { clock, census, key, subscription, counted, enrol } = setCensus();
		enrol(1);
		await clock.advance(1000);
		const gone: Position = { editions: {}, gone: { at: clock.now(), reason: "blocked" } };
		census.positionWritten(key(1), gone);
		expect(counted()).toEqual({ "gone private": 1 });
		await clock.advance(1000);
		census.subscriptionChanged(key(1), subscription());
		expect(counted()).toEqual({ "active private": 1 });
		census.positionWritten(key(1), gone);
		expect(counted()).toEqual({ "active private": 1 });
		const paused = { at: clock.now() + 1, until: clock.now() + HOUR_MS, reason: "no rights" };
		await clock.advance(1000);
		census.positionWritten(key(1), { editions: {}, paused });
		expect(counted()).toEqual({ "held private": 1 });
		census.positionWritten(key(1), { editions: {} });
		expect(counted()).toEqual({ "active private": 1 });
		census.positionWritten(key(2), gone);
		expect(counted()).toEqual({ "active private": 1 });
	});

	test("counts why some are gone or held, without numbers of chats, until that is over", async () => {
		const { clock, census, key, subscription, enrol } = setCensus();
		const renewedAt = clock.now() - 1;
		const gone = (reason: string) => ({ gone: { at: clock.now(), reason } });
		enrol(1, { renewedAt }, gone("Forbidden: bot was blocked by the user"));
		enrol(2, { renewedAt }, gone("Forbidden: bot was blocked by the user"));
		enrol(3, { renewedAt }, gone("Bad Request: chat -1001234567890 is\u001b[31m lost"));
		enrol(-4, { renewedAt }, { paused: { at: clock.now(), until: clock.now() + HOUR_MS, reason: "no rights" } });
		enrol(5, { renewedAt: clock.now() + 1 }, gone("Forbidden: user is deactivated"));
		expect(census.reasons()).toEqual([
			{ state: "gone", reason: "Forbidden: bot was blocked by the user", count: 2 },
			{ state: "gone", reason: "Bad Request: chat … is\\u001b[31m lost", count: 1 },
			{ state: "held", reason: "no rights", count: 1 },
		]);
		census.positionWritten(key(1), { editions: {} });
		census.positionWritten(key(-4), { editions: {}, ...gone("the group was deleted") });
		census.subscriptionChanged(key(3), undefined);
		expect(census.reasons()).toEqual([
			{ state: "gone", reason: "Forbidden: bot was blocked by the user", count: 1 },
			{ state: "gone", reason: "the group was deleted", count: 1 },
		]);
		await clock.advance(1000);
		for (const chat of [2, -4]) census.subscriptionChanged(key(chat), subscription());
		expect(census.reasons()).toEqual([]);
	});

	test("counts the reasons of a server that says another one each time as one", () => {
		const { clock, census, enrol } = setCensus();
		for (let chat = 1; chat <= 200; chat++)
			enrol(chat, { renewedAt: clock.now() - 1 }, { gone: { at: clock.now(), reason: `reason ${chat}` } });
		const reasons = census.reasons();
		expect(reasons.length).toBeLessThanOrEqual(52);
		expect(reasons[0]).toEqual({ state: "gone", reason: "other reasons", count: 150 });
	});

	test("takes whoever came back before a restart for reachable after it, whatever is written of them", async () => {
		const { clock, census, key, counted, enrol } = setCensus();
		const at = clock.now();
		const gone = { at: at - 2, reason: "blocked" };
		enrol(1, { renewedAt: at - 1 }, { gone });
		enrol(2, { renewedAt: at - 1 }, { paused: { at: at - 2, until: at + HOUR_MS, reason: "no rights" } });
		expect(counted()).toEqual({ "active private": 2 });
		census.positionWritten(key(1), { editions: { cn: { read: 1, sent: [] } }, gone });
		census.positionWritten(key(2), { editions: {}, paused: { at: at - 2, until: at + 1, reason: "no rights" } });
		expect(counted()).toEqual({ "active private": 2 });
		await clock.advance(1);
		census.positionWritten(key(1), { editions: {}, gone: { at: clock.now(), reason: "blocked" } });
		expect(counted()).toEqual({ "active private": 1, "gone private": 1 });
	});

	test("calls gone who is both gone and held, and active of whom a mark says only that somebody was told", () => {
		const { clock, counted, enrol } = setCensus();
		const at = clock.now();
		const before = { renewedAt: at - 1 };
		const paused = { at, until: at + HOUR_MS, reason: "no rights" };
		enrol(1, before, { gone: { at, reason: "blocked" }, paused });
		enrol(2, before, { paused: { ...paused, until: 0, told: true } });
		enrol(3, { ...before, pause: {} }, { paused });
		enrol(4, { ...before, pause: {} }, { paused: { ...paused, until: 0, told: true } });
		expect(counted()).toEqual({ "gone private": 1, "active private": 1, "held private": 1, "paused private": 1 });
	});

	test("counts the readers of editions in whichever order they were asked for, also when one is given up", () => {
		const { census, key, subscription, enrol } = setCensus();
		enrol(1, { editions: { cn: { since: 0 }, fr: { since: 0 } } });
		enrol(2, { editions: { fr: { since: 0 }, cn: { since: 0 } } });
		census.subscriptionChanged(key(2), subscription({ editions: { fr: { since: 0 } } }));
		expect([census.readersOf("cn"), census.readersOf("fr")]).toEqual([1, 2]);
	});
});
