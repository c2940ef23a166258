import { describe, expect, test } from "vitest";
import { setBotStage } from "../support/bot-stage.ts";

describe("Coming back", () => {
	test("renews the subscription of somebody who unblocks the bot, and of nobody who blocks it", async () => {
		const { english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		const before = await subscriptionOf(ann.id);
		changed.splice(0);
		await clock.advance(1000);
		await ann.blocks();
		await ann.unblocks();
		await settle();
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, renewedAt: clock.now() });
		expect(changed).toEqual([String(ann.id)]);
	});

	test("renews what a group had when the bot is added again or gets its rights back", async () => {
		const { world, english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		changed.splice(0);
		await clock.advance(1000);
		await group.removesBot();
		await group.addsBot();
		await group.promotesBot();
		await settle();
		expect(changed).toEqual([String(group.id), String(group.id)]);
		expect(await subscriptionOf(group.id)).toMatchObject({ renewedAt: clock.now() });
	});

	test("renews every topic of a forum, and nobody else's", async () => {
		const { world, english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topics = [await forum.opensTopic("News"), await forum.opensTopic("More news")];
		for (const topic of topics) await ann.asks("/subscribe", { in: forum, topic });
		changed.splice(0);
		await clock.advance(1000);
		await forum.removesBot();
		await forum.addsBot();
		await settle();
		expect(changed.sort()).toEqual(topics.map(({ threadId }) => `${forum.id}/${threadId}`).sort());
		for (const { threadId } of topics)
			expect(await subscriptionOf(forum.id, threadId)).toMatchObject({ renewedAt: clock.now() });
		expect((await subscriptionOf(ann.id))?.renewedAt).toBeLessThan(clock.now());
	});

	test("means nothing where nothing was subscribed to", async () => {
		const { world, subscriptionOf, changed, settle } = await setBotStage();
		const group = await world.supergroup("Readers", { bot: "member" });
		await settle();
		expect(await subscriptionOf(group.id)).toBeUndefined();
		expect(changed).toEqual([]);
	});
});

describe("A group that becomes a supergroup", () => {
	test("takes what it has along, whichever of Telegram's two messages is read", async () => {
		const { world, english, moved, settle } = await setBotStage();
		const ann = await english();
		const group = await world.group("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		const supergroup = await group.upgrades();
		await settle();
		// Both say the same: moving twice is moving once.
		expect(moved).toEqual([
			[group.id, supergroup.id],
			[group.id, supergroup.id],
		]);
	});
});
