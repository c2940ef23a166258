import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** The cells of the table below its header line in a document of the project, without code marks. */
export function tableOf(document: string, header: string): string[][] {
	const [, below = ""] = readFileSync(join(ROOT, document), "utf8").split(`\n${header}\n`);
	const rows = below
		.slice(0, below.search(/\n[^|]/))
		.split("\n")
		.slice(1);
	return rows.map((row) => {
		const cells = row.slice(1, -1).split(/(?<!\\)\|/);
		return cells.map((cell) => cell.trim().replace(/^`([^`]*)`$/, "$1"));
	});
}
