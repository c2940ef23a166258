import type { Mutant } from "./mutant.ts";

/** What tells whether the bot is well: numbers, and what finds loops that hang. */
export const WATCH_MUTANTS: readonly Mutant[] = [
	{
		room: "kit",
		file: "src/kit/watch/watchdog.ts",
		find: "dueAt: begunAt + toldMs + limitMs",
		replace: "dueAt: begunAt + limitMs",
		breaks: "a told wait is no standstill",
		tests: ["test/kit/watch", "test/app/watched-loops.test.ts"],
	},
	{
		room: "kit",
		file: "src/kit/watch/watchdog.ts",
		find: "task.dueAt += at - wasDueAt;",
		replace: "task.dueAt += 0;",
		breaks: "no loop is blamed for an event loop that stood still",
		tests: ["test/kit/watch"],
	},
	{
		room: "kit",
		file: "src/kit/watch/watchdog.ts",
		find: "if (times < HOPELESS_AFTER || this.#isHopeless) return;",
		replace: "if (times >= 0) return;",
		breaks: "what hangs for good ends the process",
		tests: ["test/kit/watch"],
	},
	{
		room: "delivery",
		file: "src/delivery/dispatcher.ts",
		find: 'return this.#options.progress.during("a send to be over and written down", () => this.#send(job));',
		replace: "return this.#send(job);",
		breaks: "delivery that hangs is found",
		tests: ["test/app/watched-loops.test.ts"],
	},
	{
		room: "app",
		file: "src/app/census.ts",
		find: "this.#count(this.#all.get(key), -1);\n\t\tthis.#count(shared, 1);",
		replace: "this.#count(shared, 1);",
		breaks: "no subscription is counted twice",
		tests: ["test/app/census.test.ts"],
	},
	{
		room: "app",
		file: "src/app/down-feeds.ts",
		find: "lastAt - firstAt >= DOWN_AFTER_MS",
		replace: "lastAt >= firstAt",
		breaks: "one failed check is no feed that is down",
		tests: ["test/app/down-feeds.test.ts"],
	},
];
