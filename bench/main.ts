import { MisuseError } from "../src/bin/command-line.ts";
import { EXIT_INTERRUPTED, runCommand } from "../src/bin/run-command.ts";
import { nearest } from "../src/kit/words/nearest.ts";
import type { BenchResult } from "./result.ts";

/** Loaded one by one: a suite's memory figures must not hold the others' code. */
const SUITES: Readonly<Record<string, () => Promise<BenchResult>>> = {
	ingest: async () => (await import("./suites/ingest.ts")).ingest(),
	delay: async () => (await import("./suites/delay.ts")).delay(),
	broadcast: async () => (await import("./suites/broadcast.ts")).broadcast(),
	scale: async () => (await import("./suites/scale.ts")).scale(),
	filters: async () => (await import("./suites/filters.ts")).filters(),
	backup: async () => (await import("./suites/backup.ts")).measureBackup(),
	stores: async () => (await import("./suites/stores.ts")).stores(),
	idle: async () => (await import("./suites/idle.ts")).idle(),
	several: async () => (await import("./suites/several.ts")).several(),
	search: async () => (await import("./suites/search.ts")).search(),
	emulator: async () => (await import("./suites/emulator.ts")).emulator(),
};

await runCommand({
	name: "npm run bench",
	about: `Measures the suites that are named, or all: ${Object.keys(SUITES).join(", ")}.`,
	options: { json: { about: "one JSON object a line for each suite" } },
	operands: { name: "<suite>…", least: 0, most: Number.POSITIVE_INFINITY },
	exitCodes: { 1: "a suite cannot go on", [EXIT_INTERRUPTED]: "interrupted" },
	async run({ values, operands, end }) {
		const unknown = operands.filter((name) => !Object.hasOwn(SUITES, name));
		if (unknown.length > 0) throw new MisuseError(unknown.map(wordUnknown));
		// By an exit, and not by the signal itself, so that what stages have started ends as well.
		end.addEventListener("abort", () => process.exit(EXIT_INTERRUPTED), { once: true });
		for (const [name, suite] of Object.entries(SUITES)) {
			if (operands.length > 0 && !operands.includes(name)) continue;
			const result = await suite();
			process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : table(result));
		}
		return 0;
	},
});

function wordUnknown(name: string): string {
	const meant = nearest(name, Object.keys(SUITES));
	return `There is no suite "${name}".${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

function table({ name, rows }: BenchResult): string {
	const lines = rows.map(({ what, value, unit, goal }) => {
		const number = Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
		return `  ${number.padStart(9)} ${unit.padEnd(8)} ${(goal ?? "").padEnd(9)} ${what}`;
	});
	return [name, ...lines, ""].join("\n");
}
