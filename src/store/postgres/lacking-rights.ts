import { type Query, SCHEMA } from "./query.ts";

/** A right that the user of an address does not have. */
export interface Lacking {
	/** `CREATE`, `USAGE`, or what may be done with the rows of a table. */
	readonly right: string;
	/** `database rfi`, `schema rfi`, `table rfi.article`. */
	readonly on: string;
}

/** What the bot needs and this user may not, asked without trying. */
export async function lackingRights(query: Query): Promise<Lacking[]> {
	return query<Lacking>(LACKING, [SCHEMA]);
}

/** The schema is made by the bot; where it is there, tables may be missing that a newer version has. */
const LACKING = `
	WITH schema AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = $1)
	SELECT 'CREATE' AS right, 'database ' || current_database() AS on
		WHERE NOT EXISTS (SELECT FROM schema) AND NOT has_database_privilege(current_database(), 'CREATE')
	UNION ALL
	SELECT wanted, 'schema ' || nspname FROM schema, unnest(ARRAY['USAGE', 'CREATE']) AS wanted
		WHERE NOT has_schema_privilege(schema.oid, wanted)
	UNION ALL
	SELECT wanted, 'table ' || nspname || '.' || relname
		FROM schema JOIN pg_class ON relnamespace = schema.oid AND relkind = 'r',
			unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS wanted
		WHERE NOT has_table_privilege(pg_class.oid, wanted)`;
