import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { type Config, ConfigError, OWN_SETTINGS, readConfig, readToolConfig, SETTINGS } from "../app/config.ts";
import { nearest, nearestAmongOthers } from "../kit/words/nearest.ts";
import { passwordsIn } from "../store/store-address.ts";
import { complain } from "./words/complain.ts";

/** In the working directory. */
export const ENV_FILE = ".env";

type Environment = Readonly<Record<string, string | undefined>>;

/** A name that nothing reads. */
export interface StrangeName {
	readonly name: string;
	readonly where: ".env" | "the environment";
	/** The setting that was most likely meant. */
	readonly meant?: string;
}

/**
 * The environment, and behind it what `.env` in the working directory says. Node's own `--env-file-if-exists` would tell
 * everybody who has no such file that it was not found. `strange` are the names in the file that nothing reads, and of those in the
 * environment, which has the names of all other programs as well, the ones that look like a setting with a slip in it: `docker
 * --env-file` puts a file there.
 *
 * @throws ConfigError when there is such a file and it cannot be read.
 */
export function readEnvironment(): { readonly environment: Environment; readonly strange: readonly StrangeName[] } {
	const inFile = parseEnv(readFile());
	return { environment: { ...inFile, ...process.env }, strange: strangeNames(inFile, process.env) };
}

/** A name that is in both is told of once. */
export function strangeNames(inFile: Environment, inProcess: Environment): StrangeName[] {
	const isUnknown = (name: string) => !SETTINGS.includes(name);
	const ofFile = Object.keys(inFile).filter(isUnknown);
	const ofProcess = Object.keys(inProcess).filter((name) => isUnknown(name) && !ofFile.includes(name));
	return [
		...ofFile.map((name): StrangeName => {
			const meant = nearest(name, SETTINGS);
			return { name, where: ENV_FILE, ...(meant !== undefined && { meant }) };
		}),
		...ofProcess.flatMap((name): StrangeName[] => {
			const meant = nearestAmongOthers(name, OWN_SETTINGS);
			return meant === undefined ? [] : [{ name, where: "the environment", meant }];
		}),
	];
}

/** A warning for people: which name it is, and what to write instead. */
export function wordStrangeName({ name, where, meant }: StrangeName): string {
	return `Warning: nothing reads ${name} in ${where}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

/** The settings of a tool, with a warning on standard error for each strange name. @throws ConfigError as `readToolConfig` does. */
export function readToolSettings(): ReturnType<typeof readToolConfig> {
	const { environment, strange } = readEnvironment();
	for (const name of strange) complain(wordStrangeName(name));
	return readToolConfig(environment);
}

/**
 * The settings of the bot, with the names that nothing reads. Where the settings cannot be used, such a name may be why, and nobody else tells
 * of it: it goes to standard error.
 *
 * @throws ConfigError as `readConfig` does.
 */
export function readBotSettings(): { readonly config: Config; readonly strange: readonly StrangeName[] } {
	const { environment, strange } = readEnvironment();
	try {
		return { config: readConfig(environment), strange };
	} catch (error) {
		for (const name of strange) complain(wordStrangeName(name));
		throw error;
	}
}

/** A shorter word stands in many a line by chance; as a part of an address it is hidden however short it is. */
const LEAST_SECRET_CHARS = 8;

/** What may be in no line that the bot or its programs write. */
export function secretsOf({ botToken, webhook, statusPassword, storeAddress }: Config): string[] {
	const ofStore = passwordsIn(storeAddress).filter(({ length }) => length >= LEAST_SECRET_CHARS);
	return [botToken, webhook?.secret, statusPassword, ...ofStore].filter((secret) => secret !== undefined);
}

function readFile(): string {
	try {
		return readFileSync(ENV_FILE, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw new ConfigError([`${ENV_FILE} cannot be read`], { cause: error });
	}
}
