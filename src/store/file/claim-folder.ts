import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeError } from "../../kit/describe-error.ts";
import { claimFile, type FileClaim } from "./claim-file.ts";
import { InUseError } from "./in-use-error.ts";
import { makeFolder } from "./make-folder.ts";
import { whyUnwritable } from "./why-unwritable.ts";

export interface FolderClaim extends FileClaim {
	/** Whether whoever had it last ended without giving it back. */
	readonly wasCutOff: boolean;
}

/** Is there from the claim until it is given back. */
const IN_USE_FILE = "bot.running";

/**
 * Claims the folder of a process whose store lies on a server, as long as `claimFile` does, and makes it when there is none. What is kept there is
 * the process' own: two that wrote into one search index would each break what the other has made of it.
 *
 * @throws Error that says what to do: another process of this machine has it, or it cannot be written.
 */
export function claimFolder(folder: string): FolderClaim {
	const [lock, inUse] = [join(resolve(folder), "bot.lock"), join(resolve(folder), IN_USE_FILE)];
	try {
		makeFolder(resolve(folder));
		const claim = claimFile(lock);
		const wasCutOff = existsSync(inUse);
		writeFileSync(inUse, "");
		return {
			wasCutOff,
			release() {
				rmSync(inUse, { force: true });
				claim.release();
			},
		};
	} catch (error) {
		const reason = error instanceof InUseError ? IN_USE : (whyUnwritable(lock, error) ?? describeError(error));
		throw new Error(`Cannot keep anything in "${folder}": ${reason}`, { cause: error });
	}
}

const IN_USE = "another running instance has it, and each of this machine needs a DATA_FOLDER of its own";
