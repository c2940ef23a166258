import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** One folder after the other: Node's `recursive` never ends where one cannot be made and the system calls that missing, as below /proc. */
export function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		if (!existsSync(folder)) throw error; // another process was faster
	}
}
