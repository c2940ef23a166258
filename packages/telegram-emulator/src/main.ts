import { readFileSync } from "node:fs";
import { readCommandLine } from "./cli/read-command-line.ts";
import { startLines } from "./cli/start-lines.ts";
import { USAGE } from "./cli/usage.ts";
import { createEmulator, type Emulator } from "./create-emulator.ts";

/** Somebody to be on the chat page. None of them has talked to the bot yet. */
async function settle({ world }: Emulator, people: number): Promise<void> {
	for (let number = 1; number <= people; number++) await world.user(number === 1 ? "Reader" : `Reader ${number}`);
}

function warn(method: string): void {
	process.stderr.write(`This emulator has no ${method}: the bot was answered with 501\n`);
}

/** A bot that repeats itself must not flood the terminal. */
function onceEach(say: (name: string) => void): (name: string) => void {
	const said = new Set<string>();
	return (name) => {
		if (!said.has(name)) say(name);
		said.add(name);
	};
}

function version(): string {
	const manifest: { readonly version: string } = JSON.parse(
		readFileSync(new URL("../package.json", import.meta.url), "utf8"),
	);
	return `telegram-emulator ${manifest.version}\n`;
}

async function main(args: readonly string[]): Promise<void> {
	const { wants, people, options } = readCommandLine(args);
	if (wants !== undefined) return void process.stdout.write(wants === "help" ? USAGE : version());
	const emulator = await createEmulator({ ...options, onMissingMethod: onceEach(warn) });
	await settle(emulator, people);
	const { apiRoot, token } = emulator;
	const addresses = { apiRoot, control: `${apiRoot}/control`, page: `${apiRoot}/`, token };
	process.stdout.write(process.stdout.isTTY ? startLines(addresses) : `${JSON.stringify(addresses)}\n`);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void emulator.close());
}

// Whoever wanted the first line only has gone by now: the emulator is still there for its bot.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
try {
	await main(process.argv.slice(2));
} catch (error) {
	const isMisused = error instanceof RangeError;
	process.stderr.write(`${reasonOf(error)}\n${isMisused ? `\n${USAGE}` : ""}`);
	process.exitCode = isMisused ? 2 : 1;
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (!("code" in error && error.code === "EADDRINUSE" && "port" in error)) return error.message;
	return `Cannot start emulator: something else listens on port ${error.port} already`;
}
