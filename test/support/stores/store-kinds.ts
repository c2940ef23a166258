import { join } from "node:path";
import { describe, onTestFinished } from "vitest";
import { z } from "zod";
import { type Changes, LocalChanges } from "../../../src/store/changes.ts";
import { createCollection } from "../../../src/store/collection.ts";
import { connectTo } from "../../../src/store/postgres/connection.ts";
import { listenToChanges } from "../../../src/store/postgres/listening.ts";
import { openPool } from "../../../src/store/postgres/pool.ts";
import { postgresEngine } from "../../../src/store/postgres/postgres-adapter.ts";
import { prepareTables } from "../../../src/store/postgres/prepare-database.ts";
import type { Query } from "../../../src/store/postgres/query.ts";
import type { RecordEngine } from "../../../src/store/record-adapter.ts";
import { sqliteEngine } from "../../../src/store/sqlite-adapter.ts";
import { openSqlite, type SqliteDriver } from "../../../src/store/sqlite-connection.ts";
import { folder } from "../folder.ts";
import { hasPostgres } from "../postgres/has-postgres.ts";
import { sharedPostgres } from "../postgres/shared-postgres.ts";

/** Stands around every statement: it may look at it, count it, or refuse to run it. */
export type Around = (sql: string, run: () => Promise<unknown[]>, values: readonly unknown[]) => Promise<unknown[]>;

/** What lies below the collections of a store, for whoever looks at what is stored or stands in the way. It ends with the test. */
export interface Below {
	readonly engine: RecordEngine;
	/** What the engine tells of. */
	readonly changes: Changes;
	close(): Promise<void>;
}

/** An engine that a store can be in. */
export interface StoreKind {
	readonly name: string;
	readonly isMissing: boolean;
	/** Of an empty store. */
	newAddress(): Promise<string>;
	below(address: string, around?: Around): Promise<Below>;
}

const SQLITE: StoreKind = {
	name: "SQLite",
	isMissing: false,
	newAddress: async () => join(folder(), "bot.sqlite"),
	async below(address, around = (_, run) => run()) {
		const connection = openSqlite(address);
		const changes = new LocalChanges();
		onTestFinished(() => connection.close());
		const close = async () => connection.close();
		return { engine: sqliteEngine(surrounded(connection.driver, around), changes), changes, close };
	},
};

const POSTGRES: StoreKind = {
	name: "PostgreSQL",
	isMissing: !hasPostgres(),
	newAddress: async () => (await sharedPostgres()).newDatabase(),
	async below(address, around = (_, run) => run()) {
		await makeTables(address);
		const ignore = () => undefined;
		const pool = openPool(address, ignore);
		const { changes, ...listening } = await listenToChanges({ address, query: pool.query, onTrouble: ignore });
		let closed: Promise<unknown> | undefined;
		const close = async () => {
			closed ??= Promise.all([pool.close(), listening.close()]);
			await closed;
		};
		onTestFinished(close);
		const query: Query = async <Row>(sql: string, values?: readonly unknown[]) =>
			(await around(sql, () => pool.query(sql, values), values ?? [])) as Row[];
		return { engine: postgresEngine(query), changes, close };
	},
};

/** The same driver of SQLite's, with something around its statements. */
export function surrounded(driver: SqliteDriver, around: Around): SqliteDriver {
	return {
		name: "custom",
		async connect(options) {
			const database = await driver.connect(options);
			return {
				query: (sql, ...values) => around(sql, () => database.query(sql, ...values), values),
				close: async () => undefined,
			};
		},
	};
}

/** Puts subscriptions into a store that nobody has open, whatever they hold. */
export async function layDownSubscriptions(
	{ below }: Pick<StoreKind, "below">,
	address: string,
	records: Readonly<Record<string, unknown>>,
): Promise<void> {
	const { engine, close } = await below(address);
	const adapter = engine.adapter("subscription");
	const raw = createCollection({ name: "subscription", adapter, schema: z.unknown() });
	for (const [key, record] of Object.entries(records)) await raw.set(key, record);
	await close();
}

/** The same tests for each engine that a store can be in. */
export function describeOnEachStore(name: string, tests: (kind: StoreKind) => void): void {
	for (const kind of [SQLITE, POSTGRES])
		describe.skipIf(kind.isMissing)(`${name} in ${kind.name}`, () => {
			tests(kind);
		});
}

async function makeTables(address: string): Promise<void> {
	const connection = await connectTo(address, { applicationName: "test" });
	await prepareTables(connection.query);
	await connection.close();
}
