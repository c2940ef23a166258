import { ConfigError } from "../app/config.ts";
import { readManifest } from "../app/manifest.ts";
import { describeError } from "../kit/describe-error.ts";
import { InUseError } from "../store/file/in-use-error.ts";
import {
	type CommandLine,
	type CommandOptions,
	type CommandSpec,
	MisuseError,
	readCommandLine,
	usageOf,
} from "./command-line.ts";
import { untilToldToEnd } from "./until-told-to-end.ts";
import { complain } from "./words/complain.ts";
import { typedCommand } from "./words/typed-command.ts";

export const EXIT_FAILED = 1;
/** As shells have it for SIGINT: https://tldp.org/LDP/abs/html/exitcodes.html */
export const EXIT_INTERRUPTED = 130;
const EXIT_MISUSED = 2;

export interface Command<Options extends CommandOptions> extends CommandSpec<Options> {
	/** Has nothing to finish: a signal ends it like any process. */
	readonly endsAtOnce?: boolean;
	/**
	 * Does it, and returns the exit code. `end` says when to end before that: its reason is the signal's name, or that nobody reads what
	 * is printed any more.
	 */
	readonly run: (given: CommandLine<Options> & { readonly end: AbortSignal }) => Promise<number>;
}

/**
 * The edge of every program: the command line, `--help` and `--version`, signals, a reader of the output that went away (`| head`), and
 * each failure as a line in plain words. Ends the process.
 */
export async function runCommand<Options extends CommandOptions>(command: Command<Options>): Promise<void> {
	const end = new AbortController();
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end.abort("nobody reads the output")); // only writes fail here, and there is no other place to tell
	const code = await Promise.race([attempt(command, end), unexpected()]);
	await new Promise((resolve) => process.stdout.write("", resolve));
	process.exit(code);
}

async function attempt<Options extends CommandOptions>(
	command: Command<Options>,
	end: AbortController,
): Promise<number> {
	try {
		const given = readCommandLine(command, process.argv.slice(2));
		if (given.wants !== undefined) {
			process.stdout.write(given.wants === "help" ? usageOf(command) : `${versionLine()}\n`);
			return 0;
		}
		if (!command.endsAtOnce) void untilToldToEnd().then((reason) => end.abort(reason));
		return await command.run({ ...given, end: end.signal });
	} catch (error) {
		if (end.signal.aborted && error === end.signal.reason) return EXIT_INTERRUPTED;
		return afterError(error, command.name);
	}
}

function afterError(error: unknown, name: string): number {
	if (error instanceof MisuseError) {
		for (const problem of error.problems) complain(problem);
		complain(`What there is: ${name} -- --help`);
		return EXIT_MISUSED;
	}
	if (error instanceof ConfigError) {
		complainOf(error);
		return EXIT_MISUSED;
	}
	complain(isInUse(error) ? `${error.message}: ${wayAround(name)}` : describeError(error));
	return EXIT_FAILED;
}

/** The bot has the store open, which this program wants for itself. */
function isInUse(error: unknown): error is Error {
	return error instanceof Error && (error instanceof InUseError || isInUse(error.cause));
}

function wayAround(name: string): string {
	const started = { argv: process.argv, cwd: process.cwd(), script: process.env["npm_lifecycle_event"] };
	return `stop the bot and any that stands by, then ${typedCommand(name, started)}, then start the bot`;
}

/** One problem with its cause in one line, several in a line each. */
function complainOf(error: ConfigError): void {
	const lines =
		error.problems.length === 1
			? [describeError(error)]
			: ["Cannot start:", ...error.problems.map((problem) => `  ${problem}`)];
	for (const line of lines) complain(line);
}

/** What was thrown where nobody waits for it. */
function unexpected(): Promise<number> {
	return new Promise((resolve) => {
		for (const event of ["uncaughtException", "unhandledRejection"] as const)
			process.on(event, (error: unknown) => {
				complain(`Cannot go on: ${describeError(error)}`);
				resolve(EXIT_FAILED);
			});
	});
}

/** Name and version of the bot, and of the Node that runs it. */
export function versionLine(): string {
	const { name, version } = readManifest();
	return `${name} ${version} (Node ${process.versions.node})`;
}
