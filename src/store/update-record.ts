import { defined } from "../kit/defined.ts";
import type { RecordAdapter } from "./record-adapter.ts";
import { serialization } from "./serialization.ts";

/** What a record was, and what it is now; `undefined` is none. */
export interface Changed<Value> {
	readonly before: Value | undefined;
	readonly after: Value | undefined;
}

/** What becomes of a record. Must not do anything else: it is called again where somebody else was faster. */
export type RecordChange<Value> = (before: Value | undefined) => Value | undefined;

export interface UpdatedRecords<Value> {
	readonly adapter: RecordAdapter;
	/** Throws for a value that is no record. */
	readonly parse: (key: string, value: unknown) => Value;
	readonly ttlMs: number | undefined;
}

/** Each attempt in vain is a change of somebody else's that was written, so nobody waits for good. */
const MAX_ATTEMPTS = 1000;

/**
 * Reads, changes, and writes where what was read still stands there; else begins again. Compare-and-set takes one statement, so it needs neither a
 * transaction nor a lock that a lost connection could leave behind, and works on a session that many share.
 */
export async function updateRecord<Value>(
	records: UpdatedRecords<Value>,
	key: string,
	change: RecordChange<Value>,
): Promise<Changed<Value>> {
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const changed = await tryUpdate(records, key, change);
		if (changed !== undefined) return changed;
	}
	throw new Error(`Cannot change "${key}": others were faster ${MAX_ATTEMPTS} times`);
}

/** `undefined` where something else stood there when it came to the write. */
async function tryUpdate<Value>(
	{ adapter, parse, ttlMs }: UpdatedRecords<Value>,
	key: string,
	change: RecordChange<Value>,
): Promise<Changed<Value> | undefined> {
	const stored = await adapter.storage.get<string>(key);
	const text = typeof stored === "string" ? stored : undefined;
	const before = text === undefined ? undefined : parse(key, serialization.parse<{ value: unknown }>(text).value);
	const after = change(before);
	if (after === before) return { before, after };
	const expires = ttlMs === undefined ? undefined : Date.now() + ttlMs;
	const next = after === undefined ? undefined : serialization.stringify({ value: after, ...defined({ expires }) });
	return (await adapter.replace(key, text, next, expires)) ? { before, after } : undefined;
}
