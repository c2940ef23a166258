import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { UpdateLedger } from "../../../src/telegram/intake/update-ledger.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { said } from "../../support/stages/intake-stage.ts";

const POISON = said(7, 10, "poison");
const INNOCENT = said(8, 20);
const SET_ASIDE = "Update is set aside: the process has ended again and again while it was handled";

/** Runs of the bot, one after the other, on one store in a file. */
async function setUp() {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-ledger-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const { logger, entries } = logEntries();

	async function run(wasCutOff: boolean) {
		const store = await openStore(join(folder, "bot.sqlite"));
		onTestFinished(() => store.close());
		const clock = new FakeClock();
		const ledger = new UpdateLedger({ records: store.updates, wasCutOff, clock, logger });
		return { ledger, store, clock };
	}

	/** Handles updates side by side until the one that is poison ends the process, if it begins; which ones began. */
	async function runUntilDeath(wasCutOff: boolean, ...updates: Update[]): Promise<string[]> {
		const { ledger, store } = await run(wasCutOff);
		const begun: string[] = [];
		const died = Promise.withResolvers<void>();
		const guarded = updates.map(async (update) => {
			await ledger.guard(update, async () => {
				begun.push(update.message?.text ?? "");
				if (update === POISON) died.resolve();
				// Nobody does anything any more in a process that has ended.
				await (update === POISON || begun.includes("poison") ? new Promise(() => undefined) : undefined);
			});
			await ledger.forget(update.update_id);
		});
		await Promise.race([died.promise, Promise.all(guarded)]);
		await store.close();
		return begun;
	}

	return { run, runUntilDeath, entries };
}

describe("UpdateLedger", () => {
	test("sets an update aside at its fourth delivery when the process ended at each of the three before", async () => {
		const { runUntilDeath, entries } = await setUp();
		expect(await runUntilDeath(false, POISON)).toEqual(["poison"]);
		expect(await runUntilDeath(true, POISON)).toEqual(["poison"]);
		expect(await runUntilDeath(true, POISON)).toEqual(["poison"]);
		expect(entries).toEqual([]);
		expect(await runUntilDeath(true, POISON)).toEqual([]);
		expect(entries).toEqual([{ level: "error", sentence: SET_ASIDE, fields: { updateId: 7 } }]);
		expect(await runUntilDeath(true, POISON)).toEqual([]);
	});

	test.each([
		["before", [INNOCENT, POISON]],
		["after", [POISON, INNOCENT]],
	])("handles an innocent update that comes %s the one that ends the process", async (_, updates) => {
		const { runUntilDeath } = await setUp();
		for (let round = 1; round <= 3; round++) await runUntilDeath(round > 1, ...updates);
		expect(await runUntilDeath(true, ...updates)).toEqual(["text"]);
	});

	test("goes on beside a slow update after two seconds", async () => {
		const { run } = await setUp();
		const { ledger, clock } = await run(true);
		const begun: number[] = [];
		const slow = Promise.withResolvers<void>();
		const both = [said(1, 10), said(2, 20)].map(({ update_id }, index) =>
			ledger.guard(said(update_id, 10), async () => {
				begun.push(update_id);
				if (index === 0) await slow.promise;
			}),
		);
		await clock.sleeping(1);
		await clock.advance(1999);
		expect(begun).toEqual([1]);
		await clock.advance(1);
		await expect.poll(() => begun, { interval: 5 }).toEqual([1, 2]);
		slow.resolve();
		await Promise.all(both);
	});

	test("writes nothing in a calm run, and nothing any more ten minutes after one that was cut off", async () => {
		const { run } = await setUp();
		const notes: string[] = [];
		for (const [wasCutOff, minutes] of [
			[false, 0],
			[true, 0],
			[true, 10],
		] as const) {
			const { ledger, store, clock } = await run(wasCutOff);
			await clock.advance(minutes * 60_000);
			const set = store.updates.set;
			store.updates.set = async (key, record) => {
				notes.push(`${wasCutOff} ${minutes}`);
				await set(key, record);
			};
			await ledger.guard(INNOCENT, async () => undefined);
			await ledger.forget(INNOCENT.update_id);
			expect(await store.updates.get("8")).toBeUndefined();
			await store.close();
		}
		expect(notes).toEqual(["true 0"]);
	});

	test("hands out what was written down and not finished, in order, also when it ended the process before", async () => {
		const { run, runUntilDeath } = await setUp();
		const { ledger, store } = await run(false);
		for (const update of [INNOCENT, POISON]) await ledger.writeDown(update);
		await store.close();
		await runUntilDeath(true, POISON);
		const next = await run(true);
		expect(await next.ledger.unfinished()).toEqual([POISON, INNOCENT]);
		await next.ledger.forget(8);
		await next.store.close();
		const last = await run(true);
		expect(await last.ledger.unfinished()).toEqual([POISON]);
	});

	test("keeps the count of an update that is written down before its turn has come", async () => {
		const { run, runUntilDeath } = await setUp();
		for (let round = 1; round <= 3; round++) await runUntilDeath(round > 1, POISON);
		const { ledger, store } = await run(true);
		await ledger.writeDown(POISON);
		expect(await store.updates.get("7")).toMatchObject({ begun: 2, update: POISON });
		await ledger.guard(POISON, () => Promise.reject(new Error("begun")));
		await ledger.forget(7);
		await store.close();
		// Set aside, it is not handed out any more, and not handled when it comes again.
		const last = await run(true);
		expect(await last.ledger.unfinished()).toEqual([]);
		await last.ledger.guard(POISON, () => Promise.reject(new Error("begun")));
	});

	test("handles an update all the same when the store fails", async () => {
		const { run } = await setUp();
		const { ledger, store } = await run(true);
		store.updates.get = () => Promise.reject(new Error("disk I/O error"));
		store.updates.set = () => Promise.reject(new Error("disk I/O error"));
		let handled = 0;
		await ledger.guard(INNOCENT, async () => void handled++);
		expect(handled).toBe(1);
	});

	test("leaves what other processes have in hand to them, and gives what one of them left behind to whoever asks first", async () => {
		const { run } = await setUp();
		const { ledger: dying, store, clock } = await run(false);
		const { logger } = logEntries();
		const [one, other] = [1, 2].map(
			() => new UpdateLedger({ records: store.updates, wasCutOff: false, clock, logger }),
		);
		await dying.writeDown(INNOCENT);
		await clock.advance(10 * 60_000);
		expect(await one?.leftBehind()).toEqual([]);
		await clock.advance(5 * 60_000);
		const found = await Promise.all([one?.leftBehind(), other?.leftBehind()]);
		expect(found.flat()).toEqual([INNOCENT]);
		expect(await other?.leftBehind()).toEqual([]);
		await Promise.all([one?.forget(8), other?.forget(8)]);
		expect(await store.updates.get("8")).toBeUndefined();
	});

	test("says of what was left behind and cannot be read once that it cannot", async () => {
		const { run, entries } = await setUp();
		const { ledger, store } = await run(false);
		await store.updates.set("7", { begun: 0, update: "nothing of the kind" });
		for (let look = 1; look <= 3; look++) expect(await ledger.leftBehind()).toEqual([]);
		expect(entries).toMatchObject([{ level: "error", fields: { updateId: "7" } }]);
	});
});
