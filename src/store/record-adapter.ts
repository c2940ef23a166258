import type { KeyvStorageAdapter } from "keyv";
import type { Change } from "./changes.ts";

/** What Keyv asks of the storage of one collection. Texts are records as Keyv writes them, moments are milliseconds since the Unix epoch. */
export type RecordStorage = Pick<KeyvStorageAdapter, "get" | "getMany" | "set" | "setMany" | "delete" | "iterator"> & {
	/** That moments of expiry come as such; without it Keyv would give times to live. */
	readonly capabilities: { readonly expires?: boolean };
	/** Only Keyv sets it. */
	namespace?: string | undefined;
};

/** A record as it is stored, whatever it holds. */
export interface StoredRow {
	readonly key: string;
	readonly text: string;
	/** `null` for one that stays for good. */
	readonly expires: number | null;
}

/** The table of one collection: what Keyv needs of it, and what Keyv has no words for. A failed call rejects. */
export interface RecordAdapter {
	readonly storage: RecordStorage;
	/** The keys that begin so, in the order of their bytes. It reads no others, however many there are. */
	keysUnder(prefix: string): Promise<string[]>;
	/**
	 * Writes `after`, or removes the record where that is `undefined`, provided that what is stored still is `before`; `undefined` is none, or one
	 * whose time is over. One statement, so it holds against everybody who writes. Resolves to whether it was written.
	 */
	replace(key: string, before: string | undefined, after: string | undefined, expires?: number): Promise<boolean>;
	/** Those behind a key in the order of the keys' bytes, at most `limit`; `""` for the first. Without those whose time is over. */
	rowsAfter(key: string, limit: number): Promise<StoredRow[]>;
	/** Writes them as they are, all or none. At most as many as a collection writes at once. */
	writeRows(rows: readonly StoredRow[]): Promise<void>;
	/** Ends the removal of expired records. */
	close(): Promise<void>;
}

/** What others are told when a record is written or removed; `undefined` for nothing. */
export type Announcement = (key: string) => Change;

/** What lies below all collections of one store. */
export interface RecordEngine {
	/** Each collection has one of its own, also when two look at the same table: Keyv writes into what it is given. */
	adapter(table: string, announcement?: Announcement): RecordAdapter;
}

/** So many rows are read at once by whoever goes through all of them. */
export const ROWS_PER_ITERATION = 1000;

/** The first text that stands behind all that begin with `prefix`; engines compare bytes, and ours are ASCII. */
export function firstAfter(prefix: string): string {
	return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}
