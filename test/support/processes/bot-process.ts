import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { memorySettings } from "./memory-settings.ts";

const MAIN = fileURLToPath(new URL("../../../src/bin/bot.ts", import.meta.url));
/** Starts take two thirds of the time when they need not compile what an earlier one did. */
const COMPILED = fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url));

export interface LogLine {
	readonly level: string;
	readonly msg: string;
	readonly [field: string]: unknown;
}

/** The real entry point in a process of its own, as `npm start` has it, with nothing else but the given environment. */
export class BotProcess {
	/** Hears of each that is started: who looks over what all of them write. */
	static onStarted: (bot: BotProcess) => unknown = () => undefined;

	readonly environment: Readonly<Record<string, string>>;
	/** What it wrote to standard output, which is its log, and to standard error, as it came. */
	readonly logged: string[] = [];
	readonly complained: string[] = [];
	readonly lines: LogLine[] = [];
	/** Everything it wrote, for tests that look for secrets. */
	output = "";
	readonly #child: ChildProcess;
	readonly #exited: Promise<number | string>;
	#listeners: (() => void)[] = [];

	/** `nodeArguments` come before the entry point. */
	constructor(environment: Readonly<Record<string, string>>, nodeArguments: readonly string[] = []) {
		this.#child = spawn(process.execPath, [...nodeArguments, MAIN], {
			env: { PATH: process.env["PATH"] ?? "", NODE_COMPILE_CACHE: COMPILED, ...memorySettings(), ...environment },
			stdio: ["ignore", "pipe", "pipe", "ipc"],
			// Where no .env of a developer lies.
			cwd: import.meta.dirname,
		});
		this.#exited = once(this.#child, "close").then(
			([code, signal]: (number | string | null)[]) => code ?? signal ?? "",
		);
		this.environment = environment;
		this.#follow(this.#child.stdout, this.logged);
		this.#follow(this.#child.stderr, this.complained);
		BotProcess.onStarted(this);
	}

	/** Resolves to the first line, written already or to come, that says so. Rejects when the process ends first. */
	async logs(msg: string, from = 0): Promise<LogLine> {
		for (;;) {
			const line = this.lines.slice(from).find((written) => written.msg === msg);
			if (line !== undefined) return line;
			const next = new Promise<"line">((resolve) => this.#listeners.push(() => resolve("line")));
			const event = await Promise.race([next, this.#exited]);
			// Its last lines have come by then.
			if (event !== "line" && !this.lines.slice(from).some((written) => written.msg === msg))
				throw new Error(`Cannot find "${msg}": the bot ended with ${event}\n${this.output}`);
		}
	}

	/** Puts the clock of one that was started with `clock-ahead.ts`, while it runs: it is so far ahead of the machine's from then on. */
	async putClock(aheadMs: number): Promise<void> {
		if (!this.#child.connected) return;
		const done = once(this.#child, "message");
		this.#child.send({ aheadMs });
		await Promise.race([done, this.#exited]);
	}

	/** Resolves to the exit code, or to the signal that ended it. */
	async kill(signal: NodeJS.Signals): Promise<number | string> {
		this.#child.kill(signal);
		return this.#exited;
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	get exited(): Promise<number | string> {
		return this.#exited;
	}

	#follow(stream: Readable | null, written: string[]): void {
		if (stream === null) return;
		createInterface({ input: stream }).on("line", (line) => {
			written.push(line);
			this.output += `${line}\n`;
			this.lines.push(parseLine(line) ?? { level: "plain", msg: line });
			for (const listener of this.#listeners.splice(0)) listener();
		});
	}
}

/** A line of the log; `undefined` when it is none. */
export function parseLine(line: string): LogLine | undefined {
	try {
		const parsed: unknown = JSON.parse(line);
		return typeof parsed === "object" && parsed !== null && "msg" in parsed ? (parsed as LogLine) : undefined;
	} catch {
		return undefined; // text for people, or what a kill cut off
	}
}
