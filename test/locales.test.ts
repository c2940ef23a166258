import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

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

describe("The locales", () => {
	const [en, zh] = [messagesOf("en"), messagesOf("zh")];

	test("hold the same messages with the same variables", () => {
		expect(en.size).toBeGreaterThan(20);
		expect(Object.fromEntries(zh)).toEqual(Object.fromEntries(en));
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
		// The menu's descriptions are asked for by the names of the commands.
		const others = [...en.keys()].filter((key) => !key.startsWith("command-"));
		expect(others.filter((key) => !isAskedFor(key))).toEqual([]);
	});
});
