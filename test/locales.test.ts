import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/bot/commands/command-table.ts";
import { INTERFACE_LANGUAGE_CODES } from "../src/news/languages/interface-language.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MESSAGE = /^([a-z][a-z0-9-]*) =((?:.*)(?:\n(?:[ \t].*)?)*)/gm;

/** Each message of a Fluent file with the names of its variables. */
function messagesOf(language: string): Map<string, string[]> {
	const text = readFileSync(join(ROOT, "locales", `${language}.ftl`), "utf8");
	const messages = [...text.matchAll(MESSAGE)].map(([, id = "", pattern = ""]): [string, string[]] => {
		const variables = [...pattern.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name);
		return [id, [...new Set(variables)].sort()];
	});
	return new Map(messages);
}

const sources = globSync("src/**/*.ts", { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), "utf8"));

/** What is asked for by the names of the commands: what stands in Telegram's menus, and in /help. */
const commandKeys = COMMANDS.flatMap(({ name, inMenu, inHelp }) => [
	...(inMenu ? [`command-${name}`] : []),
	...(inHelp ? [`help-${name}`] : []),
]);

/**
 * A tap on a command sends it without what follows, so what follows must be no argument: the end, punctuation, or a word of the sentence. Any
 * other word counts as an argument until it is put here.
 */
const GOES_ON = [
	"and",
	"changes",
	"lists",
	"deletes",
	"starts",
	"stops",
	"still",
	"comes",
	"looks",
	"和",
	"仍",
	"会",
	"列出",
	"开始",
	"后面",
	"即可",
];
const TRAP = new RegExp(
	`/(?:${COMMANDS.map(({ name }) => name).join("|")})\\b(?! ?$|[.,:;，。；：]| –| (?:${GOES_ON.join("|")}))`,
);

describe("The locales", () => {
	const en = messagesOf("en");

	test("are one for each language of the bot", () => {
		const files = globSync("*.ftl", { cwd: join(ROOT, "locales") });
		expect(files.sort()).toEqual(INTERFACE_LANGUAGE_CODES.map((code) => `${code}.ftl`).sort());
	});

	test.each(INTERFACE_LANGUAGE_CODES)("hold the same messages with the same variables in %s", (language) => {
		expect(en.size).toBeGreaterThan(20);
		expect(Object.fromEntries(messagesOf(language))).toEqual(Object.fromEntries(en));
	});

	test.each(INTERFACE_LANGUAGE_CODES)("hold no command with an argument outside of code in %s", (language) => {
		const text = readFileSync(join(ROOT, "locales", `${language}.ftl`), "utf8");
		const lines = text.split("\n").filter((line) => !line.startsWith("#"));
		const traps = lines.filter((line) => TRAP.test(line.replace(/`[^`]+`/g, "code")));
		expect(traps).toEqual([]);
		expect(lines.some((line) => /`\/\w+ [^`]+`/.test(line))).toBe(true);
	});

	test("hold every message that the source asks for", () => {
		const asked = sources.flatMap((source) =>
			[...source.matchAll(/\b(?:words\(|translate\([\w.]+,)\s*"([^"]+)"/g)].map(([, key = ""]) => key),
		);
		expect(asked.length).toBeGreaterThan(20);
		expect(asked.filter((key) => !en.has(key))).toEqual([]);
	});

	test("hold no message that nobody asks for", () => {
		const isAskedFor = (key: string) => sources.some((source) => source.includes(`"${key}"`));
		const unasked = [...en.keys()].filter((key) => !isAskedFor(key));
		expect(unasked.sort()).toEqual(commandKeys.toSorted());
	});
});
