import { defined } from "../../kit/defined.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import { createRecords, migrateRecords, type Records, type RecordsOptions } from "../create-records.ts";
import { InUseError } from "../file/in-use-error.ts";
import { readStoreUrl, STORE_URL_RULE, shownAddress } from "../store-address.ts";
import { checkSessions } from "./check-sessions.ts";
import { connectTo } from "./connection.ts";
import { waitForDuty } from "./duty-session.ts";
import { createTerm } from "./duty-term.ts";
import { type Listening, listenToChanges } from "./listening.ts";
import { lockPreparation, refuseInUse } from "./locks.ts";
import { openPool, type Pool } from "./pool.ts";
import { postgresEngine } from "./postgres-adapter.ts";
import type { PostgresStore } from "./postgres-store.ts";
import { checkServer, prepareTables } from "./prepare-database.ts";
import type { Query } from "./query.ts";
import { whyUnusable } from "./why-unusable.ts";

/** Longer than a move mostly takes. Whoever waits in vain says so, and is started again. */
const PREPARED_WITHIN_MS = MINUTE_MS;

export interface PostgresOptions extends RecordsOptions {
	/** Ends the opening. */
	readonly signal?: AbortSignal;
	/** So long another process may prepare the database, or move records. */
	readonly preparedWithinMs?: number;
}

/**
 * Opens the store for a process that need not act: a few connections for what people ask, and one that listens. It makes what is missing in the
 * database and brings older records to this version; of several that start at once, one does.
 *
 * @throws Error saying why it cannot be used, without user and password; the signal's reason when that is aborted first.
 */
export async function openPostgres(address: string, options: PostgresOptions): Promise<PostgresStore> {
	if (readStoreUrl(address) === undefined) throw new Error(`Cannot open store: its address ${STORE_URL_RULE}`);
	const { signal } = options;
	try {
		await prepare(address, options);
		signal?.throwIfAborted();
		return await openPrepared(address, options);
	} catch (error) {
		signal?.throwIfAborted();
		throw failure("open store", address, error);
	}
}

function failure(action: string, address: string, error: unknown): Error {
	return new Error(`Cannot ${action} "${shownAddress(address)}": ${whyUnusable(address, error)}`, { cause: error });
}

async function prepare(address: string, options: PostgresOptions): Promise<void> {
	const { signal, preparedWithinMs = PREPARED_WITHIN_MS } = options;
	const purpose = { applicationName: "rfi-news-bot prepares", pipeline: true, ...defined({ signal }) };
	const { query, close, destroy } = await connectTo(address, purpose);
	signal?.addEventListener("abort", destroy, { once: true });
	try {
		await checkServer(query);
		await checkSessions(address, query);
		await lockPreparation(query, preparedWithinMs);
		await prepareTables(query);
		await migrateRecords(postgresEngine(query), { ...options, beforeMigrating: () => refuseOlder(query) });
	} finally {
		signal?.removeEventListener("abort", destroy);
		await close();
	}
}

/** What an older version goes on to write among records of this one neither can read. */
async function refuseOlder(query: Query): Promise<void> {
	await refuseInUse(query).catch((cause: unknown) => {
		if (!(cause instanceof InUseError)) throw cause;
		throw new Error("its records are of an older version, and a bot has them open; stop all bots on it first", {
			cause,
		});
	});
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
