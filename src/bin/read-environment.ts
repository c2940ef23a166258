import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { ConfigError, readToolConfig, SETTINGS } from "../app/config.ts";
import { nearest } from "../kit/words/nearest.ts";
import { complain } from "./complain.ts";

const FILE = ".env";

type Environment = Readonly<Record<string, string | undefined>>;

/** A name in `.env` that nothing reads. */
export interface StrangeName {
	readonly name: string;
	/** The setting that was most likely meant. */
	readonly meant?: string;
}

/**
 * The environment, and behind it what `.env` in the working directory says. Node's own `--env-file-if-exists` would tell
 * everybody who has no such file that it was not found. `strange` are the names that only the file can have: the environment
 * has those of all other programs.
 *
 * @throws ConfigError when there is such a file and it cannot be read.
 */
export function readEnvironment(): { readonly environment: Environment; readonly strange: readonly StrangeName[] } {
	const inFile = parseEnv(readFile());
	const known = new Set<string>(SETTINGS);
	const strange = Object.keys(inFile).filter((name) => !known.has(name));
	return {
		environment: { ...inFile, ...process.env },
		strange: strange.map((name) => {
			const meant = nearest(name, SETTINGS);
			return { name, ...(meant !== undefined && { meant }) };
		}),
	};
}

/** A warning for people: which name it is, and what to write instead. */
export function wordStrangeName({ name, meant }: StrangeName): string {
	return `Warning: nothing reads ${name} in ${FILE}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

/** The settings of a tool, with a warning on standard error for each strange name. @throws ConfigError as `readToolConfig` does. */
export function readToolSettings(): ReturnType<typeof readToolConfig> {
	const { environment, strange } = readEnvironment();
	for (const name of strange) complain(wordStrangeName(name));
	return readToolConfig(environment);
}

function readFile(): string {
	try {
		return readFileSync(FILE, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw new ConfigError([`${FILE} cannot be read`], { cause: error });
	}
}
