import { setImmediate } from "node:timers/promises";
import {
	type Announcement,
	firstAfter,
	type RecordAdapter,
	type RecordEngine,
	ROWS_PER_ITERATION,
	type StoredRow,
} from "../record-adapter.ts";
import { CHANNEL, encodeChange } from "./change-payload.ts";
import { type Query, tableName } from "./query.ts";

/**
 * All collections of a PostgreSQL database, by whatever asks it: a pool, or the one session that whoever acts writes through.
 *
 * `@keyv/postgres` cannot be given that session: it opens a pool by itself, and brings its tables into shape at each start. Its keys have an
 * end, and it knows no conditional write and no announcement, which here are one statement with the write.
 */
export function postgresEngine(query: Query): RecordEngine {
	return { adapter: (table, announcement) => postgresAdapter(query, table, announcement) };
}

interface Entry {
	readonly key: string;
	readonly value: unknown;
	readonly expires?: number | null | undefined;
}

const UNEXPIRED = (parameter: string) => `(expires IS NULL OR expires > ${parameter})`;
const UPSERT = "ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires";

function postgresAdapter(query: Query, name: string, announcement: Announcement | undefined): RecordAdapter {
	const table = tableName(name);
	const written = writing(query, announcement);

	async function setMany(entries: readonly Entry[]): Promise<boolean[]> {
		// A statement may write a row once only: of several under one key the last counts. In one order, so that no two writers wait for each other.
		const latest = new Map(entries.map((entry) => [entry.key, entry]));
		const rows = [...latest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
		const columns = [
			rows.map(({ key }) => key),
			rows.map(({ value }) => value),
			rows.map(({ expires }) => expires ?? null),
		];
		const from = "SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])";
		await written(`INSERT INTO ${table} AS stored (key, value, expires) ${from} ${UPSERT}`, columns, [
			...latest.keys(),
		]);
		return entries.map(() => true);
	}

	const rowsAfter = (key: string, limit: number) =>
		query<StoredRow>(
			`SELECT key, value AS text, expires::float8 FROM ${table} WHERE key > $1 AND ${UNEXPIRED("$2")} ORDER BY key LIMIT $3`,
			[key, Date.now(), limit],
		);

	return {
		storage: keyvStorage(query, table, { setMany, written, rowsAfter }),
		async keysUnder(prefix) {
			const select = `SELECT key FROM ${table} WHERE key >= $1 AND key < $2 AND ${UNEXPIRED("$3")} ORDER BY key`;
			return (await query<{ key: string }>(select, [prefix, firstAfter(prefix), Date.now()])).map(({ key }) => key);
		},
		async replace(key, before, after, expires) {
			return (await written(...replacement(table, key, before, after, expires ?? null), [key])) > 0;
		},
		rowsAfter,
		writeRows: async (rows) =>
			void (await setMany(rows.map(({ key, text, expires }) => ({ key, value: text, expires })))),
		close: async () => undefined,
	};
}

interface Means {
	readonly setMany: (entries: readonly Entry[]) => Promise<boolean[]>;
	readonly written: Writing;
	readonly rowsAfter: RecordAdapter["rowsAfter"];
}

/**
 * Reads one value by its key: those that are asked for in one turn of the event loop, by one statement. A broadcast reads for many destinations
 * at a time, and a statement costs both sides more than its rows do. How many there are is bounded by whoever asks, as delivery is by its slots.
 */
function gathered<Value>(readMany: (keys: readonly string[]) => Promise<readonly Value[]>) {
	let keys: string[] = [];
	let values: Promise<readonly Value[]> | undefined;

	async function readGathered(): Promise<readonly Value[]> {
		await setImmediate();
		const asked = keys;
		keys = [];
		values = undefined;
		return readMany(asked);
	}

	return async (key: string): Promise<Value | undefined> => {
		values ??= readGathered();
		const index = keys.push(key) - 1;
		return (await values)[index];
	};
}

/** What Keyv calls. Its namespace says nothing here, where each collection has a table. */
function keyvStorage(query: Query, table: string, { setMany, written, rowsAfter }: Means): RecordAdapter["storage"] {
	const textsOf = async (keys: readonly string[]) => {
		const select = `SELECT key, value FROM ${table} WHERE key = ANY ($1::text[]) AND ${UNEXPIRED("$2")}`;
		const rows = await query<{ key: string; value: string }>(select, [keys, Date.now()]);
		const texts = new Map(rows.map(({ key, value }) => [key, value]));
		return keys.map((key) => texts.get(key));
	};
	const textOf = gathered(textsOf);
	return {
		capabilities: { expires: true },
		get: async <Value>(key: string) => (await textOf(key)) as Value | undefined,
		getMany: async <Value>(keys: string[]) => (await textsOf(keys)) as (Value | undefined)[],
		set: async (key, value, expires) => (await setMany([{ key, value, expires }])).length === 1,
		setMany,
		delete: async (key) => (await written(`DELETE FROM ${table} WHERE key = $1`, [key], [key])) > 0,
		async *iterator<Value>() {
			for (let last = ""; ; ) {
				const rows = await rowsAfter(last, ROWS_PER_ITERATION);
				for (const { key, text } of rows) yield [key, text as Awaited<Value>];
				if (rows.length < ROWS_PER_ITERATION) return;
				last = rows.at(-1)?.key ?? last;
			}
		},
	};
}

type Statement = readonly [sql: string, values: readonly unknown[]];

function replacement(
	table: string,
	key: string,
	before: string | undefined,
	after: string | undefined,
	expires: number | null,
): Statement {
	if (before === undefined) {
		const insert = `INSERT INTO ${table} AS stored (key, value, expires) VALUES ($1, $2, $3) ${UPSERT} WHERE stored.expires <= $4`;
		return [insert, [key, after, expires, Date.now()]];
	}
	if (after === undefined) return [`DELETE FROM ${table} WHERE key = $1 AND value = $2`, [key, before]];
	return [`UPDATE ${table} SET value = $2, expires = $3 WHERE key = $1 AND value = $4`, [key, after, expires, before]];
}

/** Resolves to how many rows it has written. */
type Writing = (sql: string, values: readonly unknown[], keys: readonly string[]) => Promise<number>;

/** A write that tells of itself in the same statement: nobody can end between the two, and nobody hears of it before it stands. */
function writing(query: Query, announcement: Announcement | undefined): Writing {
	return async (sql, values, keys) => {
		if (announcement === undefined) return (await query(`${sql} RETURNING 1`, values)).length;
		const [first, second] = [`$${values.length + 1}`, `$${values.length + 2}`];
		const told = `unnest(${first}::text[], ${second}::text[]) AS told (key, payload)`;
		const notify = `SELECT pg_notify('${CHANNEL}', payload) FROM written JOIN ${told} USING (key)`;
		const payloads = keys.map((key) => encodeChange(announcement(key)));
		return (await query(`WITH written AS (${sql} RETURNING key) ${notify}`, [...values, keys, payloads])).length;
	};
}
