import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { connectTo } from "../../../src/store/postgres/connection.ts";
import { lockPreparation } from "../../../src/store/postgres/locks.ts";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { acting, ask, connected, inLine, newDatabase, opened, proxied } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";
import { startPostgres } from "../../support/postgres/start-postgres.ts";

/** More than the way to a client holds that reads nothing. */
const NOTES = 40;
const LONG = "x".repeat(1_000_000);

describe.skipIf(!hasPostgres())("A lock on a server", () => {
	test("goes to the next also when whoever had it fell silent in the middle of an answer", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const first = await acting(await opened(line.url));
		for (let note = 0; note < NOTES; note++) await first.store.notes.set(`note ${note}`, LONG);
		const second = acting(await opened(url));
		await expect.poll(() => inLine(url)).toHaveLength(2);
		const blocker = await connected(url);
		await blocker.query("BEGIN; LOCK TABLE rfi.note");
		const reading = first.store.notes.getMany(Array.from({ length: NOTES }, (_, note) => `note ${note}`));
		reading.catch(() => undefined);
		const [holder] = await inLine(url);
		const waitsFor = async () =>
			(await ask(url, "SELECT wait_event FROM pg_stat_activity WHERE pid = $1", [holder?.pid]))[0];
		await expect.poll(waitsFor).toEqual({ wait_event: "relation" });
		line.proxy.freeze();
		await blocker.query("COMMIT");
		await expect.poll(waitsFor).toEqual({ wait_event: "ClientWrite" });
		expect((await second).mayAct()).toBe(true);
		expect(first.mayAct()).toBe(false);
	});

	test("is waited for longer than the server lets a statement or a lock take", async () => {
		const server = await startPostgres({ statement_timeout: "200ms", lock_timeout: "200ms" });
		onTestFinished(() => server.stop());
		const url = await server.newDatabase();
		const first = await acting(await opened(url));
		let isOver = false;
		const second = acting(await opened(url)).finally(() => {
			isOver = true;
		});
		second.catch(() => undefined);
		const waits =
			"SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND now() - query_start > interval '400 ms'";
		await expect.poll(() => ask(url, waits), { timeout: 5000 }).toHaveLength(1);
		expect(isOver).toBe(false);
		await first.release();
		expect((await second).mayAct()).toBe(true);
	});
});

describe.skipIf(!hasPostgres())("The preparation of a store", () => {
	const preparing = "SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()";

	async function heldByAnother(): Promise<string> {
		const url = await newDatabase();
		const other = await connectTo(url, { applicationName: "test" });
		onTestFinished(() => other.close());
		await lockPreparation(other.query, 1000);
		return url;
	}

	test("is waited for no longer than a start may take, and then said in words", async () => {
		const refusal = await openPostgres(await heldByAnother(), { preparedWithinMs: 100 }).catch((error) => error);
		expect(refusal.message).toMatch(
			/^Cannot open store "postgres:\/\/127[^"]+": another process makes, migrates or moves the records there, and has not ended yet; try again/,
		);
	});

	test("is not waited for by whoever is told to end", async () => {
		const url = await heldByAnother();
		const end = new AbortController();
		const opening = openStore(url, { signal: end.signal });
		opening.catch(() => undefined);
		await expect.poll(() => ask(url, preparing)).toHaveLength(1);
		end.abort("SIGTERM");
		await expect(opening).rejects.toBe("SIGTERM");
		await expect.poll(() => ask(url, preparing)).toEqual([]);
	});

	test("changes no records of an older version that a bot has open, also where several begin at once", async () => {
		const url = await newDatabase();
		const old = await opened(url);
		await ask(url, `UPDATE rfi.meta SET value = '{"value":0}' WHERE key = 'version'`);
		const refused = "its records are of an older version, and a bot has them open; stop all bots on it first";
		await expect(openStore(url)).rejects.toThrow(refused);
		await expect(old.takeDuty(new AbortController().signal)).rejects.toThrow("stop all bots on it, then start them");
		await old.close();
		// Of this version there is no older one: that nothing leads on from it is found once nobody is in the way.
		const both = await Promise.allSettled([openStore(url), openStore(url)]);
		const missing = expect.objectContaining({
			message: expect.stringContaining("no migration leads from store version 0 to 1"),
		});
		expect(both).toEqual([0, 1].map(() => ({ status: "rejected", reason: missing })));
	});
});
