import type { Mutant } from "./mutant.ts";

const WIRING = ["test/journeys/wiring.test.ts"];

/** Of `app`, which joins the rooms. */
export const WIRING_MUTANTS: readonly Mutant[] = [
	{
		room: "app",
		file: "src/app/duty/duty.ts",
		find: "this.delivery.articleRevised(article);",
		replace: "void article;",
		breaks: "a correction reaches messages",
		tests: WIRING,
	},
	{
		room: "app",
		file: "src/app/front/indexed-log.ts",
		find: "if (article !== undefined) follower.revised(article);",
		replace: "void article;",
		breaks: "a correction reaches the search",
		tests: WIRING,
	},
	{
		room: "app",
		file: "src/app/duty/duty.ts",
		find: "alarms.feedChecked(feed, state);",
		replace: "",
		breaks: "the operator hears of a failing feed",
		tests: WIRING,
	},
	{
		room: "app",
		file: "src/app/alarms/alarms.ts",
		find: 'void this.alerts.raise("article-withdrawn", { url, reason }, url)',
		replace: "undefined",
		breaks: "the operator hears of a withdrawn article",
		tests: WIRING,
	},
	{
		room: "app",
		file: "src/app/front/front.ts",
		find: 'void this.#desk.ask("move", from, to)',
		replace: "void Promise.resolve()",
		breaks: "a group's upgrade reaches delivery",
		tests: WIRING,
	},
	{
		room: "app",
		file: "src/app/front/front.ts",
		find: "handle: (update: unknown) => intake.take(update)",
		replace: "handle: async (update: unknown) => void intake.take(update)",
		breaks: "a webhook's update is acknowledged after it was handled",
		tests: WIRING,
	},
];
