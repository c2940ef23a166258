import fc from "fast-check";
import { test } from "vitest";
import { LONG_ROUNDS } from "../../support/long-rounds.ts";
import type { Edition } from "./wants.ts";
import { SECTIONS, WHAT, WHEN, WORDS } from "./wishes.ts";
import { World } from "./world.ts";

const MAX_STEPS = 30;
const MAX_FIRST_WISHES = 10;
const WISHES = { ...WHEN, ...WHAT };

const edition = fc.constantFrom<Edition>("cn", "fr");
const words = fc.subarray(WORDS);
const section = fc.constantFrom(...SECTIONS);
const who = fc.nat(1);
const wish = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom(...Object.keys(WHEN)) },
	{ weight: 1, arbitrary: fc.constantFrom(...Object.keys(WHAT)) },
);

const appended = { kind: fc.constant("append"), edition, words, section };

const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ ...appended, count: fc.constant(1) }) },
	{ weight: 1, arbitrary: fc.record({ ...appended, count: fc.constantFrom(7, 45) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("revise"), back: fc.nat(4), words }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("announce") }) },
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant("choose"), who, wish }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("subscribe"), who, edition }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("end"), who, ended: fc.oneof(edition, fc.constant("all")) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("undo"), who }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant("wait"), quarters: fc.constantFrom(1, 3, 4, 5, 20, 60) }) },
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant("set clock"), quarters: fc.integer({ min: -30, max: 30 }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant("restart"),
			downQuarters: fc.constantFrom(0, 0, 5, 50),
			missed: fc.constantFrom(0, 1, 7),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("die"), afterWrites: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What hardly anybody would come upon by chance. */
const HABITS = [
	...[[], []],
	["quiet from 22 to 7", "words pass", "to follow train"],
	["quiet from 13 to 17:30", "words pass", "to follow train", "to follow war"],
];
const habit = fc.constantFrom(...HABITS);
const others = fc.uniqueArray(wish, { maxLength: MAX_FIRST_WISHES });
const firstWishes = fc.tuple(habit, others).map((wishes) => wishes.flat());
/** All lengths are as likely: little is held in a short one. What fails is shortened anyway. */
const steps = fc.noBias(fc.array(step, { maxLength: MAX_STEPS, size: "max" }));
const story = fc.tuple(firstWishes, firstWishes, steps);

/** Stories that chance came upon once, in a thousand or more. */
const FOUND: [ones: string[], others: string[], steps: Step[]][] = [
	// A correction that came too late, of a message that is young again by the clock.
	[
		[],
		[],
		[
			{ kind: "append", edition: "cn", words: [], section: "Sport", count: 7 },
			...[60, 20, 20].map((quarters) => ({ kind: "wait", quarters }) as Step),
			{ kind: "revise", back: 0, words: [] },
			{ kind: "set clock", quarters: -5 },
		],
	],
];

test(
	"every destination gets exactly what a simple model says, through settings, revisions, clocks, restarts and kills",
	async () => {
		await fc.assert(
			fc.asyncProperty(story, async ([ones, others, steps]) => {
				const world = await World.begin();
				try {
					for (const [who, wishes] of [ones, others].entries()) await settle(world, who, wishes);
					for (const each of steps) {
						await take(each, world);
						await world.compare();
					}
				} finally {
					await world.end();
				}
			}),
			{ numRuns: LONG_ROUNDS ? 1_000 : 30, examples: FOUND.map((each) => [each]) },
		);
	},
	LONG_ROUNDS ? 3_600_000 : 60_000,
);

async function settle(world: World, who: number, wishes: readonly string[]): Promise<void> {
	await take({ kind: "subscribe", who, edition: "cn" }, world);
	await take({ kind: "subscribe", who, edition: "fr" }, world);
	for (const wish of wishes) await take({ kind: "choose", who, wish }, world);
}

async function take(step: Step, world: World): Promise<void> {
	const person = "who" in step && step.who === 1 ? world.people[1] : world.people[0];
	switch (step.kind) {
		case "append":
			return world.append(step.edition, step.count, step);
		case "revise":
			return world.revise(step.back, step.words);
		case "announce":
			return world.announce();
		case "choose":
			return person.choose(WISHES[step.wish]);
		case "subscribe":
			return person.subscribe(step.edition);
		case "end":
			return person.end(step.ended);
		case "undo":
			return person.undo();
		case "wait":
			return world.wait(step.quarters);
		case "set clock":
			return world.setClock(step.quarters);
		case "restart":
			return world.restart(step.downQuarters, step.missed);
		case "die":
			return world.die(step.afterWrites);
	}
}
