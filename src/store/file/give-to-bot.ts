import { chmodSync, chownSync, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

const ROOT_ID = 0;

/** What root puts in a store's place is to belong to whom the store belonged, or else its folder. */
export function giveToBot(store: string, copy: string): void {
	const isThere = existsSync(store);
	const { uid, gid, mode } = statSync(isThere ? store : dirname(resolve(store)));
	if (isThere) chmodSync(copy, mode & 0o777);
	if (process.getuid?.() === ROOT_ID) for (const file of [copy, `${store}.lock`]) chownSync(file, uid, gid);
}
