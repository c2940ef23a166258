import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const MODULE = new URL("../../src/app/give-back-memory.ts", import.meta.url).href;

/** In a process of its own: what a start leaves behind, and what is left of that. */
const STORY = `
const { giveBackMemory } = await import(${JSON.stringify(MODULE)});
let kept = [];
for (let number = 0; number < 500_000; number++) kept.push({ number, text: "left behind " + number });
kept = kept.slice(0, 1_000);
const before = process.memoryUsage().heapTotal;
giveBackMemory();
const after = process.memoryUsage().heapTotal;
console.log(JSON.stringify({ share: after / before, kept: kept.length, gc: typeof globalThis.gc }));
`;

test("giveBackMemory shrinks the heap to what is in use, keeps that, and leaves no trace", () => {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	const { share, kept, gc } = JSON.parse(stdout);
	expect(share).toBeLessThan(0.5);
	expect([kept, gc]).toEqual([1_000, "undefined"]);
});

const source = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** What a start needs once: the dictionaries of Chinese for the first articles, and each language for Telegram's menus. */
const WORDS = `
const { giveBackMemory } = await import(${JSON.stringify(MODULE)});
const { createTextFolder } = await import(${source("text/fold-text.ts")});
const { loadTranslations } = await import(${source("formatter/words/translations.ts")});
const { INTERFACE_LANGUAGE_CODES } = await import(${source("news/languages/interface-language.ts")});
const [folder, translate] = [createTextFolder(), loadTranslations()];
const words = () => [folder.readings("計畫"), INTERFACE_LANGUAGE_CODES.map((language) => translate(language, "command-help"))];
const used = () => process.memoryUsage().heapUsed / 1024 / 1024;
giveBackMemory();
const before = used();
const first = JSON.stringify(words());
const during = used();
await new Promise(setImmediate);
giveBackMemory();
const after = used();
const again = JSON.stringify(words()) === first;
console.log(JSON.stringify({ needed: during - before, kept: after - before, first, again }));
`;

test("giveBackMemory takes back dictionaries and languages that nobody uses, which come again when somebody does", () => {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", WORDS], { encoding: "utf8" });
	expect(stderr).toBe("");
	const { needed, kept, first, again } = JSON.parse(stdout);
	expect(first).toContain("计");
	expect(needed).toBeGreaterThan(4);
	expect(kept).toBeLessThan(needed / 4);
	expect(again).toBe(true);
});
