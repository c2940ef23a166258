import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("Whoever adds the bot", () => {
	test("to a group finds a button there, which is for administrators", async () => {
		const { world, english, chinese, subscriptionOf } = await setBotStage(["cn", "en"]);
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann });
		await group.adds(li);
		await group.addsBot(ann);
		const greeting = await group.waitForText("New articles of Radio France Internationale can arrive here.");
		const press = async (who: typeof ann) =>
			(await (await who.taps("Receive the news here: English · en", { in: group, on: greeting })).answer()).text;
		expect(await press(li)).toBe("在群组中只有管理员可以更改订阅。");
		expect(await subscriptionOf(group.id)).toBeUndefined();
		expect(await press(ann)).toBeUndefined();
		expect(await subscriptionOf(group.id)).toMatchObject({ chatType: "supergroup", editions: { en: { since: 0 } } });
	});

	test("to a group that subscribes already is told nothing: its news goes on", async () => {
		const { world, english, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		const last = await group.lastFromBot();
		await group.removesBot();
		await group.addsBot();
		await settle();
		expect(await group.lastFromBot()).toEqual(last);
	});

	test("to a channel subscribes it from their private chat, and nobody else can", async () => {
		const { world, english, chinese, subscriptionOf, settle } = await setBotStage(["cn", "fr"]);
		const [ann, li] = [await english(), await chinese()];
		for (const person of [ann, li]) await person.startsSilently();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		const greeting = await ann.chat.waitForText("I may post in your channel.");
		expect(await channel.lastFromBot()).toBeUndefined();
		await (await ann.taps("Post the news there: 中文（简体） · cn", { on: greeting })).answer();
		await ann.chat.waitForText(/will arrive in the channel .+\n\n\/channel changes that\.$/s);
		expect(await subscriptionOf(channel.id)).toMatchObject({
			chatType: "channel",
			editions: { cn: {} },
			language: "zh",
		});
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		await (await ann.taps("Other editions", { on: greeting })).answer();
		await (await ann.taps("Français · fr")).answer();
		expect(Object.keys((await subscriptionOf(channel.id))?.editions ?? {})).toEqual(["cn", "fr"]);

		const others = await world.channel("Another", { creator: li, bot: "administrator" });
		const invitation = await li.chat.waitForText("我可以在您的频道发消息了");
		await others.demotes(li);
		expect((await (await li.taps("在频道发布新闻", { on: invitation })).answer()).text).toContain(
			"您不是这个频道的管理员",
		);
		await settle();
		expect(await subscriptionOf(others.id)).toBeUndefined();
	});

	test("to a channel without the right to post hears in private what is missing, and how to go on once it is there", async () => {
		const { world, english } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		const channel = await world.channel("News of the day", { creator: ann });
		await channel.promotesBot({ can_post_messages: false });
		await ann.chat.waitForText("Please give me the right to post messages");
		await channel.promotesBot();
		await ann.chat.waitForText("I may post in your channel.");
	});

	test("to a channel without ever having written to the bot hears nothing, and nothing is wrong", async () => {
		const { world, english, entries, settle } = await setBotStage();
		const ann = await english();
		await world.channel("News of the day", { creator: ann, bot: "administrator" });
		await settle();
		expect(entries.filter(({ level }) => level !== "debug")).toEqual([]);
	});
});

describe("A command in a channel", () => {
	test("and its answer are gone after a minute", async () => {
		const { world, english, clock } = await setBotStage(["fr"]);
		const channel = await world.channel("News of the day", { creator: await english(), bot: "administrator" });
		const posted = await channel.posts("/help");
		await channel.waitForText("What I can do", { after: posted });
		await clock.sleeping(1, 60_000);
		await clock.advance(60_000);
		await expect.poll(async () => (await channel.messages()).filter(({ text }) => text !== undefined)).toEqual([]);
	});
});
