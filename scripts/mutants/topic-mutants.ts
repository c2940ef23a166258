import type { Mutant } from "./mutant.ts";

const SHUT = { file: "src/delivery/work/shut-topics.ts", tests: ["test/delivery/work/shut-topics.test.ts"] };
const PACED = { file: "src/delivery/pace/paced-sender.ts", tests: ["test/delivery/pace/paced-sender.test.ts"] };

/** Topics that take nothing, and who is told. */
export const TOPIC_MUTANTS: readonly Mutant[] = [
	{
		room: "delivery",
		...SHUT,
		file: "src/delivery/dispatcher.ts",
		find: "position.paused?.told === true && ",
		replace: "position.paused === undefined && ",
		breaks: "a closed topic is told of once, over retries and restarts",
	},
	{
		room: "delivery",
		...SHUT,
		file: "src/delivery/dispatcher.ts",
		find: "stillCounts(position.paused, subscription, clock.now())",
		replace: "clock.now() > 0",
		breaks: "a topic that was open in between is told of again",
	},
	{
		room: "delivery",
		...SHUT,
		file: "src/delivery/delivery.ts",
		find: "if (untoldTopic(subscriber, now) !== undefined) this.#shutTopics.note(subscriber.key);",
		replace: "",
		breaks: "what a stop left untold is told after the next start",
	},
	{
		room: "delivery",
		...SHUT,
		file: "src/delivery/delivery.ts",
		find: "await this.#shutTopics.idle();",
		replace: "",
		breaks: "a stop waits for what is being told, and writes it down",
	},
	{
		room: "delivery",
		...SHUT,
		find: "keys.size > before && ",
		replace: "before === 0 && ",
		breaks: "topics that are closed together are told of together",
	},
	{
		room: "delivery",
		...SHUT,
		find: "if (waitMs > 0) return clock.sleep(Math.min(waitMs, HOUR_MS), stopping);",
		replace: "",
		breaks: "a wait that Telegram asks for before anybody was told is kept over a restart",
	},
	{
		room: "delivery",
		...SHUT,
		file: "src/delivery/reading/subscriber.ts",
		find: "return paused?.told === true ? { ...rest, paused: { ...paused, until: 0 } } : rest;",
		replace: "return rest;",
		breaks: "a topic is told of once, also when what all refused turned out to be its own trouble",
	},
	{
		room: "delivery",
		...PACED,
		find: "await pace.turn(stopping);",
		replace: "",
		breaks: "what no turn sends keeps the pace of all",
	},
	{
		room: "delivery",
		...PACED,
		find: "gates.block(to.chat, outcome.seconds * 1000);",
		replace: "",
		breaks: "a chat that is told to wait gets nothing from any sender",
	},
	{
		room: "delivery",
		...PACED,
		find: "} while (gates.waitMs(chat) > 0);",
		replace: "} while (false);",
		breaks: "two that wait for one chat do not leave at once",
	},
	{
		room: "bot",
		file: "src/bot/presence/tell-of-topics.ts",
		find: 'return { kind: (await tellAdministrators(news, services)) ? "told" : "nobody" };',
		replace: 'return { kind: "nobody" };',
		breaks: "administrators are told in private where General is closed",
		tests: ["test/bot/presence/tell-of-topics.test.ts"],
	},
];
