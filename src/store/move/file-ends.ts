import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LocalChanges } from "../changes.ts";
import { claimFile } from "../file/claim-file.ts";
import { giveToBot } from "../file/give-to-bot.ts";
import { makeFolder } from "../file/make-folder.ts";
import { filesOf, partOf, removeAbandoned } from "../file/parts.ts";
import { sqliteEngine } from "../sqlite-adapter.ts";
import { openSqlite } from "../sqlite-connection.ts";
import type { MoveSource, MoveTarget } from "./move-end.ts";

/** @throws Error when there is no file, another process has it, or it is no database. */
export function openFileSource(path: string): MoveSource {
	if (!existsSync(path)) throw new Error("there is no such file");
	const connection = openSqlite(path);
	return {
		engine: sqliteEngine(connection.driver, new LocalChanges()),
		close: async () => connection.close(),
	};
}

/**
 * Writes into a file beside the place, which gets its name when it is whole: whatever ends the move before that leaves nothing there. The place is
 * claimed meanwhile, so that no bot begins a store of its own in it.
 *
 * @param derived A database that was made from the records of a store in the same place.
 * @throws Error when something is there already, or nothing can be written.
 */
export function openFileTarget(path: string, derived?: string): MoveTarget {
	makeFolder(dirname(resolve(path)));
	const claim = claimFile(`${path}.lock`);
	const part = partOf(path);
	const removePart = () => {
		for (const file of [...filesOf(part), `${part}.lock`]) rmSync(file, { force: true });
		claim.release();
	};
	try {
		if (existsSync(path)) throw new Error("there is a file already: name another one, or move it away");
		removeAbandoned(path);
		const connection = openSqlite(part);
		return {
			engine: sqliteEngine(connection.driver, new LocalChanges()),
			async keep() {
				connection.close();
				giveToBot(path, part);
				for (const old of derived === undefined ? [] : filesOf(derived)) rmSync(old, { force: true });
				renameSync(part, path);
			},
			async close() {
				connection.close();
				removePart();
			},
		};
	} catch (error) {
		removePart();
		throw error;
	}
}
