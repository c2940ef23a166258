import { styleText } from "node:util";
import type { Finding } from "./finding.ts";

const STYLES = { ok: "green", warning: "yellow", trouble: "red" } as const;
const SIGN_CHARS = "trouble".length;
const ABOUT_CHARS = "threaded mode".length;

/** A finding as a line for people: sign, what it is about, what was found, and what to do. Coloured where standard output shows colours. `clean` sees all that came from outside. */
export function wordFinding({ level, about, says, advice }: Finding, clean: (text: string) => string): string {
	const sign = styleText(STYLES[level], level.padEnd(SIGN_CHARS));
	return `${sign}  ${clean(`${about.padEnd(ABOUT_CHARS)}  ${says}${advice === undefined ? "" : ` → ${advice}`}`)}`;
}
