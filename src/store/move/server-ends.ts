import { SECOND_MS } from "../../kit/durations.ts";
import { COLLECTION_NAMES } from "../collection-names.ts";
import { checkSessions } from "../postgres/check-sessions.ts";
import { type Connection, connectTo } from "../postgres/connection.ts";
import { lockPreparation, refuseInUse } from "../postgres/locks.ts";
import { postgresEngine } from "../postgres/postgres-adapter.ts";
import { checkServer, hasSchema, prepareTables } from "../postgres/prepare-database.ts";
import { type Query, tableName } from "../postgres/query.ts";
import type { MoveSource, MoveTarget } from "./move-end.ts";

const APPLICATION = "rfi-news-bot moves";
/** A bot that starts has it for a moment. */
const PREPARED_WITHIN_MS = 2 * SECOND_MS;

/**
 * Reads one moment of the database. Bots that start meanwhile wait until it is over.
 *
 * @throws Error when there is no store, or a bot has it open.
 */
export async function openServerSource(address: string): Promise<MoveSource> {
	return opened(address, async (connection) => {
		await checkServer(connection.query);
		if (!(await hasSchema(connection.query))) throw new Error("there is no store of the bot in this database");
		await lockPreparation(connection.query, PREPARED_WITHIN_MS);
		await refuseInUse(connection.query);
		await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
		return { engine: postgresEngine(connection.query), close: connection.close };
	});
}

/**
 * Writes all in one transaction: whatever ends the move before its end leaves nothing there. Bots that start meanwhile wait until it is over.
 *
 * @throws Error when there are records already, a bot has the store open, or nothing can be written.
 */
export async function openServerTarget(address: string): Promise<MoveTarget> {
	return opened(address, async (connection) => {
		const { query, close } = connection;
		await checkServer(query);
		await lockPreparation(query, PREPARED_WITHIN_MS);
		await refuseInUse(query);
		await query("BEGIN");
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

/** Of the version of the records, which a bot writes at its first start, nothing is lost. */
async function refuseRecords(query: Query): Promise<void> {
	for (const name of COLLECTION_NAMES) {
		if (name === "meta") continue;
		const [row] = await query<{ isEmpty: boolean }>(`SELECT NOT EXISTS (SELECT FROM ${tableName(name)}) AS "isEmpty"`);
		if (row?.isEmpty !== true) throw new Error(`it is not empty: there are records in ${tableName(name)}`);
	}
}
