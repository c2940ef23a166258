import { parseArgs } from "node:util";
import type { EmulatorOptions } from "../create-emulator.ts";

export interface CommandLine {
	/** What to print instead of starting. */
	readonly wants?: "help" | "version";
	readonly people: number;
	readonly options: EmulatorOptions;
}

const MAX_PEOPLE = 100;
const MAX_PORT = 65_535;
const MAX_LATENCY_MS = 600_000;

const OPTIONS = {
	help: { type: "boolean", short: "h", default: false },
	version: { type: "boolean", default: false },
	people: { type: "string", default: "1" },
	port: { type: "string", default: "0" },
	token: { type: "string" },
	username: { type: "string" },
	limits: { type: "string", default: "telegram" },
	latency: { type: "string", default: "0" },
	transcript: { type: "string", default: "on" },
} as const;

/** @throws RangeError with a sentence for people when something of it is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
	refuseUnknown(args);
	const { values } = parseStrictly(args);
	const options = {
		port: wholeNumber("port", values.port, MAX_PORT),
		latencyMs: wholeNumber("latency", values.latency, MAX_LATENCY_MS),
		limits: limitsNamed(values.limits),
		...(isOn("transcript", values.transcript) ? {} : { transcript: false as const }),
		...(values.token !== undefined && { token: values.token }),
		...(values.username !== undefined && { botUsername: values.username }),
	};
	const wants = values.help ? "help" : values.version ? "version" : undefined;
	return { people: wholeNumber("people", values.people, MAX_PEOPLE), options, ...(wants && { wants }) };
}

/** In words of our own, and with the option that was meant. */
function refuseUnknown(args: readonly string[]): void {
	const { tokens } = parseArgs({
		...{ args: [...args], strict: false, allowPositionals: true, tokens: true },
		options: OPTIONS,
	});
	for (const token of tokens) {
		if (token.kind === "positional") throw new RangeError(`Cannot start emulator: "${token.value}" is not understood`);
		if (token.kind !== "option" || Object.hasOwn(OPTIONS, token.name)) continue;
		const meant = Object.keys(OPTIONS).find((name) => isNear(token.name, name));
		const advice = meant === undefined ? "" : `: did you mean --${meant}?`;
		throw new RangeError(`Cannot start emulator: there is no option ${token.rawName}${advice}`);
	}
}

function parseStrictly(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: OPTIONS });
	} catch (error) {
		const [reason = ""] = error instanceof Error ? error.message.split("\n", 1) : [];
		throw new RangeError(`Cannot start emulator: ${reason}`, { cause: error });
	}
}

/** Whether one is the other with one character more, less, changed, or swapped with its neighbour. */
function isNear(one: string, other: string): boolean {
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	const [a, b] = [one.slice(start), other.slice(start)];
	const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
	return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || isSwapped;
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
