import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MisuseError } from "../src/bin/command-line.ts";
import { runCommand } from "../src/bin/run-command.ts";
import { nearest } from "../src/kit/words/nearest.ts";
import { ALL_MUTANTS } from "./mutants/all-mutants.ts";
import { breakText, type Mutant } from "./mutants/mutant.ts";

const ROOT = resolve(import.meta.dirname, "..");
/** What the tests look at. */
const COPIED = [
	...["src", "test", "demo", "packages", "scripts", "locales", "docs", "deploy", ".github", ".ci"],
	...["package.json", "package-lock.json", "tsconfig.json", "vitest.config.ts", ".npmrc"],
	...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".env.example", "Dockerfile", ".dockerignore", "compose.yaml"],
];

type Fate = "noticed" | "SURVIVED" | "STALE";

await runCommand({
	name: "npm run mutants",
	about: "Breaks one line after the other in a copy of the tree, and tells which breaks no test noticed.",
	options: {},
	operands: { name: "<room>…", least: 0, most: Number.POSITIVE_INFINITY },
	exitCodes: { 0: "every break was noticed", 1: "a break survived, or its line is not there any more" },
	async run({ operands: rooms, end }) {
		const there = new Set(ALL_MUTANTS.map(({ room }) => room));
		const unknown = rooms.filter((room) => !there.has(room));
		if (unknown.length > 0) throw new MisuseError(unknown.map((room) => wordUnknown(room, there)));
		const chosen = ALL_MUTANTS.filter(({ room }) => rooms.length === 0 || rooms.includes(room));
		const copy = await mkdtemp(join(tmpdir(), "rfi-news-mutants-"));
		try {
			for (const name of COPIED) await cp(join(ROOT, name), join(copy, name), { recursive: true });
			await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
			const fates = await runAll(chosen, copy, end);
			const noticed = fates.filter((fate) => fate === "noticed").length;
			print(`${noticed} of ${chosen.length} noticed`);
			return noticed === chosen.length ? 0 : 1;
		} finally {
			await rm(copy, { recursive: true, force: true });
		}
	},
});

function wordUnknown(room: string, there: ReadonlySet<string>): string {
	const meant = nearest(room, there);
	return `There are no mutants of the room "${room}".${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

async function runAll(mutants: readonly Mutant[], copy: string, signal: AbortSignal): Promise<Fate[]> {
	const fates: Fate[] = [];
	const sound = new Set<string>();
	for (const mutant of mutants) {
		await checkUnbroken(testsOf(mutant), sound, copy, signal);
		const fate = await fateOf(mutant, copy, signal);
		signal.throwIfAborted();
		print(`${fate.padEnd(8)}  ${mutant.room}: ${mutant.breaks} (${mutant.file})`);
		fates.push(fate);
	}
	return fates;
}

function testsOf({ room, tests }: Mutant): readonly string[] {
	return tests ?? [`test/${room}/`];
}

/** Tests that fail anyway would notice everything. */
async function checkUnbroken(tests: readonly string[], sound: Set<string>, copy: string, signal: AbortSignal) {
	const name = tests.join(" ");
	if (sound.has(name)) return;
	if (!(await passes(tests, copy, signal))) throw new Error(`Cannot run mutants: ${name} fails without any`);
	sound.add(name);
}

async function fateOf(mutant: Mutant, copy: string, signal: AbortSignal): Promise<Fate> {
	const path = join(copy, mutant.file);
	const text = await readFile(path, "utf8");
	const broken = breakText(text, mutant);
	if (broken === undefined) return "STALE";
	await writeFile(path, broken);
	try {
		return (await passes(testsOf(mutant), copy, signal)) ? "SURVIVED" : "noticed";
	} finally {
		await writeFile(path, text);
	}
}

function passes(tests: readonly string[], cwd: string, signal: AbortSignal): Promise<boolean> {
	const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
	const child = spawn(process.execPath, [vitest, "run", "--bail=1", ...tests], { cwd, stdio: "ignore", signal });
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("exit", (code) => done(code === 0));
	});
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
