import { configDefaults, defineConfig } from "vitest/config";

/** Real processes, long stories, or many of them: what `npm run test:quick` leaves out. */
const STORIES = [
	"test/journeys/**/*.test.ts",
	"test/demo/run-demo.test.ts",
	"test/delivery/faults.test.ts",
	"test/delivery/limits.test.ts",
	"test/delivery/changes.test.ts",
	"test/search/index-durability.test.ts",
	"test/search/corpus-queries.test.ts",
	"packages/telegram-emulator/test/page/chat-page.test.ts",
];
/** Functions of data: nothing in these could be left behind for the next file. */
const PURE = ["kit", "text", "news", "formatter", "feed/extract", "feed/parse", "feed/archive"].map(
	(room) => `test/${room}/**/*.test.ts`,
);
/** They swap something of the whole process while they run. */
const ALONE = ["test/kit/clock.test.ts"];

export default defineConfig({
	test: {
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// What a browser or another process has to do first takes longer than a second on a busy machine.
		expect: { poll: { timeout: 10_000 } },
		// Stories start real processes and servers; more workers than the two cores of a small machine only add waiting.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: { name: "pure", include: PURE, exclude: [...configDefaults.exclude, ...ALONE], isolate: false },
			},
			{
				extends: true,
				test: {
					name: "rooms",
					include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
					exclude: [
						...configDefaults.exclude,
						// Starts of the real process: `npm run smoke`.
						"test/smoke/**",
						...STORIES,
						...PURE.filter((pattern) => !pattern.includes("/kit/")),
						"test/kit/!(clock).test.ts",
					],
				},
			},
			{ extends: true, test: { name: "stories", include: STORIES } },
		],
	},
});
