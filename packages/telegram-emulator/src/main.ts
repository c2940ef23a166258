import { parseArgs } from "node:util";
import { createEmulator, type EmulatorOptions } from "./create-emulator.ts";

const USAGE = `Usage: node packages/telegram-emulator/src/main.ts [--port 0] [--token <number>:<letters>] [--username news_bot]
       [--limits telegram|strict|off] [--latency <ms>] [--transcript on|off]
Prints one line of JSON with apiRoot, control, page and token, then runs until it is told to stop.
`;

/** The options of the command line; throws a message for people when one of them is wrong. */
function readOptions(args: readonly string[]): EmulatorOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			port: { type: "string", default: "0" },
			token: { type: "string" },
			username: { type: "string" },
			limits: { type: "string", default: "telegram" },
			latency: { type: "string", default: "0" },
			transcript: { type: "string", default: "on" },
		},
	});
	return {
		port: wholeNumber("port", values.port, 65_535),
		latencyMs: wholeNumber("latency", values.latency, 600_000),
		limits: limitsNamed(values.limits),
		...(isOn("transcript", values.transcript) ? {} : { transcript: false }),
		...(values.token !== undefined && { token: values.token }),
		...(values.username !== undefined && { botUsername: values.username }),
	};
}

function wholeNumber(name: string, value: string, max: number): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 0 && number <= max) return number;
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

try {
	const emulator = await createEmulator(readOptions(process.argv.slice(2)));
	const { apiRoot, token } = emulator;
	const addresses = { apiRoot, control: `${apiRoot}/control`, page: `${apiRoot}/` };
	process.stdout.write(`${JSON.stringify({ ...addresses, token })}\n`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void emulator.close());
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	process.exitCode = 1;
}
