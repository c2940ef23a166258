import { existsSync } from "node:fs";

const FILE = ".env";

/**
 * The environment, and behind it what `.env` in the working directory says. Node's own `--env-file-if-exists` would tell
 * everybody who has no such file that it was not found.
 */
export function readEnvironment(): NodeJS.ProcessEnv {
	if (existsSync(FILE)) process.loadEnvFile(FILE);
	return process.env;
}
