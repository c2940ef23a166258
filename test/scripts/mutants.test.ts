import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ALL_MUTANTS } from "../../scripts/mutants/all-mutants.ts";

test("every mutant still finds its line, exactly once, and changes it", () => {
	const stale = ALL_MUTANTS.filter(({ file, find, replace }) => {
		const text = readFileSync(resolve(import.meta.dirname, "../..", file), "utf8");
		return text.split(find).length !== 2 || find === replace;
	});
	expect(stale.map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
});
