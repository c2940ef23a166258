import { expect, test } from "vitest";
import { createReadiness } from "../../src/app/readiness.ts";
import { openStore } from "../../src/store/open-store.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { FakeClock } from "../support/fake-clock.ts";

test("The bot is ready while updates come in and the store takes writes, and says which of the two is missing", async () => {
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	let store = await openStore(":memory:");
	let trouble: string | undefined = "not connected to Telegram yet";
	const readiness = createReadiness({
		intake: () => trouble,
		tryStore: () => store.notes.set("readiness", "written"),
		clock,
		logger,
	});
	expect(await readiness()).toEqual({ ready: false, reason: "not connected to Telegram yet" });
	trouble = undefined;
	expect(await readiness()).toEqual({ ready: true });
	await store.close();
	await clock.advance(1000);
	expect(await readiness()).toEqual({ ready: false, reason: "the store fails" });
	expect(entries).toMatchObject([{ level: "warn", sentence: "Not ready: the store fails" }]);
	trouble = "the webhook could not be set yet";
	expect(await readiness()).toEqual({
		ready: false,
		reason: "the webhook could not be set yet; the store fails",
	});
	trouble = undefined;
	store = await openStore(":memory:");
	await clock.advance(1000);
	expect(await readiness()).toEqual({ ready: true });
	await store.close();
});

test("However often somebody asks, the store is tried once a second", async () => {
	const clock = new FakeClock();
	let writes = 0;
	const readiness = createReadiness({
		intake: () => undefined,
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
