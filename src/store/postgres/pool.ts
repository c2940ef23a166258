import pg from "pg";
import { SECOND_MS } from "../../kit/durations.ts";
import { CONNECT_WITHIN_MS, KEEPALIVE_AFTER_MS } from "./connection.ts";
import { type Query, statementNames } from "./query.ts";

/** People's commands come one by one: few are ever at work at once, and a server has a hundred connections for everybody. */
const MAX_CONNECTIONS = 5;
const STATEMENT_WITHIN_MS = 5 * SECOND_MS;
/** Where the server does not answer at all, a little later than it would have said so itself. */
const ANSWER_WITHIN_MS = STATEMENT_WITHIN_MS + SECOND_MS;

export interface Pool {
	readonly query: Query;
	close(): Promise<void>;
}

/** A few connections that come and go by themselves. `onTrouble` hears of what happens to one that nobody uses. */
export function openPool(address: string, onTrouble: (error: unknown) => void): Pool {
	const pool = new pg.Pool({
		connectionString: address,
		application_name: "rfi-news-bot",
		max: MAX_CONNECTIONS,
		keepAlive: true,
		keepAliveInitialDelayMillis: KEEPALIVE_AFTER_MS,
		connectionTimeoutMillis: CONNECT_WITHIN_MS,
		query_timeout: ANSWER_WITHIN_MS,
		verify: (client, done) => {
			limitStatements(client).then(() => done(), done);
		},
	});
	pool.on("error", onTrouble);
	const nameOf = statementNames();
	return {
		query: async <Row>(sql: string, values: readonly unknown[] = []) =>
			(await pool.query({ text: sql, name: nameOf(sql), values: [...values] })).rows as Row[],
		close: () => pool.end(),
	};
}

/** By a statement, and not as a setting of the connection, which a pooler in session mode would refuse. */
async function limitStatements(client: pg.ClientBase): Promise<void> {
	await client.query(`SET statement_timeout = ${STATEMENT_WITHIN_MS}`);
}
