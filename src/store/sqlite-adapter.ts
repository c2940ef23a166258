import { KeyvSqlite } from "@keyv/sqlite";
import { HOUR_MS } from "../kit/durations.ts";
import type { LocalChanges } from "./changes.ts";
import {
	firstAfter,
	type RecordAdapter,
	type RecordEngine,
	ROWS_PER_ITERATION,
	type StoredRow,
} from "./record-adapter.ts";
import type { SqliteDriver } from "./sqlite-connection.ts";

/** Expired records are never read; once an hour they are removed from the file as well. */
const REMOVE_EXPIRED_EVERY_MS = HOUR_MS;

const TUNING = { iterationLimit: ROWS_PER_ITERATION, clearExpiredInterval: REMOVE_EXPIRED_EVERY_MS };

/** All collections of one SQLite connection. What is written is told right afterwards: nobody else has the file. */
export function sqliteEngine(driver: SqliteDriver, changes: LocalChanges): RecordEngine {
	return {
		adapter: (table, announcement) =>
			sqliteAdapter(driver, table, announcement && ((key) => changes.tell(announcement(key)))),
	};
}

/** A table of a SQLite connection. `onWritten` hears of each record that was written or removed. */
export function sqliteAdapter(
	driver: SqliteDriver,
	table: string,
	onWritten: (key: string) => void = () => undefined,
): RecordAdapter {
	const storage = new TellingSqlite(driver, table, onWritten);
	const rowsOf = async <Row>(sql: string, ...values: unknown[]) => (await storage.query(sql, ...values)) as Row[];
	return {
		storage,
		keysUnder: async (prefix) => {
			const select = `SELECT key FROM "${table}" WHERE namespace = ? AND key >= ? AND key < ? AND ${UNEXPIRED} ORDER BY key`;
			const rows = await rowsOf<{ key: string }>(select, table, prefix, firstAfter(prefix), Date.now());
			return rows.map(({ key }) => key);
		},
		async replace(key, before, after, expires) {
			const [sql, ...values] = replacement(table, key, before, after, expires ?? null);
			const isWritten = (await storage.query(sql, ...values)).length > 0;
			if (isWritten) onWritten(key);
			return isWritten;
		},
		rowsAfter: (key, limit) =>
			rowsOf<StoredRow>(
				`SELECT key, value AS text, expires FROM "${table}" WHERE namespace = ? AND key > ? AND ${UNEXPIRED} ORDER BY key LIMIT ?`,
				...[table, key, Date.now(), limit],
			),
		async writeRows(rows) {
			const entries = rows.map(({ key, text, expires }) => ({
				key,
				value: text,
				...(expires !== null && { expires }),
			}));
			await storage.setMany(entries);
		},
		close: () => storage.disconnect(),
	};
}

const UNEXPIRED = "(expires IS NULL OR expires > ?)";

type Statement = readonly [string, ...(string | number | null)[]];

function replacement(
	table: string,
	key: string,
	before: string | undefined,
	after: string | undefined,
	expires: number | null,
): Statement {
	if (before === undefined) {
		const taken = `ON CONFLICT (key, namespace) DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE "${table}".expires <= ?`;
		const insert = `INSERT INTO "${table}" (key, value, namespace, expires) VALUES (?, ?, ?, ?) ${taken} RETURNING key`;
		return [insert, key, after ?? null, table, expires, Date.now()];
	}
	const same = "WHERE key = ? AND namespace = ? AND value = ? RETURNING key";
	if (after === undefined) return [`DELETE FROM "${table}" ${same}`, key, table, before];
	return [`UPDATE "${table}" SET value = ?, expires = ? ${same}`, after, expires, key, table, before];
}

/** Keyv's own, of which it is told what was written: in the same turn of the event loop, so nobody reads in between. */
class TellingSqlite extends KeyvSqlite {
	readonly #onWritten: (key: string) => void;

	constructor(driver: SqliteDriver, table: string, onWritten: (key: string) => void) {
		super({ driver, table, ...TUNING });
		this.#onWritten = onWritten;
		this.namespace = table;
		// Keyv's own answers a failed write with `false` where nobody throws the error, which would say nothing of why.
		this.on("error", (error: unknown) => {
			throw error;
		});
	}

	override async set(key: string, value: unknown, expires?: number): Promise<boolean> {
		const isWritten = await super.set(key, value, expires);
		if (isWritten) this.#onWritten(key);
		return isWritten;
	}

	override async setMany(entries: Parameters<KeyvSqlite["setMany"]>[0]): Promise<boolean[]> {
		const written = (await super.setMany(entries)) ?? [];
		for (const [index, { key }] of entries.entries()) if (written[index] === true) this.#onWritten(key);
		return written;
	}

	/** By its own timer, where nobody waits for it: what fails is done an hour later, and is found by whoever reads or writes until then. */
	override async clearExpired(): Promise<void> {
		await super.clearExpired().catch(() => undefined);
	}

	override async delete(key: string): Promise<boolean> {
		const isRemoved = await super.delete(key);
		if (isRemoved) this.#onWritten(key);
		return isRemoved;
	}
}
