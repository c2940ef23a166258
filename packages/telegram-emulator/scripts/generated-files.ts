import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { methodTable } from "../src/methods/method-table.ts";
import { readBotApiMethods } from "./read-bot-api-methods.ts";

const METHODS_FILE = fileURLToPath(new URL("../src/methods/bot-api-methods.ts", import.meta.url));
const COMPATIBILITY = fileURLToPath(new URL("../COMPATIBILITY.md", import.meta.url));
const TABLE = /(?<=<!-- methods -->\n)[\s\S]*(?=<!-- end of methods -->)/;

/** What `npm run generate` writes, by path: files that follow from others, or a part that does. */
export function generatedFiles(): ReadonlyMap<string, string> {
	const names = readBotApiMethods();
	const page = readFileSync(COMPATIBILITY, "utf8");
	return new Map([
		[METHODS_FILE, methodsFile(names)],
		[COMPATIBILITY, page.replace(TABLE, () => methodsSection(names))],
	]);
}

function methodsFile(names: readonly string[]): string {
	return `// Written by \`npm run generate -w telegram-emulator\`.
import type { ApiMethods } from "@grammyjs/types";

/** Every method of the Bot API; the compiler says when one is missing, or one is too many. */
export const BOT_API_METHODS = {
${names.map((name) => `\t${name}: true,\n`).join("")}} as const satisfies Record<keyof ApiMethods<never>, true>;
`;
}

function methodsSection(names: readonly string[]): string {
	const has = (name: string) => methodTable.has(name.toLowerCase());
	const row = (name: string) =>
		`| [${name}](https://core.telegram.org/bots/api#${name.toLowerCase()}) | ${has(name) ? "works" : "501"} |\n`;
	return `
${names.filter(has).length} of ${names.length} methods work.

| method | here |
|---|---|
${[...names.filter(has), ...names.filter((name) => !has(name))].map(row).join("")}
`;
}
