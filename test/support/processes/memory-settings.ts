import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const MANIFEST = resolve(import.meta.dirname, "../../../package.json");

/** What `npm start` tells the C library of memory before the bot begins, by the names of the variables. */
export function memorySettings(): Readonly<Record<string, string>> {
	const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(MANIFEST, "utf8"));
	const [, settings = ""] = /^exec env ((?:MALLOC_\w+=\d+ )+)node src\/bin\/bot\.ts$/.exec(scripts.start) ?? [];
	const pairs = settings
		.trim()
		.split(" ")
		.map((pair) => pair.split("=", 2));
	return Object.fromEntries(pairs.filter(([name]) => name !== ""));
}
