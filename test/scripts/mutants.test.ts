import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ALL_MUTANTS } from "../../scripts/mutants/all-mutants.ts";
import { breakText } from "../../scripts/mutants/mutant.ts";

test("every mutant still finds its line, exactly once, and changes it", () => {
	const stale = ALL_MUTANTS.filter((mutant) => {
		const text = readFileSync(resolve(import.meta.dirname, "../..", mutant.file), "utf8");
		return breakText(text, mutant) === undefined;
	});
	expect(stale.map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
});
