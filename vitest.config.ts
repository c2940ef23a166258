import { configDefaults, defineConfig } from "vitest/config";

/** Real processes, long stories, or many of them: what `npm run test:quick` leaves out. */
const STORIES = [
	"test/journeys/**/*.test.ts",
	"test/several/**/*.test.ts",
	"test/deployment/production-tree.test.ts",
	"test/deployment/dockerfile.test.ts",
	"test/demo/run-demo.test.ts",
	"test/delivery/faults.test.ts",
	"test/delivery/limits.test.ts",
	"test/delivery/changes.test.ts",
	"test/store/postgres/changes.test.ts",
	"test/store/postgres/duty.test.ts",
	"test/store/postgres/locks.test.ts",
	"test/store/postgres/open-postgres.test.ts",
	"test/store/postgres/paused-append.test.ts",
	"test/search/index-durability.test.ts",
	"test/search/corpus-queries.test.ts",
	"test/status/status-page-in-browser.test.ts",
	"packages/telegram-emulator/test/package/package.test.ts",
	"packages/telegram-emulator/test/package/readme.test.ts",
	"packages/telegram-emulator/test/package/toy-bots.test.ts",
	"packages/telegram-emulator/test/page/chat-page.test.ts",
	"packages/telegram-emulator/test/page/access.test.ts",
	"packages/telegram-emulator/test/page/drafts.test.ts",
	"packages/telegram-emulator/test/page/opening.test.ts",
	"packages/telegram-emulator/test/page/reply-keyboard.test.ts",
];
/** They swap something of the whole process while they run, or look at the whole of it. */
const ALONE = ["test/kit/clock.test.ts"];

const OTHERS = {
	include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
	// Starts of the real process: `npm run smoke`.
	exclude: [...configDefaults.exclude, "test/smoke/**", ...STORIES],
};

export default defineConfig({
	test: {
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// What a browser or another process has to do first takes longer than a second on a busy machine.
		expect: { poll: { timeout: 10_000 } },
		// Stories start real processes and servers; more workers than the two cores of a small machine only add waiting.
		maxWorkers: 2,
		// What was transformed once need not be again: a fifth of the time while one writes.
		fsModuleCache: true,
		projects: [
			// Nothing happens on import and nothing is kept at module level, so files can share a process: half the time.
			{
				extends: true,
				test: { name: "rooms", ...OTHERS, exclude: [...OTHERS.exclude, ...ALONE], isolate: false },
			},
			{ extends: true, test: { name: "alone", include: ALONE } },
			{
				extends: true,
				test: { name: "stories", include: STORIES, setupFiles: ["test/support/log-scan/scan-logs.ts"] },
			},
		],
	},
});
