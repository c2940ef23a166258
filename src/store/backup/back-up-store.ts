import { existsSync, renameSync, statSync } from "node:fs";
import { whyUnwritable } from "../file/why-unwritable.ts";
import { isSameFile } from "./is-same-file.ts";
import { type CopiedStore, type CopyOptions, takeCopy } from "./take-copy.ts";

export interface BackupOptions extends Pick<CopyOptions, "signal" | "freeBytesIn"> {
	/** Path of the store. A bot may be running on it: its lock is neither needed nor looked at. */
	readonly store: string;
	readonly file: string;
	/** May take the place of a file that is there. */
	readonly force: boolean;
}

/**
 * Puts a whole and checked copy of the store into a file, which appears there complete or not at all.
 *
 * @throws Error saying why there is no backup.
 */
export async function backUpStore({ store, file, force, signal, freeBytesIn }: BackupOptions): Promise<CopiedStore> {
	try {
		if (!existsSync(store)) throw new Error(`there is no store at ${store}`);
		refuseTarget(store, file, force);
		return await takeCopy({
			...{ from: store, to: file, signal, ...(freeBytesIn && { freeBytesIn }) },
			place: (copy) => renameSync(copy, file),
		});
	} catch (error) {
		if (signal.aborted && error === signal.reason) throw error;
		const reason = whyUnwritable(file, error) ?? (error instanceof Error ? error.message : String(error));
		throw new Error(`Cannot back up "${store}" to "${file}": ${reason}`, { cause: error });
	}
}

function refuseTarget(store: string, file: string, force: boolean): void {
	if (existsSync(`${file}-wal`)) throw new Error(`another program uses it: there is ${file}-wal`);
	if (!existsSync(file)) return;
	if (isSameFile(store, file)) throw new Error("it is the store itself");
	if (statSync(file).isDirectory()) throw new Error("it is a folder: name a file in it");
	if (!force) throw new Error("there is a file already, which only --force replaces");
}
