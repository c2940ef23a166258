import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const labelsOf = ({ reply_markup }: Message) => reply_markup?.inline_keyboard.flat().map(({ text }) => text);

describe("/unsubscribe", () => {
	test("ends the only edition without an argument, and forgets the chat", async () => {
		const { english, chinese, subscriptionOf, changed } = await setBotStage();
		for (const [who, answer] of [
			[await english(), "Stopped: no more articles of Français · fr. /latest and /search still work."],
			[await chinese(), "已退订：Français · fr。/latest 和 /search 仍可使用。"],
		] as const) {
			await who.asks("/subscribe fr");
			expect((await who.asks("/unsubscribe")).text).toBe(answer);
			expect(await subscriptionOf(who.id)).toBeUndefined();
			expect(changed.at(-1)).toBe(String(who.id));
		}
	});

	test("asks which of several editions are meant, and ends what is pressed", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe cn fr es");
		const before = await subscriptionOf(ann.id);
		const question = await ann.asks("/unsubscribe");
		expect(question.text).toBe("Which editions should stop?");
		expect(labelsOf(question)).toEqual([
			...["中文（简体） · cn", "Français · fr", "Español · es", "Stop all", "Keep all"],
		]);
		expect(await subscriptionOf(ann.id)).toEqual(before);
		await (await ann.taps("Français", { on: question })).answer();
		expect((await ann.chat.lastFromBot())?.text).toContain("no more articles of Français · fr.");
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["cn", "es"]);

		const second = await ann.asks("/unsubscribe");
		await (await ann.taps("Keep all", { on: second })).answer();
		expect((await ann.chat.lastFromBot())?.text).toContain("Nothing has changed");
		const third = await ann.asks("/unsubscribe");
		await (await ann.taps("Stop all", { on: third })).answer();
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test("ends one edition and keeps the others as they are", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe cn fr es");
		const before = await subscriptionOf(ann.id);
		expect((await ann.asks("/unsubscribe fr RFI Español")).text).toContain(
			"no more articles of Français · fr and Español · es.",
		);
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, editions: { cn: { since: 0 } } });
		expect((await ann.asks("/unsubscribe all")).text).toContain("no more articles of 中文（简体） · cn.");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test.each([
		["/unsubscribe fr", "Nothing to stop: there is no subscription here to Français · fr."],
		[
			"/unsubscribe –",
			"“–” is no edition that this bot reads.\nThere are: 中文（简体） · cn, Français · fr and Español · es",
		],
		[
			"/unsubscribe de",
			"“de” is no edition that this bot reads.\nThere are: 中文（简体） · cn, Français · fr and Español · es",
		],
	])("answers %s where only the Chinese edition is subscribed to", async (command, answer) => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		expect((await ann.asks(command)).text).toBe(answer);
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: { cn: { since: 0 } } });
	});

	test("says that there is nothing to end", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/unsubscribe")).text).toBe(
			"Nothing to stop: there is no subscription here. /subscribe starts one.",
		);
		expect((await (await chinese()).asks("/unsubscribe fr")).text).toBe(
			"无需退订，这里没有订阅。发送 /subscribe 开始订阅。",
		);
	});

	test("ends also what only a newer version of the bot knows, and only when everything is to end", async () => {
		const { english, store, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe cn");
		const editions = { cn: { since: 0 }, xx: { since: 7 } };
		for await (const [key] of store.subscriptions.entries())
			await store.subscriptions.update(key, (before) => before && { ...before, editions });
		await ann.asks("/unsubscribe cn");
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ xx: { since: 7 } });
		expect((await ann.asks("/unsubscribe")).text).toContain("no more articles of xx.");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test("ends an edition that the operator no longer offers", async () => {
		const { english, store, subscriptionOf } = await setBotStage(["cn"]);
		const ann = await english();
		await ann.asks("/subscribe");
		const editions = { cn: { since: 0 }, es: { since: 7 } };
		for await (const [key] of store.subscriptions.entries())
			await store.subscriptions.update(key, (before) => before && { ...before, editions });
		expect((await ann.asks("/unsubscribe es")).text).toContain("no more articles of Español · es.");
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ cn: { since: 0 } });
	});

	test("in a group obeys its administrators only, in a topic ends that topic's", async () => {
		const { world, english, chinese, subscriptionOf } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await forum.adds(li);
		const topic = await forum.opensTopic("News");
		await ann.asks("/subscribe", { in: forum });
		await ann.asks("/subscribe", { in: forum, topic });
		expect((await li.asks("/unsubscribe", { in: forum, topic })).text).toBe("在群组中只有管理员可以更改订阅。");
		await ann.asks("/unsubscribe", { in: forum, topic });
		expect(await subscriptionOf(forum.id, topic.threadId)).toBeUndefined();
		expect(await subscriptionOf(forum.id)).toBeDefined();
	});

	test("outside topics ends theirs where the chat has no subscription of its own, and says so", async () => {
		const { world, english, chinese, subscriptionOf } = await setBotStage();
		for (const [who, answer] of [
			[await english(), "Stopped in the topics of this chat: no more articles of 中文（简体） · cn and Français · fr."],
			[await chinese(), "已退订本聊天各话题中的：中文（简体） · cn、Français · fr。"],
		] as const) {
			const forum = await world.supergroup("Forum", { creator: who, bot: "member", isForum: true });
			const [news, more, quiet] = [
				await forum.opensTopic("News"),
				await forum.opensTopic("More"),
				await forum.opensTopic("Quiet"),
			];
			await who.asks("/subscribe", { in: forum, topic: news });
			await who.asks("/subscribe fr", { in: forum, topic: more });
			await who.asks("/unsubscribe", { in: forum, topic: quiet });
			expect(await subscriptionOf(forum.id, news.threadId)).toBeDefined();
			expect((await who.asks("/unsubscribe", { in: forum })).text).toBe(answer);
			for (const { threadId } of [news, more]) expect(await subscriptionOf(forum.id, threadId)).toBeUndefined();
		}
	});

	test("ends the topics of a private chat, when they are gone", async () => {
		const { english, asksInPrivateTopic, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		await asksInPrivateTopic(ann.id, 88, "/subscribe");
		expect(await subscriptionOf(ann.id, 88)).toBeDefined();
		expect((await ann.asks("/unsubscribe")).text).toContain("Stopped in the topics of this chat");
		expect(await subscriptionOf(ann.id, 88)).toBeUndefined();
	});
});
