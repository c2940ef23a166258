import { z } from "zod";
import { systemClock } from "../../kit/clock.ts";
import { describeError } from "../../kit/describe-error.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import { createCollection, DamagedRecordError } from "../collection.ts";
import { COLLECTION_NAMES } from "../collection-names.ts";
import { createRecords, migrateRecords, type RecordsOptions } from "../create-records.ts";
import { ROWS_PER_ITERATION } from "../record-adapter.ts";
import { QUIET_MS, type Term } from "../term.ts";
import type { DutySession } from "./duty-session.ts";
import { postgresEngine } from "./postgres-adapter.ts";
import type { PostgresStore } from "./postgres-store.ts";
import { type Query, tableName } from "./query.ts";

/** Under this name stands who acts, from the beginning of a term until it is given back. */
const ACTING = "acting";
const REMOVE_EXPIRED_EVERY_MS = HOUR_MS;

/** The records for whoever acts, read anew through the session that has the right. Rejects when a newer version has been at work meanwhile. */
export async function createTerm(session: DutySession, options: RecordsOptions): Promise<Term<PostgresStore>> {
	const { query, changes } = session;
	const engine = postgresEngine(query);
	const meta = createCollection<string, number>({ name: "meta", adapter: engine.adapter("meta"), schema: z.number() });
	try {
		await migrateRecords(engine, { beforeMigrating: refuseOlder });
		const { before } = await meta.update(ACTING, () => 1);
		const onUnheard = (error: unknown) => {
			if (error instanceof DamagedRecordError) options.onTrouble?.(error);
			// Whoever acts knows in memory who reads what: a change that is missed there would stay missed. The next term reads all of it.
			else session.lose(`a change of a subscription could not be read: ${describeError(error)}`);
		};
		const records = await createRecords({ engine, changes, onUnheard }, options);
		const stop = new AbortController();
		void keepRemovingExpired(query, stop.signal, options.onTrouble);
		void session.ended.then(() => stop.abort());
		const release = async () => {
			stop.abort();
			// Where the session is lost, whoever comes next is told so by what is left there.
			if (session.mayAct()) await meta.delete(ACTING).catch(() => undefined);
			await session.release();
		};
		const store: PostgresStore = {
			...{ ...records, changes, wasCutOff: before !== undefined, isShared: true, close: release },
			takeDuty: () => Promise.reject(new Error("Cannot take the right to act: this is the store of whoever has it")),
		};
		return { store, mayAct: session.mayAct, quietMs: QUIET_MS, ended: session.ended, release };
	} catch (error) {
		await session.release();
		throw error;
	}
}

/** Whoever opened the store has brought it to this version; a backup that was restored since then has not been. */
async function refuseOlder(): Promise<void> {
	throw new Error("its records are of an older version by now; stop all bots on it, then start them");
}

/** Expired records are never read. What fails is done an hour later. */
async function keepRemovingExpired(
	query: Query,
	signal: AbortSignal,
	onTrouble: RecordsOptions["onTrouble"] = () => undefined,
): Promise<void> {
	while (!signal.aborted) {
		try {
			for (const name of COLLECTION_NAMES) await removeExpired(query, tableName(name));
		} catch (error) {
			// What the end of the term cuts off is no trouble.
			if (!signal.aborted) onTrouble(error);
		}
		// The only rejection of the wait is the end of the term.
		await systemClock.sleep(REMOVE_EXPIRED_EVERY_MS, signal).catch(() => undefined);
	}
}

/** A few at a time: nothing else that is asked of the session waits for long. */
async function removeExpired(query: Query, table: string): Promise<void> {
	const some = `SELECT key FROM ${table} WHERE expires <= $1 LIMIT ${ROWS_PER_ITERATION}`;
	for (let removed = ROWS_PER_ITERATION; removed === ROWS_PER_ITERATION; )
		removed = (await query(`DELETE FROM ${table} WHERE key IN (${some}) AND expires <= $1 RETURNING 1`, [Date.now()]))
			.length;
}
