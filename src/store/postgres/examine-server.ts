import { performance } from "node:perf_hooks";
import { z } from "zod";
import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { createCollection } from "../collection.ts";
import { isOneSession } from "./check-sessions.ts";
import { connectTo } from "./connection.ts";
import { type Lacking, lackingRights } from "./lacking-rights.ts";
import { postgresEngine } from "./postgres-adapter.ts";
import { type Query, SCHEMA, tableName } from "./query.ts";

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
	/** Of the database's texts: `UTF8`. */
	readonly encoding: string;
	/** It follows another server, or is told to write nothing. */
	readonly isReadOnly: boolean;
	readonly lacking: readonly Lacking[];
	/** Whether what one statement does to its session is there for the next. A pooler in transaction mode gives each to another one. */
	readonly keepsSessions: boolean;
	/** Whether a connection hears what is told. */
	readonly hearsNotifications: boolean;
	/** Of the whole database. */
	readonly bytes: number;
	/** The version of the records; absent where there is no store yet. */
	readonly storeVersion?: number;
}

/** On one machine it takes less than a millisecond, and around the world half a second. */
const HEAR_WITHIN_MS = 2 * SECOND_MS;
const ROUND_TRIPS = 9;
const CHANNEL = "rfi_doctor";
const PURPOSE = { applicationName: "rfi-news-bot doctor" };

/**
 * Looks at a PostgreSQL server and its database by a connection or two, and leaves nothing behind.
 *
 * @throws Error of `pg` when there is no connection, or a statement fails.
 */
export async function examineServer(address: string, connect = connectTo): Promise<ServerFacts> {
	const heard = Promise.withResolvers<boolean>();
	const onNotification = (payload: string | undefined) => heard.resolve(payload === CHANNEL);
	const { query, close } = await connect(address, { ...PURPOSE, onNotification });
	try {
		const roundTripMs = await medianRoundTrip(query);
		const clockAheadMs = await clockAhead(query);
		const { hasRecords, bytes, ...facts } = await ask<AskedFacts>(query, ABOUT_SERVER);
		return {
			...{ ...facts, bytes: Number(bytes), roundTripMs, clockAheadMs, lacking: await lackingRights(query) },
			...defined({ storeVersion: hasRecords ? await versionOf(query) : undefined }),
			keepsSessions: await isOneSession(address, query, connect),
			hearsNotifications: facts.isReadOnly || (await isHeard(query, heard)),
		};
	} finally {
		await close();
	}
}

interface AskedFacts extends Pick<ServerFacts, "version" | "major" | "encoding" | "isReadOnly"> {
	/** More than JavaScript's numbers hold, in principle: it comes as a text. */
	readonly bytes: string;
	/** Whether there is a version of theirs, and this user may read it. */
	readonly hasRecords: boolean;
}

const ABOUT_SERVER = `
	SELECT current_setting('server_version') AS version,
		current_setting('server_version_num')::int / 10000 AS major,
		current_setting('server_encoding') AS encoding,
		pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS "isReadOnly",
		pg_database_size(current_database()) AS bytes,
		CASE WHEN to_regnamespace('${SCHEMA}') IS NULL OR NOT has_schema_privilege('${SCHEMA}', 'USAGE') THEN false
			ELSE coalesce(has_table_privilege(to_regclass('${tableName("meta")}'), 'SELECT'), false) END AS "hasRecords"`;

async function versionOf(query: Query): Promise<number | undefined> {
	const adapter = postgresEngine(query).adapter("meta");
	return createCollection<string, number>({ name: "meta", adapter, schema: z.number() }).get("version");
}

async function ask<Row>(query: Query, sql: string): Promise<Row> {
	const [row] = await query<Row>(sql);
	if (row === undefined) throw new Error("Cannot examine the server: it answers without a row");
	return row;
}

async function medianRoundTrip(query: Query): Promise<number> {
	const times: number[] = [];
	for (let trip = 0; trip < ROUND_TRIPS; trip++) {
		const begun = performance.now();
		await query("SELECT 1");
		times.push(performance.now() - begun);
	}
	return times.sort((a, b) => a - b)[Math.floor(ROUND_TRIPS / 2)] ?? 0;
}

async function clockAhead(query: Query): Promise<number> {
	const before = Date.now();
	const { now } = await ask<{ readonly now: number }>(
		query,
		"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now",
	);
	const after = Date.now();
	if (now > after) return now - after;
	return Math.min(0, now - before);
}

/** What it tells itself a session hears as it hears the others: on a connection that is not one session, whoever has the session then does. */
async function isHeard(query: Query, heard: PromiseWithResolvers<boolean>): Promise<boolean> {
	await query(`LISTEN ${CHANNEL}`);
	await query(`NOTIFY ${CHANNEL}, '${CHANNEL}'`);
	const timer = setTimeout(heard.resolve, HEAR_WITHIN_MS, false);
	try {
		return await heard.promise;
	} finally {
		clearTimeout(timer);
	}
}
