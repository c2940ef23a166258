import { examine } from "../../src/cli/doctor/examine.ts";
import type { Check } from "../../src/cli/doctor/finding.ts";
import { systemClock } from "../../src/kit/clock.ts";

/** What the doctor finds by these checks, a line each: `warning clock: 5 s behind → set it`. */
export async function doctorSays(...checks: readonly Check[]): Promise<string[]> {
	const lines: string[] = [];
	const signal = new AbortController().signal;
	for await (const { level, about, says, advice } of examine(checks, { clock: systemClock, signal }))
		lines.push(`${level} ${about}: ${says}${advice === undefined ? "" : ` → ${advice}`}`);
	return lines;
}
