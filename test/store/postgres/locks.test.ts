import { describe, expect, onTestFinished, test } from "vitest";
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
