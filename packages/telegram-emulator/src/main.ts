import { parseArgs } from "node:util";
import { startLines } from "./cli/start-lines.ts";
import { USAGE } from "./cli/usage.ts";
import { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";

interface CommandLine {
	readonly wantsHelp: boolean;
	readonly people: number;
	readonly options: EmulatorOptions;
}

const MAX_PEOPLE = 100;

/** What the command line says; throws a message for people when something of it is wrong. */
function readCommandLine(args: readonly string[]): CommandLine {
	const { values } = parseArgs({
		args: [...args],
		options: {
			help: { type: "boolean", short: "h", default: false },
			people: { type: "string", default: "1" },
			port: { type: "string", default: "0" },
			token: { type: "string" },
			username: { type: "string" },
			limits: { type: "string", default: "telegram" },
			latency: { type: "string", default: "0" },
			transcript: { type: "string", default: "on" },
		},
	});
	const options = {
		port: wholeNumber("port", values.port, 65_535),
		latencyMs: wholeNumber("latency", values.latency, 600_000),
		limits: limitsNamed(values.limits),
		...(isOn("transcript", values.transcript) ? {} : { transcript: false as const }),
		...(values.token !== undefined && { token: values.token }),
		...(values.username !== undefined && { botUsername: values.username }),
	};
	return { wantsHelp: values.help, people: wholeNumber("people", values.people, MAX_PEOPLE), options };
}

function wholeNumber(name: string, value: string, max: number): number {
	const number = Number(value);
	if (/^\d+$/.test(value) && number <= max) return number;
	throw new RangeError(
		`Cannot start emulator: --${name} must be a whole number from 0 to ${max}: current value is "${value}"`,
	);
}

/** `on` is `telegram`. */
function limitsNamed(value: string): NonNullable<EmulatorOptions["limits"]> {
	if (value === "telegram" || value === "strict") return value;
	if (value === "on" || value === "off") return value === "on";
	throw new RangeError(
		`Cannot start emulator: --limits must be "telegram", "strict" or "off": current value is "${value}"`,
	);
}

function isOn(name: string, value: string): boolean {
	if (value === "on" || value === "off") return value === "on";
	throw new RangeError(`Cannot start emulator: --${name} must be "on" or "off": current value is "${value}"`);
}

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

async function main(args: readonly string[]): Promise<void> {
	const { wantsHelp, people, options } = readCommandLine(args);
	if (wantsHelp) return void process.stdout.write(USAGE);
	const emulator = await createEmulator({ ...options, onMissingMethod: onceEach(warn) });
	await settle(emulator, people);
	const { apiRoot, token } = emulator;
	const addresses = { apiRoot, control: `${apiRoot}/control`, page: `${apiRoot}/`, token };
	process.stdout.write(process.stdout.isTTY ? startLines(addresses) : `${JSON.stringify(addresses)}\n`);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void emulator.close());
}

try {
	await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	process.exitCode = 1;
}
