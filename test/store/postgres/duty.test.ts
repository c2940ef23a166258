import { describe, expect, onTestFinished, test, vi } from "vitest";
import { LocalChanges } from "../../../src/store/changes.ts";
import { connectTo } from "../../../src/store/postgres/connection.ts";
import { waitForDuty } from "../../../src/store/postgres/duty-session.ts";
import { openPool } from "../../../src/store/postgres/pool.ts";
import { acting, ask, inLine, newDatabase, opened, proxied } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";

const never = new AbortController().signal;

describe.skipIf(!hasPostgres())("The right to act", () => {
	test("belongs to one, and goes to the next when it is given back", async () => {
		const url = await newDatabase();
		const [one, two] = [await opened(url), await opened(url)];
		const first = await acting(one);
		expect([first.mayAct(), first.store.wasCutOff, first.quietMs]).toEqual([true, false, 1000]);
		const next = acting(two);
		await expect.poll(() => inLine(url)).toHaveLength(2);
		expect((await inLine(url)).filter(({ granted }) => granted)).toHaveLength(1);
		await first.release();
		const second = await next;
		expect([first.mayAct(), second.mayAct(), second.store.wasCutOff]).toEqual([false, true, false]);
		await first.release();
		expect(second.mayAct()).toBe(true);
	});

	test("is lost with the session: whoever had it writes nothing more, and the next is told that it was cut off", async () => {
		const url = await newDatabase();
		const store = await opened(url);
		const { store: own, mayAct, ended } = await acting(store);
		await own.notes.set("note", "before");
		const [holder] = await inLine(url);
		await ask(url, "SELECT pg_terminate_backend($1)", [holder?.pid]);
		expect(await ended).toMatch(/^the right to act is lost: terminating connection/);
		expect(mayAct()).toBe(false);
		for (const write of [
			() => own.notes.set("note", "after"),
			() => own.notes.update("note", () => "after"),
			() => own.notes.delete("note"),
			() => own.log.appendNotice("after", 1),
			() => own.changes.announce({ kind: "term" }),
		])
			await expect(write()).rejects.toThrow("Cannot use the store: terminating connection");
		await expect(own.notes.get("note")).rejects.toThrow("Cannot use the store");
		expect(await store.notes.get("note")).toBe("before");
		const next = await acting(store);
		expect(next.store.wasCutOff).toBe(true);
	});

	test("goes to the next at once when the connection of whoever has it is cut", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const first = await acting(await opened(line.url));
		const next = acting(await opened(url));
		await expect.poll(() => inLine(url)).toHaveLength(2);
		line.proxy.cut();
		const second = await next;
		expect([await first.ended, first.mayAct(), second.mayAct()]).toEqual([expect.any(String), false, true]);
	});

	test("is doubted by whoever has it before the server gives it to the next, when the line between them falls silent", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const first = await acting(await opened(line.url));
		let isFirstSure: boolean | undefined;
		const second = acting(await opened(url)).then((term) => {
			isFirstSure ??= first.mayAct();
			return term;
		});
		line.proxy.freeze();
		const write = first.store.notes.set("late", "x").then(
			() => "written",
			() => "refused",
		);
		expect((await second).mayAct()).toBe(true);
		expect([isFirstSure, first.mayAct()]).toEqual([false, false]);
		await first.ended;
		line.proxy.thaw();
		// It was on its way when the line froze, and arrives at a session that has ended.
		expect(await write).toBe("refused");
		expect(await (await second).store.notes.get("late")).toBeUndefined();
	});

	test.each([
		["anybody may set", Date],
		["nobody sets", performance],
	])(
		"is doubted when by the clock that %s four seconds have gone by since the server was last heard",
		async (_, clock) => {
			const { mayAct } = await acting(await opened(await newDatabase()));
			expect(mayAct()).toBe(true);
			// As after a sleep of the machine, or where its clock was set: no heartbeat comes between.
			const later = vi.spyOn(clock, "now").mockReturnValue(clock.now() + 4000);
			onTestFinished(() => later.mockRestore());
			expect(mayAct()).toBe(false);
		},
	);

	test("outlives a statement that the server does not get done, which rejects", async () => {
		const url = await newDatabase();
		const { store, mayAct } = await acting(await opened(url));
		const blocker = await connectTo(url, { applicationName: "test" });
		onTestFinished(() => blocker.close());
		await blocker.query("BEGIN; LOCK TABLE rfi.note");
		await expect(store.notes.set("note", "x")).rejects.toThrow("statement timeout");
		await blocker.query("COMMIT");
		await store.notes.set("note", "y");
		await expect.poll(mayAct).toBe(true);
	});

	test("is given up where it is told of a change that the server does not let it read, since that would be missed for good", async () => {
		const url = await newDatabase();
		const { store, ended, mayAct } = await acting(await opened(url));
		store.subscriptions.listen(() => undefined);
		const blocker = await connectTo(url, { applicationName: "test" });
		onTestFinished(() => blocker.close());
		await blocker.query("BEGIN; LOCK TABLE rfi.subscription");
		await ask(url, "SELECT pg_notify('rfi', $1)", [JSON.stringify({ kind: "subscription", key: "42" })]);
		expect(await ended).toMatch(
			/^the right to act is lost: a change of a subscription could not be read: .*statement timeout/,
		);
		expect(mayAct()).toBe(false);
	});

	test("is not held up by one who stands in line and has fallen silent", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const first = await acting(await opened(url));
		const stop = new AbortController();
		const silent = acting(await opened(line.url), stop.signal);
		silent.catch(() => undefined);
		await expect.poll(() => inLine(url)).toHaveLength(2);
		const third = acting(await opened(url));
		await expect.poll(() => inLine(url)).toHaveLength(3);
		line.proxy.freeze();
		await first.release();
		expect((await third).mayAct()).toBe(true);
		stop.abort(new Error("the test is over"));
		await expect(silent).rejects.toThrow("the test is over");
	});

	test("is not waited for any more when the waiting is ended, and then no session stands in line", async () => {
		const url = await newDatabase();
		const first = await acting(await opened(url));
		const stop = new AbortController();
		const inLineNow = vi.fn();
		const waiting = (await opened(url)).takeDuty(stop.signal, inLineNow);
		await expect.poll(() => inLine(url)).toHaveLength(2);
		expect(inLineNow).toHaveBeenCalledOnce();
		const reason = new Error("the bot ends");
		stop.abort(reason);
		await expect(waiting).rejects.toBe(reason);
		await expect.poll(() => inLine(url)).toHaveLength(1);
		expect(first.mayAct()).toBe(true);
		await expect((await opened(url)).takeDuty(AbortSignal.abort(reason))).rejects.toBe(reason);
	});

	test("is waited for without keeping the server from clearing away what is written over meanwhile", async () => {
		const url = await newDatabase();
		const first = await acting(await opened(url));
		const others = await opened(url);
		const pool = openPool(url, () => undefined);
		onTestFinished(() => pool.close());
		const waiting = waitForDuty({
			...{ address: url, signal: never, standsForMs: 100 },
			others: { query: pool.query, changes: others.changes },
		});
		await expect.poll(() => inLine(url)).toHaveLength(2);
		const [, waiter] = await inLine(url);
		const seesFrom = async () =>
			(await ask(url, "SELECT backend_xmin::text AS xid FROM pg_stat_activity WHERE pid = $1", [waiter?.pid]))[0];
		const before = await seesFrom();
		await first.store.notes.set("note", "x");
		await expect.poll(seesFrom).not.toEqual(before);
		await first.release();
		const second = await waiting;
		onTestFinished(() => second.release());
		expect(second.mayAct()).toBe(true);
	});

	test("is not waited for when the waiting is ended before there is a connection", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		const front = await opened(line.url);
		await acting(await opened(url));
		line.proxy.freeze();
		const stop = new AbortController();
		const before = line.proxy.sources.size;
		const inLineThen = vi.fn();
		const waiting = front.takeDuty(stop.signal, inLineThen);
		await expect.poll(() => line.proxy.sources.size).toBeGreaterThan(before);
		stop.abort(new Error("the bot ends"));
		await expect(waiting).rejects.toThrow("the bot ends");
		line.proxy.thaw();
		expect(await inLine(url)).toHaveLength(1);
		expect(inLineThen).not.toHaveBeenCalled();
	});

	test("is not waited for on a connection that the server has ended behind a silent network", async () => {
		const url = await newDatabase();
		const line = await proxied(url);
		await acting(await opened(url));
		const pool = openPool(url, () => undefined);
		onTestFinished(() => pool.close());
		const changes = new LocalChanges();
		const waiting = waitForDuty({ address: line.url, signal: never, others: { query: pool.query, changes } });
		let isOver = false;
		waiting.catch(() => {
			isOver = true;
		});
		await expect.poll(() => inLine(url)).toHaveLength(2);
		line.proxy.freeze();
		const [, waiter] = await inLine(url);
		await ask(url, "SELECT pg_terminate_backend($1)", [waiter?.pid]);
		await expect.poll(() => inLine(url)).toHaveLength(1);
		expect(isOver).toBe(false);
		// The process's other connections have come back: by them it looks whether it still stands in line.
		changes.tell({ kind: "unknown" });
		await expect(waiting).rejects.toThrow("Connection terminated");
	});

	test("is refused to a version that is older than the one which acted meanwhile", async () => {
		const url = await newDatabase();
		const store = await opened(url);
		await ask(url, `UPDATE rfi.meta SET value = '{"value":2}' WHERE key = 'version'`);
		const refusal = await store.takeDuty(never).catch((error: Error) => error.message);
		const { host, pathname } = new URL(url);
		expect(refusal).toBe(
			`Cannot act in store "postgres://${host}${pathname}": it was written by a newer version of the bot (store version 2, this one reads 1)`,
		);
		await expect.poll(() => inLine(url)).toEqual([]);
	});

	test("comes with the removal of what is expired", async () => {
		const url = await newDatabase();
		const store = await opened(url);
		await ask(
			url,
			`INSERT INTO rfi.note (key, value, expires) SELECT n, '{"value":"x"}', 1 FROM generate_series(1, 2500) AS n`,
		);
		await store.notes.set("young", "x");
		expect(await store.notes.get("7")).toBeUndefined();
		await acting(store);
		await expect.poll(() => ask(url, "SELECT key FROM rfi.note")).toEqual([{ key: "young" }]);
	});
});
