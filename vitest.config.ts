import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
		// Starts of the real process: `npm run smoke`.
		exclude: ["test/smoke/**"],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// Journeys start real processes and servers; more workers than the two cores of a small machine only add waiting.
		maxWorkers: 2,
	},
});
