import { COLLECTION_NAMES } from "../collection-names.ts";
import { type Query, SCHEMA, tableName } from "./query.ts";

/** `idle_session_timeout` is there from 14 on: https://www.postgresql.org/docs/14/release-14.html */
const MIN_VERSION = 140_000;
const VERSION_STEP = 10_000;

interface ServerFacts {
	readonly version: number;
	readonly encoding: string;
	readonly isReplica: boolean;
	readonly isReadOnly: boolean;
	readonly user: string;
}

/** @throws Error when the server, or this user on it, cannot have a store. */
export async function checkServer(query: Query): Promise<ServerFacts> {
	const [facts] = await query<ServerFacts>(
		`SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
			pg_is_in_recovery() AS "isReplica", current_setting('transaction_read_only') = 'on' AS "isReadOnly",
			current_user::text AS user`,
	);
	if (facts === undefined) throw new Error("the server does not say what it is");
	if (facts.version < MIN_VERSION)
		throw new Error(`the server is PostgreSQL ${Math.floor(facts.version / VERSION_STEP)}; it has to be 14 or newer`);
	if (facts.isReplica)
		throw new Error("the server is a replica, which takes no writes; give the address of the primary");
	if (facts.isReadOnly) throw new Error('the server takes no writes: "default_transaction_read_only" is on');
	if (facts.encoding !== "UTF8") throw new Error(`the database has the encoding ${facts.encoding}; it has to be UTF8`);
	return facts;
}

/**
 * Makes the schema and the tables that are not there. Only one process may do so at a time. Who may not make them can still use those that
 * somebody else has made.
 *
 * @throws Error saying which right is missing.
 */
export async function prepareTables(query: Query, { user }: ServerFacts): Promise<void> {
	const [schema] = await query<{ name: string | null }>(`SELECT to_regnamespace('${SCHEMA}')::text AS name`);
	if (!schema?.name)
		await allowed(`may not make a schema in the database`, user, () => query(`CREATE SCHEMA ${SCHEMA}`));
	const missing = await query<{ name: string }>(
		`SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass('${SCHEMA}.' || quote_ident(name)) IS NULL`,
		[COLLECTION_NAMES],
	);
	for (const { name } of missing)
		await allowed(`may not make tables in the schema "${SCHEMA}"`, user, async () => {
			const table = tableName(name);
			// By bytes, as SQLite compares keys, whatever language the database is in.
			await query(`CREATE TABLE ${table} (key text COLLATE "C" PRIMARY KEY, value text NOT NULL, expires bigint)`);
			await query(`CREATE INDEX ON ${table} (expires) WHERE expires IS NOT NULL`);
		});
	const rights = ["SELECT", "INSERT", "UPDATE", "DELETE"];
	const [lacking] = await query<{ name: string }>(
		`SELECT name FROM unnest($1::text[]) AS name, unnest($2::text[]) AS need
			WHERE NOT has_table_privilege('${SCHEMA}.' || quote_ident(name), need) LIMIT 1`,
		[COLLECTION_NAMES, rights],
	);
	if (lacking !== undefined)
		throw new Error(
			`the user "${user}" may not read and write the table ${SCHEMA}.${lacking.name}; its owner can grant it`,
		);
}

async function allowed(lack: string, user: string, action: () => Promise<unknown>): Promise<void> {
	try {
		await action();
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
		throw new Error(`the user "${user}" ${lack}; the database's owner can grant it`, { cause: error });
	}
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INSUFFICIENT_PRIVILEGE = "42501";
