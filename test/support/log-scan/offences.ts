import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type LogLine, parseLine } from "../processes/bot-process.ts";

/** What a bot wrote, and what may not be in it. */
export interface Written {
	/** Standard output, as lines. */
	readonly logged: readonly string[];
	/** Standard error, which is for people. */
	readonly complained: readonly string[];
	readonly secrets: readonly string[];
	/** Names of people and chats, and whatever people wrote. */
	readonly words: Iterable<string>;
}

/** Shorter words stand in any line by chance. */
const LEAST_CHARS = 5;
/** In scripts that write a word with a character or two. */
const LEAST_CHARS_WITHOUT_CASE = 3;
/** A link is RFI's, whoever sent it. */
const LINK = /https?:\/\/\S+/g;

/** What a terminal obeys, or what turns the direction of a line. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** The lines that a log may not have, each with what is wrong: no JSON, what a terminal obeys, a secret, or words of people. */
export function offences({ logged, complained, secrets, words }: Written): string[] {
	const told = tellingWords(words);
	return [
		...logged.flatMap((line, index) => {
			const record = parseLine(line);
			if (record !== undefined) return wrongIn(JSON.stringify(contentsOf(record)), secrets, told, line);
			const isCutOff = index === logged.length - 1 && line.startsWith("{"); // by a kill in the middle of a write
			return isCutOff ? [] : [`no JSON: ${line}`];
		}),
		...complained.flatMap((line) => wrongIn(line, secrets, told, line)),
	];
}

/** What an environment has that nobody may read; of a token the part behind the bot's number, which is public. */
export function secretsIn(environment: Readonly<Record<string, string>>): string[] {
	const { BOT_TOKEN: token, WEBHOOK_SECRET: webhook, STATUS_PASSWORD: password, STORE_URL: store = "" } = environment;
	const ofStore = /^postgres.*:\/\/[^:@]*:(.+)@/.exec(store)?.[1];
	return [token?.split(":")[1], webhook, password, ofStore].filter(
		(secret) => secret !== undefined && secret !== "",
	) as string[];
}

/** What a line says of its own: a sentence that stands in the sources tells nothing of anybody. */
function contentsOf({ level, time, msg, ...fields }: LogLine): object {
	return isFixed(msg) ? fields : { msg, ...fields };
}

const SOURCES = resolve(import.meta.dirname, "../../../src");
let sources: string | undefined;

function isFixed(sentence: string): boolean {
	sources ??= globSync("**/*.ts", { cwd: SOURCES })
		.map((path) => readFileSync(resolve(SOURCES, path), "utf8"))
		.join("\n");
	return sources.includes(`"${sentence}"`);
}

function wrongIn(text: string, secrets: readonly string[], words: readonly string[], line: string): string[] {
	const secret = secrets.filter((each) => each !== "" && text.includes(each));
	const people = words.filter((each) => text.includes(each));
	return [
		...(UNPRINTABLE.test(line) ? [`what a terminal obeys: ${JSON.stringify(line)}`] : []),
		...secret.map(() => `a secret: ${line}`),
		...people.map((each) => `words of people (${JSON.stringify(each)}): ${line}`),
	];
}

/** The texts, and of commands what stands behind them, that say enough to be looked for: as JSON writes them. */
function tellingWords(words: Iterable<string>): string[] {
	const texts = [...words].map((text) => text.replace(LINK, "").trim());
	const all = new Set(texts.flatMap((text) => [text, text.replace(/^[/@]\S+\s*/, "")]));
	return [...all].filter(isTelling).map((text) => JSON.stringify(text).slice(1, -1));
}

function isTelling(text: string): boolean {
	const least = /\p{Lo}/u.test(text) ? LEAST_CHARS_WITHOUT_CASE : LEAST_CHARS;
	return text.length >= least && /\p{L}/u.test(text);
}
