import { describe, expect, test } from "vitest";
import { type CommandSpec, MisuseError, readCommandLine, usageOf } from "../../src/bin/command-line.ts";

const OPTIONS = {
	json: { about: "as JSON" },
	edition: {
		value: "<code>",
		about: "which edition",
		problem: (value: string) => (value === "zz" ? "must be cn or fr" : undefined),
	},
	archive: { value: "<file>", multiple: true, about: "which files" },
} as const;

const SPEC: CommandSpec<typeof OPTIONS> = {
	name: "npm run sort",
	about: "Sorts.",
	options: OPTIONS,
	operands: { name: "<file>", least: 1, most: 1 },
	exitCodes: { 1: "cannot sort" },
};

function problemsOf(args: readonly string[]): readonly string[] {
	try {
		readCommandLine(SPEC, args);
		return [];
	} catch (error) {
		if (error instanceof MisuseError) return error.problems;
		throw error;
	}
}

describe("readCommandLine", () => {
	test("gives the values by name and the operands in order", () => {
		const args = ["--archive", "a", "one", "--json", "--archive=b", "--edition", "cn"];
		expect(readCommandLine(SPEC, args)).toEqual({
			values: { json: true, edition: "cn", archive: ["a", "b"] },
			operands: ["one"],
		});
		expect(readCommandLine(SPEC, ["--", "--json"])).toEqual({
			values: { json: false, edition: undefined, archive: [] },
			operands: ["--json"],
		});
	});

	test.each([
		[["--edtion", "cn", "x"], ["Unknown option --edtion. Did you mean --edition?"]],
		[["--xyz", "x"], ["Unknown option --xyz."]],
		[["-j", "x"], ["Unknown option -j."]],
		[["--toString", "x"], ["Unknown option --toString."]],
		[["x", "--edition"], ["--edition needs a value: --edition <code>"]],
		[["x", "--edition", "--json"], ["--edition needs a value: --edition <code>"]],
		[["x", "--edition="], ["--edition needs a value: --edition <code>"]],
		[["x", "--edition", "zz"], ['--edition must be cn or fr: current value is "zz"']],
		[["x", "--json=yes"], ['--json takes no value: it was given "yes"']],
		[[], ["Missing: <file>"]],
		[
			["x", "y", "z"],
			['Not understood: "y"', 'Not understood: "z"'],
		],
		[
			["--jsn", "--edition", "zz"],
			["Unknown option --jsn. Did you mean --json?", '--edition must be cn or fr: current value is "zz"'],
		],
	])("names all that is wrong with %j", (args, problems) => {
		expect(problemsOf(args)).toEqual(problems);
	});

	test("takes a value that begins with a dash behind a sign of equality", () => {
		expect(readCommandLine(SPEC, ["x", "--edition=-1"]).values.edition).toBe("-1");
	});

	test("lets help and version go before whatever else is said", () => {
		expect(readCommandLine(SPEC, ["--foo", "-h"]).wants).toBe("help");
		expect(readCommandLine(SPEC, ["--version", "--edition"]).wants).toBe("version");
		expect(readCommandLine(SPEC, ["--version", "--help"]).wants).toBe("help");
	});
});

test("usageOf says what there is and what the exit codes mean", () => {
	expect(usageOf(SPEC)).toBe(`Usage: npm run sort -- [<options>] <file>

Sorts.

Options:
  --json             as JSON
  --edition <code>   which edition
  --archive <file>…  which files
  -h, --help         prints this
  --version          prints the version

Exit codes:
  0  done
  1  cannot sort
  2  the command line or the settings cannot be used
`);
	expect(usageOf({ ...SPEC, options: {}, operands: { name: "<file>…", least: 0, most: 9 } })).toContain(
		"Usage: npm run sort [-- [<options>] <file>…]\n",
	);
});
