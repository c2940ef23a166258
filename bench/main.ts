import { parseArgs } from "node:util";
import type { BenchResult } from "./result.ts";

/** Loaded one by one: a suite's memory figures must not hold the others' code. */
const SUITES: Readonly<Record<string, () => Promise<BenchResult>>> = {
	ingest: async () => (await import("./ingest.ts")).ingest(),
	broadcast: async () => (await import("./broadcast.ts")).broadcast(),
	scale: async () => (await import("./scale.ts")).scale(),
	search: async () => (await import("./search.ts")).search(),
	emulator: async () => (await import("./emulator.ts")).emulator(),
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => SUITES[name] === undefined);
if (unknown.length > 0) {
	process.stderr.write(`Cannot run bench "${unknown.join(", ")}": there are ${Object.keys(SUITES).join(", ")}\n`);
	process.exit(2);
}
for (const [name, suite] of Object.entries(SUITES)) {
	if (positionals.length > 0 && !positionals.includes(name)) continue;
	const result = await suite();
	process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : table(result));
}
process.exit(0);

function table({ name, rows }: BenchResult): string {
	const lines = rows.map(({ what, value, unit, goal }) => {
		const number = Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
		return `  ${number.padStart(9)} ${unit.padEnd(8)} ${(goal ?? "").padEnd(9)} ${what}`;
	});
	return [name, ...lines, ""].join("\n");
}
