import pg from "pg";
import { onTestFinished } from "vitest";
import { type OpenOptions, openStore, type Store } from "../../../src/store/open-store.ts";
import type { Term } from "../../../src/store/term.ts";
import { startTcpProxy, type TcpProxy } from "../several/store/tcp-proxy.ts";
import { sharedPostgres } from "./shared-postgres.ts";

/** The URL of an empty database. */
export async function newDatabase(): Promise<string> {
	return (await sharedPostgres()).newDatabase();
}

/** A line to the same database that can fail. It ends with the test. */
export async function proxied(url: string): Promise<{ readonly proxy: TcpProxy; readonly url: string }> {
	const { hostname, port } = new URL(url);
	const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
	onTestFinished(() => proxy.close());
	return { proxy, url: Object.assign(new URL(url), { port: proxy.port }).href };
}

/** A store that is closed when the test ends. What happens to its idle connections is what the tests do to them. */
export async function opened(url: string, options: OpenOptions = {}): Promise<Store> {
	const store = await openStore(url, { onTrouble: () => undefined, ...options });
	onTestFinished(() => store.close());
	return store;
}

/** The right to act; it is given back when the test ends. */
export async function acting(store: Store, signal = new AbortController().signal): Promise<Term<Store>> {
	const term = await store.takeDuty(signal);
	onTestFinished(() => term.release());
	return term;
}

/** A session of a superuser's own, which ends with the test. */
export async function connected(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	client.on("error", () => undefined);
	await client.connect();
	onTestFinished(() => client.end());
	return client;
}

/** What a superuser of the server hears. */
export async function ask<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url });
	// What a statement meets it rejects with; afterwards nobody needs the connection.
	client.on("error", () => undefined);
	await client.connect();
	try {
		return (await client.query<Row>(sql, values)).rows;
	} finally {
		await client.end();
	}
}

/** The sessions of this database that have the lock to act, or stand in line for it. */
export async function inLine(url: string): Promise<{ readonly pid: number; readonly granted: boolean }[]> {
	return ask(
		url,
		`SELECT pid, granted FROM pg_locks WHERE locktype = 'advisory' AND objid = 1
			AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY granted DESC`,
	);
}
