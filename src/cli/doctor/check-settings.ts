import { existsSync, statSync } from "node:fs";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Check, Finding } from "./finding.ts";

export interface GivenSettings {
	/** Path of the file with settings, which need not be there. */
	readonly file: string;
	/** Names that nothing reads, in a sentence each, and which setting was most likely meant. */
	readonly strange: readonly { readonly name: string; readonly where: string; readonly meant?: string }[];
	/** Name and version of the bot, and of its Node. */
	readonly version: string;
}

const LIMIT_MS = SECOND_MS;
const READ_BY_OTHERS = 0o004;

/** Which program this is, whether every name that is set is read, and whether the file with the token is kept from others. */
export function checkSettings({ file, strange, version }: GivenSettings): Check {
	return {
		about: "settings",
		limitMs: LIMIT_MS,
		run: () => [
			{ level: "ok", about: "version", says: version },
			...(strange.length === 0 ? [ALL_READ] : strange.map(aboutStrange)),
			aboutFile(file),
		],
	};
}

const ALL_READ: Finding = { level: "ok", about: "settings", says: "can be used, and nothing in them is misspelt" };

function aboutStrange({ name, where, meant }: GivenSettings["strange"][number]): Finding {
	const says = `nothing reads ${name} in ${where}`;
	return {
		level: "warning",
		about: "settings",
		says,
		advice: meant === undefined ? "take it away" : `write ${meant}, if that was meant`,
	};
}

function aboutFile(file: string): Finding {
	if (!existsSync(file)) return { level: "ok", about: file, says: "is not there: all settings are in the environment" };
	// On Windows a mode says nothing of who may read.
	const isOpen = process.platform !== "win32" && (statSync(file).mode & READ_BY_OTHERS) !== 0;
	if (!isOpen) return { level: "ok", about: file, says: "cannot be read by other users of this machine" };
	const says = "every user of this machine can read it, and it may hold the token";
	return { level: "warning", about: file, says, advice: `chmod 600 ${file}` };
}
