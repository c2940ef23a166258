import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { ConfigError } from "../app/config.ts";

const FILE = ".env";

/**
 * The environment, and behind it what `.env` in the working directory says. Node's own `--env-file-if-exists` would tell
 * everybody who has no such file that it was not found.
 *
 * @throws ConfigError when there is such a file and it cannot be read.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
	return { ...parseEnv(readFile()), ...process.env };
}

function readFile(): string {
	try {
		return readFileSync(FILE, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw new ConfigError([`${FILE} cannot be read`], { cause: error });
	}
}
