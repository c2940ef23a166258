import type { Mutant } from "../mutant.ts";

const PLANNED = "test/poller/plan/next-planned.test.ts";
const LEARNED = "test/news/rhythm/learn-rhythm.test.ts";

/** When a feed is asked next. */
export const PLAN_MUTANTS: readonly Mutant[] = [
	{
		room: "poller",
		file: "src/poller/plan/next-planned.ts",
		find: "weight: Math.sqrt(rhythm?.perHour(start) ?? 1)",
		replace: "weight: rhythm?.perHour(start) ?? 1",
		breaks: "checks follow the root of the rate",
		tests: [PLANNED],
	},
	{
		room: "poller",
		file: "src/poller/plan/next-planned.ts",
		find: "const left = counted - units / cost + 0.5;",
		replace: "const left = planned;",
		breaks: "what came late is made up for",
		tests: [PLANNED],
	},
	{
		room: "poller",
		file: "src/poller/plan/next-planned.ts",
		find: "levelFor(Math.min(left, MOST_MADE_UP * planned), slots, bounds)",
		replace: "levelFor(left, slots, bounds)",
		breaks: "what was not spent is not spent at once",
		tests: [PLANNED],
	},
	{
		room: "poller",
		file: "src/poller/plan/next-planned.ts",
		find: "rhythm?.afterLast(Math.max(0, start - lastPublishedAt)) ?? 1",
		replace: "1",
		breaks: "a burst is followed",
		tests: [PLANNED],
	},
	{
		room: "poller",
		file: "src/poller/plan/spending.ts",
		find: "const paid = isUnchanged ? COST_OF_UNCHANGED : 1;",
		replace: "const paid = isUnchanged ? 1 : 1;",
		breaks: "a 304 costs little",
		tests: ["test/poller/plan/spending.test.ts"],
	},
	{
		room: "news",
		file: "src/news/rhythm/learn-rhythm.ts",
		find: "from, to: now, halfLifeMs: HALF_LIFE_MS });",
		replace: "from, to: now });",
		breaks: "what is long ago counts less",
		tests: [LEARNED],
	},
	{
		room: "news",
		file: "src/news/rhythm/weekly-rate.ts",
		find: "shrunk(sum(kind), anyDay, DAYS_OF_A_KIND)",
		replace: "anyDay",
		breaks: "weekends are another time",
		tests: [LEARNED],
	},
];
