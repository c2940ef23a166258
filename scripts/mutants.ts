import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describeError } from "../src/kit/describe-error.ts";
import { ALL_MUTANTS } from "./mutants/all-mutants.ts";
import type { Mutant } from "./mutants/mutant.ts";

const ROOT = resolve(import.meta.dirname, "..");
const COPIED = [
	"src",
	"test",
	"demo",
	"packages",
	"locales",
	"docs",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
];
const CONFIGS = ["vitest.config.ts", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".env.example", "Dockerfile"];

/** Breaks one line after the other in a copy of the tree, and tells which breaks no test noticed. */
async function main(rooms: readonly string[]): Promise<number> {
	const chosen = ALL_MUTANTS.filter(({ room }) => rooms.length === 0 || rooms.includes(room));
	if (chosen.length === 0) throw new RangeError(`Cannot run mutants: no room is called ${rooms.join(" or ")}`);
	const copy = await mkdtemp(join(tmpdir(), "rfi-news-mutants-"));
	const ending = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
	try {
		for (const name of [...COPIED, ...CONFIGS]) await cp(join(ROOT, name), join(copy, name), { recursive: true });
		await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
		const survivors = await runAll(chosen, copy, ending.signal);
		print(`${chosen.length - survivors.length} of ${chosen.length} noticed`);
		return survivors.length === 0 ? 0 : 1;
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

async function runAll(mutants: readonly Mutant[], copy: string, signal: AbortSignal): Promise<Mutant[]> {
	const survivors: Mutant[] = [];
	const sound = new Set<string>();
	for (const mutant of mutants) {
		await checkUnbroken(testsOf(mutant), sound, copy, signal);
		const isNoticed = await isKilled(mutant, copy, signal);
		signal.throwIfAborted();
		print(`${isNoticed ? "noticed " : "SURVIVED"}  ${mutant.room}: ${mutant.breaks} (${mutant.file})`);
		if (!isNoticed) survivors.push(mutant);
	}
	return survivors;
}

const testsOf = ({ room, tests }: Mutant) => tests ?? [`test/${room}/`];

/** Tests that fail anyway would notice everything. */
async function checkUnbroken(tests: readonly string[], sound: Set<string>, copy: string, signal: AbortSignal) {
	const name = tests.join(" ");
	if (sound.has(name)) return;
	if (!(await passes(tests, copy, signal))) throw new Error(`Cannot run mutants: ${name} fails without any`);
	sound.add(name);
}

async function isKilled(mutant: Mutant, copy: string, signal: AbortSignal) {
	const { file, find, replace } = mutant;
	const path = join(copy, file);
	const text = await readFile(path, "utf8");
	if (text.split(find).length !== 2) throw new Error(`Cannot break ${file}: it does not hold ${find} exactly once`);
	await writeFile(
		path,
		text.replace(find, () => replace),
	);
	try {
		return !(await passes(testsOf(mutant), copy, signal));
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

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
	process.stderr.write(`${describeError(error)}\n`);
	return 1;
});
