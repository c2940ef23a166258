import { performance } from "node:perf_hooks";
import pg from "pg";
import { SECOND_MS } from "../../kit/durations.ts";
import { type Lacking, lackingRights } from "./lacking-rights.ts";

/** One connection, as far as it is needed here. */
export type Session = Pick<pg.Client, "query" | "on" | "end">;

/** How a server is, seen from this machine. */
export interface ServerFacts {
	/** As it says itself: `15.18 (Debian 15.18-0+deb12u1)`. */
	readonly version: string;
	/** Its first part: 15. */
	readonly major: number;
	/** The median of some round trips. */
	readonly roundTripMs: number;
	/** By how much its clock is surely ahead of this machine's (behind, below 0): what the way of the answer leaves open counts as right. */
	readonly clockAheadMs: number;
	/** It follows another server, or is told to write nothing. */
	readonly isReadOnly: boolean;
	readonly lacking: readonly Lacking[];
	/** Whether what one statement does to its session is there for the next. A pooler in transaction mode gives each to another one. */
	readonly keepsSessions: boolean;
	/** Whether a connection hears what another one tells. */
	readonly hearsNotifications: boolean;
	/** Of the whole database. */
	readonly bytes: number;
}

const CONNECT_WITHIN_MS = 5 * SECOND_MS;
const ANSWER_WITHIN_MS = 5 * SECOND_MS;
/** On one machine it takes less than a millisecond, and around the world half a second. */
const HEAR_WITHIN_MS = 2 * SECOND_MS;
const ROUND_TRIPS = 9;
const CHANNEL = "rfi_doctor";

/**
 * Looks at a PostgreSQL server and its database by two connections, and leaves nothing behind.
 *
 * @throws Error of `pg` when there is no connection, or a statement fails.
 */
export async function examineServer(address: string, connect = connectTo): Promise<ServerFacts> {
	const one = await connect(address);
	try {
		const two = await connect(address);
		try {
			return await examine(one, two);
		} finally {
			await two.end();
		}
	} finally {
		await one.end();
	}
}

async function connectTo(address: string): Promise<Session> {
	const client = new pg.Client({
		connectionString: address,
		connectionTimeoutMillis: CONNECT_WITHIN_MS,
		query_timeout: ANSWER_WITHIN_MS,
		application_name: "rfi-news-bot doctor",
	});
	client.on("error", () => undefined); // the statement that it breaks rejects
	await client.connect();
	return client;
}

async function examine(one: Session, two: Session): Promise<ServerFacts> {
	const roundTripMs = await medianRoundTrip(one);
	const clockAheadMs = await clockAhead(one);
	const keepsSessions = await areSessionsKept(one, two);
	const facts = await ask<Omit<ServerFacts, "bytes"> & { bytes: string }>(one, ABOUT_SERVER);
	return {
		...{ version: facts.version, major: facts.major, bytes: Number(facts.bytes), isReadOnly: facts.isReadOnly },
		...{ roundTripMs, clockAheadMs, keepsSessions },
		lacking: await lackingRights(one),
		hearsNotifications: facts.isReadOnly || (await isHeard(one, two)),
	};
}

const ABOUT_SERVER = `
	SELECT current_setting('server_version') AS version,
		current_setting('server_version_num')::int / 10000 AS major,
		pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS "isReadOnly",
		pg_database_size(current_database()) AS bytes`;

async function ask<Row extends object>(session: Session, sql: string): Promise<Row> {
	const [row] = (await session.query<Row>(sql)).rows;
	if (row === undefined) throw new Error("Cannot examine the server: it answers without a row");
	return row;
}

async function medianRoundTrip(session: Session): Promise<number> {
	const times: number[] = [];
	for (let trip = 0; trip < ROUND_TRIPS; trip++) {
		const begun = performance.now();
		await session.query("SELECT 1");
		times.push(performance.now() - begun);
	}
	return times.sort((a, b) => a - b)[Math.floor(ROUND_TRIPS / 2)] ?? 0;
}

async function clockAhead(session: Session): Promise<number> {
	const before = Date.now();
	const { now } = await ask<{ now: number }>(
		session,
		"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now",
	);
	const after = Date.now();
	if (now > after) return now - after;
	return Math.min(0, now - before);
}

/** While the other one holds a session in a transaction, a pooler cannot give the same one to both, nor keep both apart afterwards. */
async function areSessionsKept(one: Session, two: Session): Promise<boolean> {
	const pidOf = async (session: Session) => (await ask<{ pid: number }>(session, "SELECT pg_backend_pid() AS pid")).pid;
	const before = await pidOf(one);
	await two.query("BEGIN");
	try {
		const other = await pidOf(two);
		const after = await pidOf(one);
		return before === after && other !== after;
	} finally {
		await two.query("ROLLBACK");
	}
}

async function isHeard(one: Session, two: Session): Promise<boolean> {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	one.on("notification", ({ channel }) => {
		if (channel === CHANNEL) resolve(true);
	});
	await one.query(`LISTEN ${CHANNEL}`);
	await two.query(`NOTIFY ${CHANNEL}`);
	const timer = setTimeout(resolve, HEAR_WITHIN_MS, false);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		await one.query(`UNLISTEN ${CHANNEL}`);
	}
}
