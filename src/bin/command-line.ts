import { parseArgs } from "node:util";
import { nearest } from "../kit/words/nearest.ts";

export interface CommandOption {
	/** With a value after it, which `--help` shows so: `<code>`. */
	readonly value?: string;
	/** May be said more than once. */
	readonly multiple?: boolean;
	readonly about: string;
	/** What is wrong with a value, worded after the option's name: "must be …". */
	readonly problem?: (value: string) => string | undefined;
}

/** By their names, without dashes. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** What a program takes and does: `--help` says all of it, and nothing else is understood. */
export interface CommandSpec<Options extends CommandOptions> {
	/** How it is started: `npm run preview`. */
	readonly name: string;
	/** What it does, in whole lines. */
	readonly about: string;
	readonly options: Options;
	/** What it is told without a name, and how many of them. */
	readonly operands?: { readonly name: string; readonly least: number; readonly most: number };
	/** By number; 0 and 2 are the same for all programs unless they say otherwise. */
	readonly exitCodes: Readonly<Record<number, string>>;
}

type ValueOf<Option extends CommandOption> = Option extends { readonly value: string }
	? Option extends { readonly multiple: true }
		? readonly string[]
		: string | undefined
	: boolean;

export interface CommandLine<Options extends CommandOptions> {
	readonly values: { readonly [Name in keyof Options]: ValueOf<Options[Name]> };
	readonly operands: readonly string[];
	/** `--help` or `--version`, which come before anything else that is said, right or wrong. */
	readonly wants?: "help" | "version";
}

/** The command line says what the program does not understand. `problems` has a sentence for each. */
export class MisuseError extends Error {
	override readonly name = "MisuseError";
	readonly problems: readonly string[];

	constructor(problems: readonly string[]) {
		super(problems.join("; "));
		this.problems = problems;
	}
}

const COMMON = {
	help: { about: "prints this" },
	version: { about: "prints the version" },
} as const satisfies CommandOptions;

const EXIT_CODES = { 0: "done", 2: "the command line or the settings cannot be used" };

/** @throws MisuseError with all that is wrong at once. */
export function readCommandLine<Options extends CommandOptions>(
	spec: CommandSpec<Options>,
	args: readonly string[],
): CommandLine<Options> {
	const known: CommandOptions = { ...spec.options, ...COMMON };
	const { tokens, positionals, values } = parseArgs({
		...{ args: [...args], strict: false, allowPositionals: true, tokens: true },
		options: Object.fromEntries(Object.entries(known).map(([name, option]) => [name, parsedAs(name, option)])),
	});
	const named = tokens.filter((token) => token.kind === "option");
	const wants = (["help", "version"] as const).find((name) => named.some((token) => token.name === name));
	const problems = named.flatMap((token) => problemsOf(token, known));
	const isClear = named.every(({ name }) => known[name] !== undefined); // the value of an unknown option looks like an operand
	if (isClear) problems.push(...operandProblems(spec, positionals));
	if (problems.length > 0 && wants === undefined) throw new MisuseError(problems);
	const read = Object.entries(spec.options).map(([name, { value, multiple }]) => {
		const absent = value === undefined ? false : multiple ? [] : undefined;
		return [name, values[name] ?? absent];
	});
	return {
		values: Object.fromEntries(read) as CommandLine<Options>["values"],
		operands: positionals,
		...(wants && { wants }),
	};
}

function parsedAs(name: string, { value, multiple = false }: CommandOption) {
	const type = value === undefined ? ("boolean" as const) : ("string" as const);
	return { type, multiple, ...(name === "help" && { short: "h" }) };
}

interface OptionToken {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string | undefined;
	readonly inlineValue?: boolean | undefined;
}

function problemsOf({ name, rawName, value, inlineValue }: OptionToken, known: CommandOptions): string[] {
	const option = Object.hasOwn(known, name) ? known[name] : undefined;
	if (option === undefined) {
		const meant = nearest(name, Object.keys(known));
		return [`Unknown option ${rawName}.${meant === undefined ? "" : ` Did you mean --${meant}?`}`];
	}
	if (option.value === undefined)
		return value === undefined ? [] : [`${rawName} takes no value: it was given "${value}"`];
	// As node:util has it in its strict mode: what begins with a dash is the next option, unless it stands behind a "=".
	if (value === undefined || value === "" || (!inlineValue && /^-./.test(value)))
		return [`${rawName} needs a value: ${rawName} ${option.value}`];
	const problem = option.problem?.(value);
	return problem === undefined ? [] : [`${rawName} ${problem}: current value is "${value}"`];
}

function operandProblems({ operands }: CommandSpec<CommandOptions>, given: readonly string[]): string[] {
	const { name, least, most } = operands ?? { name: "", least: 0, most: 0 };
	if (given.length < least) return [`Missing: ${name}`];
	return given.slice(most).map((extra) => `Not understood: "${extra}"`);
}

/** What `--help` prints. */
export function usageOf({ name, about, options, operands, exitCodes }: CommandSpec<CommandOptions>): string {
	const shown: CommandOptions = { ...options, ...COMMON };
	const rows = Object.entries(shown).map(([option, { value, multiple, about: says }]) => {
		const short = option === "help" ? "-h, " : "";
		return [`${short}--${option}${value === undefined ? "" : ` ${value}`}${multiple ? "…" : ""}`, says] as const;
	});
	const codes = Object.entries({ ...EXIT_CODES, ...exitCodes });
	const isBare = operands === undefined || operands.least === 0;
	const words = operands === undefined ? "[<options>]" : `[<options>] ${operands.name}`;
	return [
		`Usage: ${name} ${isBare ? `[-- ${words}]` : `-- ${words}`}`,
		`\n${about}\n`,
		"Options:",
		...table(rows),
		"\nExit codes:",
		...table(codes),
		"",
	].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([first]) => first.length));
	return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
