import { existsSync, statSync } from "node:fs";

/** Whether two paths lead to one file, also by links. */
export function isSameFile(one: string, two: string): boolean {
	if (!existsSync(one) || !existsSync(two)) return false;
	const [first, second] = [statSync(one), statSync(two)];
	return first.dev === second.dev && first.ino === second.ino;
}
