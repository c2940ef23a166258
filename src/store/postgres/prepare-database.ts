import { COLLECTION_NAMES } from "../collection-names.ts";
import { type Lacking, lackingRights } from "./lacking-rights.ts";
import { type Query, SCHEMA, tableName } from "./query.ts";

/** `idle_session_timeout` is there from 14 on: https://www.postgresql.org/docs/14/release-14.html */
const MIN_VERSION = 140_000;
const VERSION_STEP = 10_000;

interface ServerFacts {
	readonly version: number;
	readonly encoding: string;
	readonly isReplica: boolean;
	readonly isReadOnly: boolean;
}

/** @throws Error when the server, or this user on it, cannot have a store. */
export async function checkServer(query: Query): Promise<void> {
	const [facts] = await query<ServerFacts>(
		`SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
			pg_is_in_recovery() AS "isReplica", current_setting('transaction_read_only') = 'on' AS "isReadOnly"`,
	);
	if (facts === undefined) throw new Error("the server does not say what it is");
	if (facts.version < MIN_VERSION)
		throw new Error(`the server is PostgreSQL ${Math.floor(facts.version / VERSION_STEP)}; it has to be 14 or newer`);
	if (facts.isReplica)
		throw new Error("the server is a replica, which takes no writes; give the address of the primary");
	if (facts.isReadOnly) throw new Error('the server takes no writes: "default_transaction_read_only" is on');
	if (facts.encoding !== "UTF8") throw new Error(`the database has the encoding ${facts.encoding}; it has to be UTF8`);
}

/** Whether there is, or was begun, a store in the database. */
export async function hasSchema(query: Query): Promise<boolean> {
	const [row] = await query<{ isThere: boolean }>(`SELECT to_regnamespace('${SCHEMA}') IS NOT NULL AS "isThere"`);
	return row?.isThere === true;
}

/**
 * Makes the schema and the tables that are not there. Only one process may do so at a time. Who may not make them can still use those that
 * somebody else has made.
 *
 * @throws Error saying which right is missing.
 */
export async function prepareTables(query: Query): Promise<void> {
	const lacking = await lackingRights(query);
	const refuse = ({ right, on }: Lacking) => {
		throw new Error(`the user of the address has not the right ${right} on ${on}; its owner can grant it`);
	};
	const creation = lacking.find(({ right }) => right === CREATION);
	if (!(await hasSchema(query))) {
		if (creation !== undefined) refuse(creation);
		await query(`CREATE SCHEMA ${SCHEMA}`);
	}
	const missing = await query<{ name: string }>(MISSING_TABLES, [COLLECTION_NAMES, SCHEMA]);
	if (missing.length > 0 && creation !== undefined) refuse(creation);
	for (const { name } of missing) {
		const table = tableName(name);
		// By bytes, as SQLite compares keys, whatever language the database is in.
		await query(`CREATE TABLE ${table} (key text COLLATE "C" PRIMARY KEY, value text NOT NULL, expires bigint)`);
		await query(`CREATE INDEX ON ${table} (expires) WHERE expires IS NOT NULL`);
	}
	const use = lacking.find(({ right }) => right !== CREATION);
	if (use !== undefined) refuse(use);
}

const CREATION = "CREATE";

/** In the catalogue, which everybody may read: the names of a schema only those may ask for who may use it. */
const MISSING_TABLES = `SELECT name FROM unnest($1::text[]) AS name WHERE NOT EXISTS (
	SELECT FROM pg_class JOIN pg_namespace ON relnamespace = pg_namespace.oid WHERE relname = name AND nspname = $2)`;
