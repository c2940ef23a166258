import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { article, buildStage, type Stage, shows } from "../support/stages/build-stage.ts";

const READERS = 2;

/** Subscribes readers and leaves two articles in the feed that nobody has seen yet. */
async function prepare(stage: Stage) {
	const { emulator, feeds, startBot } = stage;
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const readers = [await emulator.world.user("First reader"), await emulator.world.user("Second reader")];
	for (const reader of readers) await reader.asks("/subscribe");
	expect(await bot.kill("SIGTERM")).toBe(0);
	const articles = [article(1), article(2)];
	for (const one of articles) feeds.publish(one);
	return { readers, articles, restore: await stage.keepState() };
}

/**
 * What one round writes, in this order: the two articles, their stories, their log entries, the head, the feed's state, and
 * then at least two groups of positions, since nobody gets the second article within a second of the first.
 */
const WRITES = ["articles", "stories", "log entries", "head", "feed state", "position", "position"];
/** Before anything is known, before it counts, and before it is noted as sent; the others only where nobody waits. */
const ALWAYS = ["articles", "head", "position"].map((write) => WRITES.indexOf(write));

describe("kill -9 just before a write loses nothing and repeats at most the sends in flight", () => {
	let stage: Stage;
	let scene: Awaited<ReturnType<typeof prepare>>;

	beforeAll(async () => {
		stage = await buildStage();
		scene = await prepare(stage);
	});

	afterAll(() => stage.close());

	const chosen = WRITES.map((write, index) => [index + 1, write] as const).filter(
		([number]) => LONG_ROUNDS || ALWAYS.includes(number - 1),
	);

	test.for(chosen)("write %i: %s", async ([number, write]) => {
		const { readers, articles, restore } = scene;
		await restore();
		// What stands there is from the rounds before.
		const before = await Promise.all(readers.map(async ({ chat }) => (await chat.messages()).at(-1)?.message_id ?? 0));
		await stage.runBotUntilWrite(number);
		const restarted = await stage.startBot();
		for (const [index, { chat }] of readers.entries())
			for (const one of articles) await chat.waitFor((message) => shows(message, one), { after: before[index] ?? 0 });
		expect(await restarted.kill("SIGTERM")).toBe(0);
		let repeated = 0;
		for (const [index, { chat }] of readers.entries()) {
			const messages = (await chat.messages()).filter(({ message_id }) => message_id > (before[index] ?? 0));
			const places = messages.map((message) => articles.findIndex((one) => shows(message, one)));
			const got = places.filter((place) => place >= 0);
			expect(got).toEqual([...got].sort());
			expect(new Set(got)).toEqual(new Set([0, 1]));
			repeated += got.length - articles.length;
		}
		expect(repeated).toBeLessThanOrEqual(write === "position" ? READERS : 0);
	});
});
