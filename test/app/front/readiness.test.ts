import { expect, test } from "vitest";
import { createReadiness } from "../../../src/app/front/readiness.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

test("The bot is ready while updates come in, feeds can be read and the store takes writes, and says which of these is missing", async () => {
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	let store = await openStore(":memory:");
	let intake: string | undefined = "not connected to Telegram yet";
	let feeds: string | undefined;
	const readiness = createReadiness({
		intake: () => intake,
		feeds: () => feeds,
		tryStore: () => store.notes.set("readiness", "written"),
		clock,
		logger,
	});
	const well = { ok: true };
	const notConnected = { ok: false, reason: "not connected to Telegram yet" };
	expect(await readiness()).toEqual({ ok: false, parts: { store: well, telegram: notConnected, feeds: well } });
	intake = undefined;
	expect(await readiness()).toEqual({ ok: true, parts: { store: well, telegram: well, feeds: well } });
	await store.close();
	await clock.advance(1000);
	const failing = { ok: false, reason: "the store fails" };
	expect(await readiness()).toEqual({ ok: false, parts: { store: failing, telegram: well, feeds: well } });
	const said = () => entries.map(({ level, sentence }) => `${level}: ${sentence}`);
	const told = "warn: Not ready: the store fails";
	expect(said()).toEqual([told]);
	for (let second = 2; second <= 60; second++) {
		await clock.advance(1000);
		await readiness();
	}
	expect(said()).toEqual([told]);
	await clock.advance(1000);
	await readiness();
	expect(said()).toEqual([told, told]);
	store = await openStore(":memory:");
	feeds = "a feed of cn could not be read for an hour";
	await clock.advance(1000);
	expect(await readiness()).toMatchObject({ ok: false, parts: { store: well, feeds: { ok: false, reason: feeds } } });
	expect(said().slice(2)).toEqual(["info: The store works again"]);
	await store.close();
});

test("However often somebody asks, the store is tried once a second", async () => {
	const clock = new FakeClock();
	let writes = 0;
	const readiness = createReadiness({
		intake: () => undefined,
		feeds: () => undefined,
		tryStore: async () => void writes++,
		clock,
		logger: logEntries().logger,
	});
	for (let asked = 0; asked < 5; asked++) await readiness();
	await clock.advance(999);
	await readiness();
	expect(writes).toBe(1);
	await clock.advance(1);
	await readiness();
	expect(writes).toBe(2);
});
