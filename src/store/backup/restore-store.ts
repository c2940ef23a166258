import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { claimFile } from "../file/claim-file.ts";
import { giveToBot } from "../file/give-to-bot.ts";
import { makeFolder } from "../file/make-folder.ts";
import { filesOf } from "../file/parts.ts";
import { whyUnwritable } from "../file/why-unwritable.ts";
import { isSameFile } from "./is-same-file.ts";
import { type CopiedStore, type CopyOptions, takeCopy } from "./take-copy.ts";

export interface RestoreOptions extends Pick<CopyOptions, "signal" | "freeBytesIn"> {
	readonly file: string;
	/** Path of the store, on which no bot may be running. */
	readonly store: string;
	/** A database that was made from the store's records, and is made anew where it is missing. */
	readonly derived: string;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

export interface RestoredStore extends CopiedStore {
	/** Where the store lies that was there before, if any was. */
	readonly kept?: string;
}

/**
 * Puts a checked copy of a backup in the store's place, and keeps the store that was there beside it, byte by byte: it may be damaged. The
 * store's lock is held until the end, and at every moment a file is at the store's path, so that no bot can begin a new one there.
 *
 * @throws Error saying why nothing was restored.
 */
export async function restoreStore(options: RestoreOptions): Promise<RestoredStore> {
	const { file, store, signal } = options;
	try {
		if (!existsSync(file)) throw new Error("there is no such file");
		if (isSameFile(file, store)) throw new Error("it is the store itself");
		makeFolder(dirname(resolve(store)));
		const claim = claimFile(`${store}.lock`);
		try {
			return await putInPlace(options);
		} finally {
			claim.release();
		}
	} catch (error) {
		if (signal.aborted && error === signal.reason) throw error;
		const reason = whyUnwritable(store, error) ?? (error instanceof Error ? error.message : String(error));
		throw new Error(`Cannot restore "${store}" from "${file}": ${reason}`, { cause: error });
	}
}

async function putInPlace(options: RestoreOptions): Promise<RestoredStore> {
	const { file, store, derived, now, signal, freeBytesIn } = options;
	const before = existsSync(store) ? `${store}.${new Date(now).toISOString().replaceAll(":", "-")}` : undefined;
	const copied = await takeCopy({
		...{ from: file, to: store, signal, ...(freeBytesIn && { freeBytesIn }) },
		place(copy) {
			giveToBot(store, copy);
			if (before !== undefined) keepAside(store, before);
			for (const old of [`${store}-wal`, `${store}-shm`, ...filesOf(derived)]) rmSync(old, { force: true });
			renameSync(copy, store);
		},
	});
	return { ...copied, ...(before !== undefined && { kept: before }) };
}

/** With its write-ahead log, which SQLite finds by its name. */
function keepAside(store: string, kept: string): void {
	try {
		linkSync(store, kept);
	} catch {
		copyFileSync(store, kept, constants.COPYFILE_EXCL); // some file systems have no second names; what else is wrong shows here too
	}
	if (existsSync(`${store}-wal`)) renameSync(`${store}-wal`, `${kept}-wal`);
}
