import { createHash } from "node:crypto";
import { HOUR_MS } from "../../kit/durations.ts";
import { MAX_ROWS_PER_WRITE } from "../collection.ts";
import { COLLECTION_NAMES } from "../collection-names.ts";
import { type RecordAdapter, type RecordEngine, ROWS_PER_ITERATION } from "../record-adapter.ts";

export interface CopyRecordsOptions {
	readonly from: RecordEngine;
	/** Without any records. */
	readonly to: RecordEngine;
	/** Ends the copying; rejects with its reason then. */
	readonly signal: AbortSignal;
	/** Hears after each write how many records of a collection are over there. */
	readonly onCopied?: (collection: string, records: number) => void;
}

export interface CopiedCollection {
	readonly collection: string;
	readonly records: number;
	/** Of its records as both stores have them, in hexadecimal digits. */
	readonly digest: string;
}

/** What ends while it is looked at may be there at the first look and not at the second. */
const NOT_COMPARED_MS = HOUR_MS;

/**
 * Copies every record as it is stored, with the moment of its end, and then reads both stores and compares them. What ends within the hour is
 * copied and not compared.
 *
 * @throws Error that names the collection in which the two differ.
 */
export async function copyRecords({ from, to, signal, onCopied }: CopyRecordsOptions): Promise<CopiedCollection[]> {
	const copied: CopiedCollection[] = [];
	for (const collection of COLLECTION_NAMES) {
		const [source, target] = [from.adapter(collection), to.adapter(collection)];
		try {
			let records = 0;
			for await (const rows of pagesOf(source, MAX_ROWS_PER_WRITE, signal)) {
				await target.writeRows(rows);
				records += rows.length;
				onCopied?.(collection, records);
			}
			copied.push({ collection, records, digest: await compare(collection, source, target, signal) });
		} finally {
			await Promise.all([source.close(), target.close()]);
		}
	}
	return copied;
}

async function compare(
	collection: string,
	source: RecordAdapter,
	target: RecordAdapter,
	signal: AbortSignal,
): Promise<string> {
	const endAfter = Date.now() + NOT_COMPARED_MS;
	const [before, after] = [await digestOf(source, endAfter, signal), await digestOf(target, endAfter, signal)];
	if (before.digest === after.digest) return after.digest;
	const counts = `${before.records} records of the one and ${after.records} of the other`;
	throw new Error(`the two stores differ in "${collection}": ${counts} have not the same digest`);
}

async function digestOf(adapter: RecordAdapter, endAfter: number, signal: AbortSignal) {
	const hash = createHash("sha256");
	let records = 0;
	for await (const rows of pagesOf(adapter, ROWS_PER_ITERATION, signal)) {
		for (const { key, text, expires } of rows) {
			if (expires !== null && expires <= endAfter) continue;
			hash.update(`${JSON.stringify([key, text, expires])}\n`);
			records++;
		}
	}
	return { digest: hash.digest("hex"), records };
}

async function* pagesOf(adapter: RecordAdapter, limit: number, signal: AbortSignal) {
	for (let last = ""; ; ) {
		signal.throwIfAborted();
		const rows = await adapter.rowsAfter(last, limit);
		const end = rows.at(-1);
		if (end === undefined) return;
		yield rows;
		last = end.key;
	}
}
