import { Keyv } from "keyv";
import type { z } from "zod";
import { defined } from "../kit/defined.ts";
import { Turns } from "../kit/turns.ts";
import type { RecordAdapter } from "./record-adapter.ts";
import { serialization, Unreadable } from "./serialization.ts";
import { type Changed, type RecordChange, updateRecord } from "./update-record.ts";

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
	/**
	 * Reads, changes and writes in one step, whoever else writes, in this process or another: none of the changes is lost. A change that gives back
	 * what it was given writes nothing.
	 */
	update(key: Key, change: RecordChange<Value>): Promise<Changed<Value>>;
	/** The keys that begin so, in order. It reads no others, however many there are. */
	keysUnder(prefix: string): Promise<Key[]>;
	/** Every record, in the order of the keys. Goes past damaged ones only where `onDamaged` hears of them. */
	entries(): AsyncGenerator<readonly [Key, Value]>;
	/** Ends the removal of expired records. The connection stays open: it is shared. */
	close(): Promise<void>;
}

export interface CollectionOptions<Value> {
	readonly name: string;
	/** The table, for this collection alone. */
	readonly adapter: RecordAdapter;
	/** Looks at every stored value before the rest of the program does. */
	readonly schema: z.ZodType<Value>;
	/** Records live this long after they were last written; for good without it. */
	readonly ttlMs?: number;
	/** Hears of each damaged record that `entries` goes past. For collections of which one record says nothing about the others. */
	readonly onDamaged?: (error: DamagedRecordError) => void;
}

/** SQLite's adapter splits bigger writes into several statements, which would no longer be all or none. */
export const MAX_ROWS_PER_WRITE = 249;

/**
 * A Keyv of its own adapter and table. Keyv writes its namespace into the adapter it is given, so two collections on one
 * adapter would read each other's records. No `error` listener is attached: with one, Keyv answers a failed read with
 * `undefined` and a failed write with `false`.
 */
export function createCollection<Key extends string, Value>(options: CollectionOptions<Value>): Collection<Key, Value> {
	const { name, adapter, schema, ttlMs, onDamaged } = options;
	const keyv = new Keyv<unknown>({ store: adapter.storage, serialization, namespace: name });
	// Within the process changes of one record wait for each other, so that none has to be tried again.
	const turns = new Turns<Key>();
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
		update: (key, change) => turns.take(key, () => updateRecord({ adapter, parse, ttlMs }, key, change)),
		keysUnder: async (prefix) => (await adapter.keysUnder(prefix)).map((key) => key as Key),
		async *entries() {
			for await (const [key, value] of keyv.iterator()) {
				const parsed = skipDamaged(() => ({ value: parse(key, value) }), onDamaged);
				if (parsed !== undefined) yield [key as Key, parsed.value];
			}
		},
		close: () => adapter.close(),
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
