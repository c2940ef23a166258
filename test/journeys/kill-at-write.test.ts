import { describe, expect, test } from "vitest";
import { article, type Stage, shows } from "../support/build-stage.ts";
import { setStage } from "../support/stage.ts";

const READERS = 2;

/** Subscribes readers and leaves two articles in the feed that nobody has seen yet. */
async function prepare({ emulator, feeds, startBot }: Stage) {
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const readers = [await emulator.world.user("First reader"), await emulator.world.user("Second reader")];
	for (const reader of readers) await reader.asks("/subscribe");
	expect(await bot.kill("SIGTERM")).toBe(0);
	const articles = [article(1), article(2)];
	for (const one of articles) feeds.publish(one);
	return { readers, articles };
}

/**
 * What one round writes, in this order: the two articles, their stories, their log entries, the head, the feed's state, and
 * then at least two groups of positions, since nobody gets the second article within a second of the first.
 */
const WRITES = ["articles", "stories", "log entries", "head", "feed state", "position", "position"];

describe("kill -9 just before a write loses nothing and repeats at most the sends in flight", () => {
	test.for(WRITES.map((write, index) => [index + 1, write] as const))("write %i: %s", async ([number, write]) => {
		const stage = await setStage();
		const { readers, articles } = await prepare(stage);
		await stage.runBotUntilWrite(number);
		const restarted = await stage.startBot();
		for (const { chat } of readers) for (const one of articles) await chat.waitFor((message) => shows(message, one));
		expect(await restarted.kill("SIGTERM")).toBe(0);
		let repeated = 0;
		for (const { chat } of readers) {
			const places = (await chat.messages()).map((message) => articles.findIndex((one) => shows(message, one)));
			const got = places.filter((place) => place >= 0);
			expect(got).toEqual([...got].sort());
			expect(new Set(got)).toEqual(new Set([0, 1]));
			repeated += got.length - articles.length;
		}
		expect(repeated).toBeLessThanOrEqual(write === "position" ? READERS : 0);
	});
});
