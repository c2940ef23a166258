import { z } from "zod";
import { createCollection } from "../collection.ts";
import { whyUnwritable } from "../file/why-unwritable.ts";
import { refuseNewer } from "../migrations/migrate.ts";
import { STORE_VERSION } from "../migrations/migrations.ts";
import { whyUnusable } from "../postgres/why-unusable.ts";
import type { RecordEngine } from "../record-adapter.ts";
import { isOnServer, shownAddress } from "../store-address.ts";
import { type CopiedCollection, type CopyRecordsOptions, copyRecords } from "./copy-records.ts";
import { openFileSource, openFileTarget } from "./file-ends.ts";
import type { MoveSource, MoveTarget } from "./move-end.ts";
import { openServerSource, openServerTarget } from "./server-ends.ts";

export interface MoveOptions extends Pick<CopyRecordsOptions, "signal" | "onCopied"> {
	/** Addresses as `openStore` takes them. */
	readonly from: string;
	readonly to: string;
	/** A database that was made from the records of a store that was in the file `to`, and is made anew where it is missing. */
	readonly derived?: string;
}

/**
 * Puts all that one store has into another, which is empty, and compares the two. The first stays as it is; of the second there is nothing until
 * all of it is there.
 *
 * @throws Error saying why nothing was moved: a store in use, no store, one that is not empty, no right to write, or a difference.
 */
export async function moveStore(options: MoveOptions): Promise<CopiedCollection[]> {
	const { from, to, derived, signal, onCopied } = options;
	try {
		if (from === to) throw new Error("it is the same");
		const source = await at(from, () => openSource(from));
		try {
			await at(from, () => refuseUnreadable(source.engine));
			return await intoTarget(await at(to, () => openTarget(to, derived)), {
				...{ from: source.engine, signal },
				...(onCopied && { onCopied }),
			});
		} finally {
			await source.close();
		}
	} catch (error) {
		if (signal.aborted && error === signal.reason) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`Cannot move "${shownAddress(from)}" to "${shownAddress(to)}": ${reason}`, { cause: error });
	}
}

async function intoTarget(target: MoveTarget, options: Omit<CopyRecordsOptions, "to">): Promise<CopiedCollection[]> {
	try {
		const copied = await copyRecords({ ...options, to: target.engine });
		options.signal.throwIfAborted();
		await target.keep();
		return copied;
	} finally {
		await target.close();
	}
}

async function openSource(address: string): Promise<MoveSource> {
	return isOnServer(address) ? openServerSource(address) : openFileSource(address);
}

async function openTarget(address: string, derived: string | undefined): Promise<MoveTarget> {
	return isOnServer(address) ? openServerTarget(address) : openFileTarget(address, derived);
}

/** What an older version wrote is brought to this one where it is opened next; what a newer one has besides would be left behind. */
async function refuseUnreadable(engine: RecordEngine): Promise<void> {
	const adapter = engine.adapter("meta");
	try {
		const version = await createCollection({ name: "meta", adapter, schema: z.number() }).get("version");
		if (version === undefined) throw new Error("it is no store of the bot");
		refuseNewer(version, STORE_VERSION);
	} finally {
		await adapter.close();
	}
}

/** Which of the two it was that could not be opened. */
async function at<T>(address: string, action: () => Promise<T>): Promise<T> {
	try {
		return await action();
	} catch (error) {
		const reason = isOnServer(address)
			? whyUnusable(address, error)
			: (whyUnwritable(address, error) ?? (error instanceof Error ? error.message : String(error)));
		throw new Error(`${shownAddress(address)}: ${reason}`, { cause: error });
	}
}
