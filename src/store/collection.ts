import { KeyvSqlite } from "@keyv/sqlite";
import { jsonSerializer, Keyv, type KeyvSerializationAdapter } from "keyv";
import type { z } from "zod";
import { defined } from "../kit/defined.ts";
import { HOUR_MS } from "../kit/durations.ts";
import type { SqliteDriver } from "./sqlite-connection.ts";

/** What is stored under a key is no record of its collection: another program, a torn copy or a bug wrote it. The others can be read. */
export class DamagedRecordError extends Error {
	override readonly name = "DamagedRecordError";
	readonly collection: string;
	readonly key: string;

	constructor(collection: string, key: string, options?: ErrorOptions) {
		super(`Cannot read ${collection} "${key}": its stored value is damaged`, options);
		this.collection = collection;
		this.key = key;
	}
}

/**
 * One kind of record by its key. A failed read or write rejects; it is never an empty answer. Reading a damaged record rejects with a
 * DamagedRecordError.
 */
export interface Collection<Key extends string, Value> {
	get(key: Key): Promise<Value | undefined>;
	/** In the order of the keys. Rejects for a damaged one, but where `onDamaged` hears of each: then it counts as none here. */
	getMany(keys: readonly Key[], onDamaged?: (error: DamagedRecordError) => void): Promise<(Value | undefined)[]>;
	set(key: Key, value: Value): Promise<void>;
	/** All of them or none. */
	setMany(entries: readonly (readonly [Key, Value])[]): Promise<void>;
	delete(key: Key): Promise<void>;
	/** The keys that begin so, in order. It reads no others, however many there are. */
	keysUnder(prefix: string): Promise<Key[]>;
	/** Every record, in the order of the keys. Goes past damaged ones only where `onDamaged` hears of them. */
	entries(): AsyncGenerator<readonly [Key, Value]>;
	/** Ends the removal of expired records. The connection stays open: it is shared. */
	close(): Promise<void>;
}

export interface CollectionOptions<Value> {
	readonly name: string;
	readonly driver: SqliteDriver;
	/** Looks at every stored value before the rest of the program does. */
	readonly schema: z.ZodType<Value>;
	/** Records live this long after they were last written; for good without it. */
	readonly ttlMs?: number;
	/** Hears of each damaged record that `entries` goes past. For collections of which one record says nothing about the others. */
	readonly onDamaged?: (error: DamagedRecordError) => void;
}

const ROWS_PER_ITERATION = 1000;

/** Expired records are never read; once an hour they are removed from the file as well. */
const REMOVE_EXPIRED_EVERY_MS = HOUR_MS;

/** The adapter splits bigger writes into several statements, which would no longer be all or none. */
const MAX_ROWS_PER_WRITE = 249;

const TUNING = { iterationLimit: ROWS_PER_ITERATION, clearExpiredInterval: REMOVE_EXPIRED_EVERY_MS };

/** Stands for a stored text that is no record at all. */
class Unreadable {
	readonly cause: unknown;

	constructor(cause: unknown) {
		this.cause = cause;
	}
}

/** Where a value may begin with a colon, as those do that Keyv has marked: any other text is plain JSON. */
const MAY_BE_MARKED = /[:,[]":/;

/**
 * Keyv's own, but that a text which is none of its records becomes a value: Keyv knows neither its key nor the next record then. And Keyv
 * looks at each value for its marks, which takes ten times as long as the reading of a record without any.
 */
const serialization: KeyvSerializationAdapter = {
	stringify: (record) => jsonSerializer.stringify(record),
	parse<T>(text: string) {
		try {
			const record: unknown = MAY_BE_MARKED.test(text) ? jsonSerializer.parse(text) : JSON.parse(text);
			if (typeof record === "object" && record !== null && "value" in record) return record as T;
			throw new TypeError("it holds no value");
		} catch (error) {
			return { value: new Unreadable(error) } as T;
		}
	},
};

/**
 * A Keyv of its own adapter and table. Keyv writes its namespace into the adapter it is given, so two collections on one
 * adapter would read each other's records. No `error` listener is attached: with one, Keyv answers a failed read with
 * `undefined` and a failed write with `false`.
 */
export function createCollection<Key extends string, Value>(options: CollectionOptions<Value>): Collection<Key, Value> {
	const { name, driver, schema, ttlMs, onDamaged } = options;
	const adapter = new KeyvSqlite({ driver, table: name, ...TUNING });
	const keyv = new Keyv<unknown>({ store: adapter, serialization, namespace: name });
	const parse = (key: string, value: unknown): Value => {
		if (value instanceof Unreadable) throw new DamagedRecordError(name, key, { cause: value.cause });
		const parsed = schema.safeParse(value);
		if (parsed.success) return parsed.data;
		throw new DamagedRecordError(name, key, { cause: parsed.error });
	};
	const parseIfAny = (key: string, value: unknown) => (value === undefined ? undefined : parse(key, value));
	const expiry = defined({ ttl: ttlMs });

	return {
		get: async (key) => parseIfAny(key, await keyv.get(key)),
		async getMany(keys, hear) {
			if (keys.length === 0) return [];
			const values = await keyv.getMany([...keys]);
			return keys.map((key, index) => skipDamaged(() => parseIfAny(key, values[index]), hear));
		},
		async set(key, value) {
			const written = await keyv.set(key, value, ttlMs);
			if (!written) throw new Error(`Cannot write ${name} "${key}": the store did not take it`);
		},
		async setMany(entries) {
			if (entries.length > MAX_ROWS_PER_WRITE)
				throw new RangeError(`Cannot write ${name}: ${entries.length} records are more than ${MAX_ROWS_PER_WRITE}`);
			if (entries.length === 0) return;
			const written = await keyv.setMany(entries.map(([key, value]) => ({ key, value, ...expiry })));
			if (written.includes(false))
				throw new Error(`Cannot write ${name}: the store did not take ${entries.length} records`);
		},
		async delete(key) {
			await keyv.delete(key);
		},
		keysUnder: async (prefix) => (await keysUnder(adapter, prefix)).map((key) => key as Key),
		async *entries() {
			for await (const [key, value] of keyv.iterator()) {
				const parsed = skipDamaged(() => ({ value: parse(key, value) }), onDamaged);
				if (parsed !== undefined) yield [key as Key, parsed.value];
			}
		},
		close: () => adapter.disconnect(),
	};
}

function skipDamaged<T>(read: () => T, onDamaged: ((error: DamagedRecordError) => void) | undefined): T | undefined {
	try {
		return read();
	} catch (error) {
		if (onDamaged === undefined || !(error instanceof DamagedRecordError)) throw error;
		onDamaged(error);
		return undefined;
	}
}

/** Keyv has no ranges. The table's index begins with the key, so SQLite goes to the first one and walks to the last. */
async function keysUnder({ query, table = "", namespace = "" }: KeyvSqlite, prefix: string): Promise<string[]> {
	const select = `SELECT key FROM "${table}" WHERE namespace = ? AND key >= ? AND key < ? AND (expires IS NULL OR expires > ?) ORDER BY key`;
	const rows = await query(select, namespace, prefix, firstAfter(prefix), Date.now());
	return rows.map((row) => String((row as { readonly key: unknown }).key));
}

/** The first text that stands behind all that begin with `prefix`; SQLite compares bytes, and ours are ASCII. */
function firstAfter(prefix: string): string {
	return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}
