import { systemClock } from "../../kit/clock.ts";
import { COLLECTION_NAMES } from "../collection-names.ts";
import { InUseError } from "../file/in-use-error.ts";
import { checkSessions } from "../postgres/check-sessions.ts";
import { type Connection, connectTo } from "../postgres/connection.ts";
import { lockKey } from "../postgres/locks.ts";
import { postgresEngine } from "../postgres/postgres-adapter.ts";
import { checkServer, hasSchema, prepareTables } from "../postgres/prepare-database.ts";
import { type Query, tableName } from "../postgres/query.ts";
import type { MoveSource, MoveTarget } from "./move-end.ts";

const APPLICATION = "rfi-news-bot moves";
const LOOKS = 20;
const LOOK_EVERY_MS = 100;

/**
 * Reads one moment of the database, while nobody can begin to act on it.
 *
 * @throws Error when there is no store, or a bot has it open.
 */
export async function openServerSource(address: string): Promise<MoveSource> {
	return opened(address, async (connection) => {
		await checkServer(connection.query);
		if (!(await hasSchema(connection.query))) throw new Error("there is no store of the bot in this database");
		await refuseInUse(connection.query);
		await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
		return { engine: postgresEngine(connection.query), close: connection.close };
	});
}

/**
 * Writes all in one transaction: whatever ends the move before its end leaves nothing there. Bots that start meanwhile wait with the making of
 * tables, and so with everything, until it is over.
 *
 * @throws Error when there are records already, a bot has the store open, or nothing can be written.
 */
export async function openServerTarget(address: string): Promise<MoveTarget> {
	return opened(address, async (connection) => {
		const { query, close } = connection;
		await checkServer(query);
		await refuseInUse(query);
		await query("BEGIN");
		await query(`SELECT pg_advisory_xact_lock(${lockKey("preparation")})`);
		await prepareTables(query);
		await refuseRecords(query);
		return { engine: postgresEngine(query), keep: async () => void (await query("COMMIT")), close };
	});
}

async function opened<End>(address: string, prepare: (connection: Connection) => Promise<End>): Promise<End> {
	const connection = await connectTo(address, { applicationName: APPLICATION });
	try {
		await checkSessions(address, connection.query); // the lock and the transaction are the session's
		return await prepare(connection);
	} catch (error) {
		await connection.close();
		throw error;
	}
}

/**
 * Also bots that only answer write records. The right to act, which is held from then on, keeps away those that come later. The server knows the
 * sessions of a bot that has just ended for a moment longer.
 */
async function refuseInUse(query: Query): Promise<void> {
	for (let looks = 1; ; looks++) {
		const [row] = await query<{ isFree: boolean }>(IS_FREE);
		if (row?.isFree === true) return;
		if (looks === LOOKS) throw new InUseError();
		await systemClock.sleep(LOOK_EVERY_MS);
	}
}

const IS_FREE = `SELECT pg_try_advisory_lock(${lockKey("duty")}) AND NOT EXISTS (SELECT FROM pg_stat_activity
	WHERE datname = current_database() AND application_name LIKE 'rfi-news-bot%' AND pid <> pg_backend_pid()) AS "isFree"`;

/** Of the version of the records, which a bot writes at its first start, nothing is lost. */
async function refuseRecords(query: Query): Promise<void> {
	for (const name of COLLECTION_NAMES) {
		if (name === "meta") continue;
		const [row] = await query<{ isEmpty: boolean }>(`SELECT NOT EXISTS (SELECT FROM ${tableName(name)}) AS "isEmpty"`);
		if (row?.isEmpty !== true) throw new Error(`it is not empty: there are records in ${tableName(name)}`);
	}
}
