import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { waitForDuty } from "../../../src/store/postgres/duty-session.ts";
import { openPool } from "../../../src/store/postgres/pool.ts";
import { checkServer } from "../../../src/store/postgres/prepare-database.ts";
import type { Query } from "../../../src/store/postgres/query.ts";
import { freePort } from "../../support/free-port.ts";
import { acting, ask, newDatabase, opened } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";
import { hasPooler, startPooler } from "../../support/postgres/start-pooler.ts";
import { startPostgres } from "../../support/postgres/start-postgres.ts";

const IN_ANOTHER_SESSION = "a pooler stands there that gives each transaction another session";

type Parts = Partial<Pick<URL, "hostname" | "port" | "username" | "password" | "pathname">>;

const changed = (url: string, parts: Parts): string => Object.assign(new URL(url), parts).href;

async function refusalOf(url: string): Promise<string> {
	const refusal = await openStore(url).catch((error: unknown) => error);
	if (!(refusal instanceof Error)) throw new Error("Cannot be refused: it was opened");
	expect(refusal.cause).toBeInstanceOf(Error);
	expect(refusal.message).not.toMatch(/of-the-tests|guest-word|secret-word|not-it/);
	return refusal.message;
}

/** A user of this database's server, who has no right yet. */
async function guestOf(url: string): Promise<{ readonly name: string; readonly url: string }> {
	const name = `guest_${new URL(url).pathname.slice(1)}`;
	await ask(url, `CREATE ROLE ${name} LOGIN PASSWORD 'guest-word'`);
	return { name, url: changed(url, { username: name, password: "guest-word" }) };
}

const cannotOpen = (url: string) => `Cannot open store "postgres://${new URL(url).host}${new URL(url).pathname}"`;

describe.skipIf(!hasPostgres())("A store on a server", () => {
	test("is refused where there is nothing, or nothing of that name, with what to look at and without the password", async () => {
		const url = await newDatabase();
		const nobody = changed(url, { port: String(await freePort()) });
		expect(await refusalOf(nobody)).toBe(
			`${cannotOpen(nobody)}: nothing listens there; check the address, the proxy and the network`,
		);
		const nowhere = changed(url, { hostname: "no-such-host.invalid" });
		expect(await refusalOf(nowhere)).toMatch(/: (no such host|the name server does not answer); check /);
		const wrong = changed(url, { password: "not-it" });
		expect(await refusalOf(wrong)).toBe(
			`${cannotOpen(url)}: the password of the user "postgres" is wrong, or there is no such user`,
		);
		const missing = changed(url, { pathname: "/no-such" });
		expect(await refusalOf(missing)).toBe(
			`${cannotOpen(missing)}: there is no database "no-such" on the server; it has to be made first`,
		);
	});

	test("takes its password from PGPASSWORD where its address has none, and says so where that has none either", async () => {
		const url = await newDatabase();
		const bare = changed(url, { password: "" });
		vi.stubEnv("PGPASSWORD", "");
		onTestFinished(() => void vi.unstubAllEnvs());
		expect(await refusalOf(bare)).toBe(
			`${cannotOpen(url)}: the server asks for a password, and neither the address nor PGPASSWORD has one`,
		);
		vi.stubEnv("PGPASSWORD", decodeURIComponent(new URL(url).password));
		const store = await openStore(bare);
		await store.close();
	});

	test.each([
		"postgres://",
		"postgres://host",
		"postgres://user:%zz@host/database",
		"postgres://%zz@host/database",
		"postgres://host/%zz",
		"postgresql://user@/",
	])("is refused where its address is %s, which is said without repeating it", async (address) => {
		await expect(openStore(address)).rejects.toThrow('Cannot open store: its address must be "sqlite://');
	});

	test("is refused where nobody answers", async () => {
		const silent = createServer().listen(0, "127.0.0.1");
		await once(silent, "listening");
		onTestFinished(() => void silent.close());
		const url = `postgres://user:secret-word@127.0.0.1:${(silent.address() as AddressInfo).port}/database`;
		expect(await refusalOf(url)).toBe(`${cannotOpen(url)}: no answer within 5 s; check the address and the network`);
	});

	test("is refused to a user without the right to make it, and opened once somebody has granted it", async () => {
		const url = await newDatabase();
		const guest = await guestOf(url);
		const database = new URL(url).pathname.slice(1);
		const lacking = (what: string) =>
			`${cannotOpen(url)}: the user of the address has not the right ${what}; its owner can grant it`;
		expect(await refusalOf(guest.url)).toBe(lacking(`CREATE on database ${database}`));
		await ask(url, "CREATE SCHEMA rfi");
		expect(await refusalOf(guest.url)).toBe(lacking("CREATE on schema rfi"));
		await (await openStore(url)).close();
		expect(await refusalOf(guest.url)).toBe(lacking("USAGE on schema rfi"));
		await ask(
			url,
			`GRANT USAGE ON SCHEMA rfi TO ${guest.name}; GRANT SELECT ON ALL TABLES IN SCHEMA rfi TO ${guest.name}`,
		);
		expect(await refusalOf(guest.url)).toMatch(/ has not the right INSERT on table rfi\.\w+; its owner can grant it$/);
		await ask(url, `GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rfi TO ${guest.name}`);
		const store = await opened(guest.url);
		await (await acting(store)).store.notes.set("note", "x");
		expect(await store.notes.get("note")).toBe("x");
	});

	test("is refused where the server takes no writes", async () => {
		const server = await startPostgres();
		onTestFinished(() => server.stop());
		const url = await server.newDatabase();
		await ask(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
		expect(await refusalOf(url)).toContain('the server takes no writes: "default_transaction_read_only" is on');
		await server.kill();
		writeFileSync(join(server.data, "standby.signal"), "");
		await server.start();
		expect(await refusalOf(url)).toContain("the server is a replica, which takes no writes");
	});

	test("is refused where the database has letters of its own", async () => {
		const url = await newDatabase();
		const name = `${new URL(url).pathname.slice(1)}_latin`;
		await ask(url, `CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
		expect(await refusalOf(changed(url, { pathname: name }))).toContain("has the encoding LATIN1; it has to be UTF8");
	});

	test("is refused on a server that is older than the first which ends silent sessions", async () => {
		const facts = { encoding: "UTF8", isReplica: false, isReadOnly: false };
		const old = (async () => [{ ...facts, version: 130_011 }]) as unknown as Query;
		await expect(checkServer(old)).rejects.toThrow("the server is PostgreSQL 13; it has to be 14 or newer");
		const young = (async () => [{ ...facts, version: 140_000 }]) as unknown as Query;
		await checkServer(young);
	});

	test("is made once by many that start at the same moment", async () => {
		const url = await newDatabase();
		const stores = await Promise.all(Array.from({ length: 5 }, () => opened(url)));
		await stores[0]?.notes.set("note", "x");
		for (const store of stores) expect([await store.notes.get("note"), store.isShared]).toEqual(["x", true]);
	});

	test("is asked by connections on which no statement takes longer than five seconds", async () => {
		const pool = openPool(await newDatabase(), () => undefined);
		onTestFinished(() => pool.close());
		const limit = () => pool.query("SELECT current_setting('statement_timeout') AS limit");
		expect(await Promise.all(Array.from({ length: 5 }, limit))).toEqual(Array(5).fill([{ limit: "5s" }]));
	});

	test("can be closed twice, and while others have it open", async () => {
		const url = await newDatabase();
		const [one, two] = [await opened(url), await opened(url)];
		await one.close();
		await one.close();
		await two.notes.set("note", "x");
		expect(await two.notes.get("note")).toBe("x");
		await two.close();
		await expect
			.poll(() =>
				ask(
					url,
					"SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'rfi%' AND datname = current_database()",
				),
			)
			.toEqual([]);
	});
});

describe.skipIf(!hasPostgres() || !hasPooler())("A store behind a pooler", () => {
	test.each([1, 10])("is refused where each transaction has another session, of %d", async (maxSessions) => {
		const url = await startPooler(await newDatabase(), { mode: "transaction", maxSessions });
		expect(await refusalOf(url)).toContain(IN_ANOTHER_SESSION);
	});

	test("is as good as any where a connection keeps its session", async () => {
		const url = await startPooler(await newDatabase(), { mode: "session", maxSessions: 20 });
		const [one, two] = [await opened(url), await opened(url)];
		const term = await acting(one);
		const heard: unknown[] = [];
		await two.changes.listen((change) => heard.push(change));
		await term.store.log.appendNotice("The bot moves.", 1);
		await expect.poll(() => heard).toEqual([{ kind: "log", stream: "notices" }]);
		const next = acting(two);
		await term.release();
		expect((await next).mayAct()).toBe(true);
	});

	test("is not acted in any more when it is found later that the session has changed", async () => {
		const direct = await newDatabase();
		const url = await startPooler(direct, { mode: "transaction", maxSessions: 10 });
		const others = await opened(direct);
		const session = await waitForDuty({
			...{ address: url, signal: new AbortController().signal },
			others: { query: async () => [], changes: others.changes },
		});
		onTestFinished(() => session.release());
		// Somebody else takes the session that was free last, and keeps it.
		void ask(url, "BEGIN; SET LOCAL statement_timeout = 0; SELECT pg_sleep(60)").catch(() => undefined);
		expect(await session.ended).toContain("the session does not hold its lock");
		expect(session.mayAct()).toBe(false);
	});
});
