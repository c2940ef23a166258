import { defineConfig } from "vitest/config";

/** Real starts of `src/bin/bot.ts`: `npm run smoke`. What Vitest can run, Node may still refuse. */
export default defineConfig({
	test: {
		include: ["test/smoke/**/*.test.ts"],
		setupFiles: ["test/support/log-scan/scan-logs.ts"],
		testTimeout: 30_000,
		hookTimeout: 30_000,
	},
});
