import { createRecords, migrateRecords, type Records, type RecordsOptions } from "../create-records.ts";
import { readStoreUrl, STORE_URL_RULE, shownAddress } from "../store-address.ts";
import { checkSessions } from "./check-sessions.ts";
import { connectTo } from "./connection.ts";
import { waitForDuty } from "./duty-session.ts";
import { createTerm } from "./duty-term.ts";
import { type Listening, listenToChanges } from "./listening.ts";
import { lockKey } from "./locks.ts";
import { openPool, type Pool } from "./pool.ts";
import { postgresEngine } from "./postgres-adapter.ts";
import type { PostgresStore } from "./postgres-store.ts";
import { checkServer, prepareTables } from "./prepare-database.ts";
import { whyUnusable } from "./why-unusable.ts";

/**
 * Opens the store for a process that need not act: a few connections for what people ask, and one that listens. It makes what is missing in the
 * database and brings older records to this version; of several that start at once, one does.
 *
 * @throws Error saying why it cannot be used, without user and password.
 */
export async function openPostgres(address: string, options: RecordsOptions): Promise<PostgresStore> {
	if (readStoreUrl(address) === undefined) throw new Error(`Cannot open store: its address ${STORE_URL_RULE}`);
	try {
		await prepare(address, options);
		return await openPrepared(address, options);
	} catch (error) {
		throw failure("open store", address, error);
	}
}

function failure(action: string, address: string, error: unknown): Error {
	return new Error(`Cannot ${action} "${shownAddress(address)}": ${whyUnusable(address, error)}`, { cause: error });
}

async function prepare(address: string, options: RecordsOptions): Promise<void> {
	const connection = await connectTo(address, { applicationName: "rfi-news-bot prepares", pipeline: true });
	try {
		await checkServer(connection.query);
		await checkSessions(address, connection.query);
		await connection.query(`SELECT pg_advisory_lock(${lockKey("preparation")})`);
		await prepareTables(connection.query);
		await migrateRecords(postgresEngine(connection.query), options);
	} finally {
		await connection.close();
	}
}

async function openPrepared(address: string, options: RecordsOptions): Promise<PostgresStore> {
	const { onTrouble = () => undefined } = options;
	const pool = openPool(address, onTrouble);
	let listening: Listening | undefined;
	try {
		listening = await listenToChanges({ address, query: pool.query, onTrouble });
		const { changes } = listening;
		return front(
			{ address, options, pool, listening },
			await createRecords({ engine: postgresEngine(pool.query), changes }, options),
		);
	} catch (error) {
		await Promise.all([listening?.close(), pool.close()]);
		throw error;
	}
}

interface Opened {
	readonly address: string;
	readonly options: RecordsOptions;
	readonly pool: Pool;
	readonly listening: Listening;
}

function front({ address, options, pool, listening }: Opened, records: Records): PostgresStore {
	let closed: Promise<unknown> | undefined;
	return {
		...records,
		changes: listening.changes,
		wasCutOff: false,
		isShared: true,
		async takeDuty(signal, onInLine) {
			const others = { query: pool.query, changes: listening.changes };
			try {
				return await createTerm(await waitForDuty({ address, signal, onInLine, others }), options);
			} catch (error) {
				throw signal.aborted ? error : failure("act in store", address, error);
			}
		},
		async close() {
			closed ??= Promise.all([records.close(), listening.close(), pool.close()]);
			await closed;
		},
	};
}
