// Adds up Vitest's own reports (JSON files in the folder given) to one line. Runs on any Node, also before `npm ci`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of readdirSync(folder)) {
	const report = JSON.parse(readFileSync(join(folder, file), "utf8"));
	passed += report.numPassedTests;
	// A file that could not even be loaded has no tests to count, but it failed.
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
	);
	failed += report.numFailedTests + broken.length;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
