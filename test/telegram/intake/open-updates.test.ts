import { setImmediate as turn } from "node:timers/promises";
import type { Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { OpenUpdates, type OpenUpdatesOptions } from "../../../src/telegram/intake/open-updates.ts";
import { UpdateLedger } from "../../../src/telegram/intake/update-ledger.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { said } from "../../support/stages/intake-stage.ts";

const user = { id: 1, is_bot: false, first_name: "Li" };
const typed = (update_id: number) => ({
	update_id,
	inline_query: { id: "1", from: user, query: "", offset: "" },
});

async function setUp(changes: Partial<OpenUpdatesOptions> = {}) {
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const ledger = new UpdateLedger({ records: store.updates, wasCutOff: false, clock, logger });
	const begun: number[] = [];
	const works = new Map<number, PromiseWithResolvers<void>>();
	const open = new OpenUpdates({
		...{ ledger, clock, logger, comesAgain: false },
		handle: async ({ update_id }) => {
			begun.push(update_id);
			await works.get(update_id)?.promise;
		},
		...changes,
	});
	/** From then on these are in hand until they are told to end. */
	const hold = (...ids: number[]) => {
		for (const id of ids) works.set(id, Promise.withResolvers<void>());
	};
	const written = async () => {
		const ids: number[] = [];
		for await (const [key] of store.updates.entries()) ids.push(Number(key));
		return ids;
	};
	return { open, begun, hold, works, clock, entries, store, ledger, written };
}

describe("OpenUpdates", () => {
	test("handles the updates of one chat one after the other, while those of others go on beside it", async () => {
		const { open, begun, hold, works } = await setUp();
		hold(1, 4);
		for (const update of [said(1, 10), said(2, 10), said(3, 20), typed(4), typed(5)]) void open.take(update);
		await turn();
		expect(begun).toEqual([1, 3, 4, 5]);
		// A batch that comes later stands in the same line.
		void open.take(said(6, 10));
		void open.take(said(7, 20));
		await turn();
		expect(begun).toEqual([1, 3, 4, 5, 7]);
		for (const work of works.values()) work.resolve();
		await open.idle();
		expect(begun).toEqual([1, 3, 4, 5, 7, 2, 6]);
	});

	test("goes on after an update that cannot be handled, and says which it was", async () => {
		const handled: number[] = [];
		const { open, entries } = await setUp({
			handle: async ({ update_id }) => {
				if (update_id === 1) throw new Error("broken");
				handled.push(update_id);
			},
		});
		await Promise.all([open.take(said(1, 10)), open.take(said(2, 10))]);
		expect(handled).toEqual([2]);
		const fields = { error: new Error("broken"), updateId: 1 };
		expect(entries).toEqual([{ level: "error", sentence: "Update could not be handled", fields }]);
	});

	test("handles an update once that is brought again while it is in hand, and after", async () => {
		const { open, begun, hold, works } = await setUp();
		hold(1);
		const outcomes: string[] = [];
		const taking = ["first", "second"].map((name) => open.take(said(1, 10)).then(() => outcomes.push(name)));
		await turn();
		expect(outcomes).toEqual([]);
		works.get(1)?.resolve();
		await Promise.all(taking);
		await open.take(said(1, 10));
		expect(begun).toEqual([1]);
	});

	test("handles an update again that could not be handled, when Telegram brings it again", async () => {
		let isBroken = true;
		const { open, entries } = await setUp({
			comesAgain: true,
			handle: async () => {
				if (isBroken) throw new Error("broken");
			},
		});
		await expect(open.take(said(1, 10))).rejects.toThrow("broken");
		isBroken = false;
		await open.idle();
		await open.take(said(1, 10));
		expect(open.isKnown(1)).toBe(true);
		expect(entries).toEqual([]); // whoever took it heard of the failure
	});

	test("writes nothing down of what is handled within half a second", async () => {
		const { open, hold, works, clock, written } = await setUp();
		hold(1);
		const taken = open.take(said(1, 10));
		await clock.advance(499);
		works.get(1)?.resolve();
		await taken;
		await clock.advance(10_000);
		expect(await written()).toEqual([]);
	});

	test("writes an update down after half a second, with all that wait behind it, and strikes it off when it is over", async () => {
		const { open, hold, works, clock, store, written } = await setUp();
		hold(1);
		const taken = Promise.all([open.take(said(1, 10, "slow")), open.take(said(2, 10)), open.take(said(3, 20))]);
		await clock.advance(500);
		await taken;
		expect(await written()).toEqual([1, 2]);
		expect(await store.updates.get("1")).toMatchObject({ begun: 0, update: said(1, 10, "slow") });
		expect(open.oldestHeld).toBeUndefined();
		works.get(1)?.resolve();
		await open.idle();
		expect(await written()).toEqual([]);
	});

	test.each(["held by Telegram", "written down"])(
		"leaves to the next run what is cut off when the bot gives up, %s",
		async (where) => {
			const givingUp = new AbortController();
			const { open, clock, written, works, hold } = await setUp({ givingUp: givingUp.signal });
			hold(1);
			const taken = open.take(said(1, 10)).catch(() => "refused");
			if (where === "written down") await clock.advance(500);
			await turn();
			givingUp.abort();
			works.get(1)?.reject(new Error("cut off"));
			await open.idle();
			expect(await taken).toBe(where === "written down" ? undefined : "refused");
			expect(await written()).toEqual(where === "written down" ? [1] : []);
			expect(open.isKnown(1)).toBe(false);
		},
	);

	test("drops what comes on top of fifty updates of one chat that wait, says so once, and takes what others send", async () => {
		const { open, begun, hold, works, entries, clock } = await setUp();
		hold(0);
		for (let id = 0; id < 60; id++) void open.take(said(id, 10));
		await clock.advance(500);
		for (const id of [60, 61]) await open.take(said(id, 10));
		expect(open.isKnown(61)).toBe(true); // so that it is confirmed
		void open.take(said(62, 20));
		await turn();
		expect(begun).toEqual([0, 62]);
		works.get(0)?.resolve();
		await open.idle();
		expect(begun).toEqual([0, 62, ...Array.from({ length: 59 }, (_, index) => index + 1)]);
		expect(entries).toMatchObject([{ level: "warn", fields: { source: "chat 10" } }]);
		await open.take(said(63, 10));
		expect(begun.at(-1)).toBe(63);
	});

	test("drops nothing in a chat where much is said at once, as long as it goes quickly", async () => {
		const { open, begun } = await setUp();
		for (let id = 0; id < 200; id++) void open.take(said(id, -10));
		await open.idle();
		expect(begun).toHaveLength(200);
	});

	test("counts what somebody types inline by the person", async () => {
		const { open, begun, hold, works, clock } = await setUp();
		const ids = Array.from({ length: 50 }, (_, index) => index);
		hold(...ids);
		for (const id of ids) void open.take(typed(id));
		await clock.advance(500);
		await open.take(typed(50));
		expect(begun).toHaveLength(50);
		for (const work of works.values()) work.resolve();
		await open.idle();
	});

	test.each([
		["that a group has moved", { message: { ...said(99, 10).message, text: undefined, migrate_to_chat_id: -1 } }],
		[
			"what the bot may do",
			{ my_chat_member: { chat: { id: 10 }, from: user, new_chat_member: { status: "member" } } },
		],
	])("drops nothing that says %s", async (_, content) => {
		const { open, begun, hold, works, clock } = await setUp();
		hold(0);
		for (let id = 0; id < 60; id++) void open.take(said(id, 10));
		await clock.advance(500);
		void open.take({ update_id: 99, ...content } as Update);
		works.get(0)?.resolve();
		await open.idle();
		expect(begun.at(-1)).toBe(99);
	});

	test("leaves an update with Telegram that cannot be written down", async () => {
		const { open, hold, works, clock, entries, store } = await setUp();
		store.updates.set = () => Promise.reject(new Error("disk I/O error"));
		hold(1);
		const refused = expect(open.take(said(1, 10))).rejects.toThrow("disk I/O error");
		await clock.advance(500);
		await refused;
		expect(open.oldestHeld).toBe(1);
		expect(entries).toMatchObject([{ level: "warn", fields: { updateId: 1 } }]);
		works.get(1)?.resolve();
		await open.idle();
		expect(open.oldestHeld).toBeUndefined();
	});

	test("knows the oldest update that nobody but Telegram has", async () => {
		const { open, hold, works } = await setUp();
		hold(1, 2, 3);
		for (const id of [1, 2, 3]) void open.take(said(id, id));
		works.get(2)?.resolve();
		await turn();
		expect(open.oldestHeld).toBe(1);
		works.get(1)?.resolve();
		await turn();
		expect(open.oldestHeld).toBe(3);
		works.get(3)?.resolve();
		await open.idle();
		expect(open.oldestHeld).toBeUndefined();
	});

	test("leaves to the next run what has not begun when the bot gives up", async () => {
		const givingUp = new AbortController();
		const { open, begun, hold, works, clock, written } = await setUp({ givingUp: givingUp.signal });
		hold(1, 3);
		void open.take(said(1, 10));
		void open.take(said(2, 10));
		await clock.advance(500);
		void open.take(said(3, 20));
		void open.take(said(4, 20));
		givingUp.abort();
		for (const work of works.values()) work.resolve();
		await open.idle();
		expect(begun).toEqual([1, 3]);
		// The one was taken from Telegram, the other was not.
		expect(await written()).toEqual([2]);
		expect(open.oldestHeld).toBe(4);
	});
});
