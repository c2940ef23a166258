import { execFile } from "node:child_process";
import { resolve } from "node:path";

export interface ProgramRun {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

export interface HowToRun {
	readonly environment?: Readonly<Record<string, string>>;
	/** This folder unless given, where no .env of a developer lies. */
	readonly cwd?: string;
	/** Whose process it is; this one's user unless given. */
	readonly uid?: number | undefined;
}

const TIME_LIMIT_MS = 30_000;

/** Runs one of the programs of `src/bin` in a process of its own, with nothing but the given environment; this process goes on meanwhile. */
export function runProgram(
	program: string,
	args: readonly string[],
	{ environment = {}, cwd = import.meta.dirname, uid }: HowToRun,
): Promise<ProgramRun> {
	const entry = resolve(import.meta.dirname, `../../../src/bin/${program}.ts`);
	const env = { PATH: process.env["PATH"] ?? "", ...environment };
	const options = { env, cwd, timeout: TIME_LIMIT_MS, ...(uid !== undefined && { uid }) };
	return new Promise((done) => {
		execFile(process.execPath, [entry, ...args], options, (error, stdout, stderr) =>
			done({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});
}
