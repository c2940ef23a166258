import type pg from "pg";
import { describe, expect, test } from "vitest";
import { STORE_VERSION } from "../../../src/store/migrations/migrations.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Connection } from "../../../src/store/postgres/connection.ts";
import { examineServer } from "../../../src/store/postgres/examine-server.ts";
import type { Query } from "../../../src/store/postgres/query.ts";
import { connected, newDatabase } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";

/** Gives each statement outside of a transaction to whichever of its sessions is free, as a pooler in transaction mode does. */
class Pooler {
	readonly #free: pg.Client[];

	constructor(sessions: readonly pg.Client[]) {
		this.#free = [...sessions];
	}

	connect(): Connection {
		let held: pg.Client | undefined;
		const query: Query = async <Row>(sql: string, values: readonly unknown[] = []) => {
			const session = held ?? this.#free.pop();
			if (session === undefined) throw new Error("no session is free");
			if (held === undefined && sql !== "BEGIN") this.#free.push(session);
			else held = session;
			return (await session.query(sql, [...values])).rows as Row[];
		};
		return { query, ended: new Promise(() => undefined), close: async () => undefined, destroy: () => undefined };
	}
}

describe.skipIf(!hasPostgres())("A server that is examined", () => {
	test("is told of as it is, and nothing is left in its database", async () => {
		const url = await newDatabase();
		const tables =
			"SELECT nspname, relname FROM pg_class JOIN pg_namespace ON relnamespace = pg_namespace.oid ORDER BY 1, 2";
		const client = await connected(url);
		const before = (await client.query(tables)).rows;
		const facts = await examineServer(url);
		expect(facts).toMatchObject({
			encoding: "UTF8",
			isReadOnly: false,
			lacking: [],
			keepsSessions: true,
			hearsNotifications: true,
		});
		expect(facts.version).toMatch(new RegExp(`^${facts.major}\\.\\d+`));
		expect(facts.roundTripMs).toBeGreaterThan(0);
		expect(Math.abs(facts.clockAheadMs)).toBeLessThan(1000);
		expect(facts.bytes).toBeGreaterThan(1e6);
		expect((await client.query(tables)).rows).toEqual(before);
		expect(facts).not.toHaveProperty("storeVersion");
		await (await openStore(url)).close();
		expect(await examineServer(url)).toMatchObject({ storeVersion: STORE_VERSION, lacking: [] });
	});

	test("names the rights that the user lacks, of the database and then of what is in it", async () => {
		const url = await newDatabase();
		const owner = await connected(url);
		const name = new URL(url).pathname.slice(1);
		await owner.query(`CREATE ROLE guest_${name} LOGIN PASSWORD 'guest'`);
		const guest = Object.assign(new URL(url), { username: `guest_${name}`, password: "guest" }).href;
		expect((await examineServer(guest)).lacking).toEqual([{ right: "CREATE", on: `database ${name}` }]);
		await owner.query("CREATE SCHEMA rfi");
		expect((await examineServer(guest)).lacking).toEqual([
			{ right: "USAGE", on: "schema rfi" },
			{ right: "CREATE", on: "schema rfi" },
		]);
		await owner.query(`CREATE TABLE rfi.head (key text); GRANT USAGE ON SCHEMA rfi TO guest_${name}`);
		await owner.query(`GRANT SELECT, INSERT, DELETE ON rfi.head TO guest_${name}`);
		expect((await examineServer(guest)).lacking).toEqual([
			{ right: "CREATE", on: "schema rfi" },
			{ right: "UPDATE", on: "table rfi.head" },
		]);
	});

	test("is known to take no writes", async () => {
		const url = await newDatabase();
		const name = new URL(url).pathname.slice(1);
		await (await connected(url)).query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
		expect(await examineServer(url)).toMatchObject({ isReadOnly: true });
	});

	test("is known by its sessions not to be asked directly, where a pooler gives each statement to another one", async () => {
		const url = await newDatabase();
		const pooler = new Pooler([await connected(url), await connected(url)]);
		const facts = await examineServer(url, async () => pooler.connect());
		expect(facts).toMatchObject({ keepsSessions: false, hearsNotifications: false });
	});

	test("that cannot be reached rejects", async () => {
		await expect(examineServer("postgres://bot:secret@127.0.0.1:1/rfi")).rejects.toThrow("ECONNREFUSED");
	});
});
