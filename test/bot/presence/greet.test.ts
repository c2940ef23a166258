import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("Whoever adds the bot", () => {
	test("to a group finds a button there, which is for administrators", async () => {
		const { world, english, chinese, clock, settle, subscriptionOf } = await setBotStage(["cn", "en"]);
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann });
		await group.adds(li);
		await group.addsBot(ann);
		await settle();
		await clock.advance(5_000);
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
		const greeting = await ann.chat.waitForText("I may post in “News of the day”.");
		expect(await channel.lastFromBot()).toBeUndefined();
		await (await ann.taps("Post the news there: 中文（简体） · cn", { on: greeting })).answer();
		await ann.chat.waitForText(/will arrive in “News of the day” .+, and so does \/channel\.$/s);
		expect(await subscriptionOf(channel.id)).toMatchObject({
			chatType: "channel",
			editions: { cn: {} },
			language: "zh-Hans",
		});
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		await (await ann.taps("Other editions", { on: greeting })).answer();
		await (await ann.taps("Français · fr")).answer();
		expect(Object.keys((await subscriptionOf(channel.id))?.editions ?? {})).toEqual(["cn", "fr"]);

		const others = await world.channel("Another", { creator: li, bot: "administrator" });
		const invitation = await li.chat.waitForText("我可以在频道“Another”发消息了");
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
		await ann.chat.waitForText(
			"I was added to “News of the day” but may not post there. Please give me the right to post messages",
		);
		await channel.promotesBot();
		await ann.chat.waitForText("I may post in “News of the day”.");
	});

	test("to a forum hears that its other topics are chosen for from within", async () => {
		const { world, english, subscriptionOf } = await setBotStage(["en"]);
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const greeting = await forum.waitForText("for another topic, send /subscribe there");
		// As code: a tap on a command would send it where it stands.
		expect(greeting.entities).toMatchObject([{ type: "code", length: "/subscribe".length }]);
		await (await ann.taps("Receive the news here", { in: forum })).answer();
		expect(await subscriptionOf(forum.id)).toBeDefined();
	});

	test("to a channel that subscribes already hears when the right to post is missing there", async () => {
		const { world, english, settle } = await setBotStage(["en"]);
		const ann = await english();
		await ann.startsSilently();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		await channel.waitForText("will arrive here", { after: await channel.posts("/subscribe") });
		await channel.removesBot();
		await channel.promotesBot({ can_post_messages: false });
		const told = await ann.chat.waitForText("then its news goes on");
		await channel.promotesBot();
		await settle();
		expect(await ann.chat.lastFromBot()).toEqual(told);
	});

	test("again and again is told once an hour, in each chat for itself", async () => {
		const { world, english, clock, settle } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const again = async () => {
			for (let time = 0; time < 3; time++) {
				await group.removesBot();
				await group.addsBot();
			}
			await settle();
			await clock.advance(5_000);
		};
		const greetings = async () =>
			(await group.messages()).filter(({ text }) => text?.includes("can arrive here")).length;
		await again();
		expect(await greetings()).toBe(1);
		const other = await world.supergroup("Others", { creator: ann, bot: "member" });
		expect((await other.lastFromBot())?.text).toContain("can arrive here");
		await clock.advance(3_600_000);
		await again();
		await expect.poll(greetings).toBe(2);
	});

	test("to a channel hears of it at once when the first try did not reach them", async () => {
		const { world, english } = await setBotStage();
		const ann = await english();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		await ann.startsSilently();
		await channel.removesBot();
		await channel.promotesBot();
		await ann.chat.waitForText("can arrive there");
	});

	test.each(["after", "before"])("to a group is not greeted when the bot stops right %s that", async (when) => {
		const { emulator, english, clock, settle, errands } = await setBotStage();
		const ann = await english();
		if (when === "before") await errands.stop();
		const group = await emulator.world.supergroup("Readers", { creator: ann, bot: "member" });
		await settle();
		await errands.stop();
		expect(clock.waits).toEqual([]);
		await clock.advance(5_000);
		await settle();
		expect(await group.lastFromBot()).toBeUndefined();
	});

	test("is told nothing where it is not known what they could do before", async () => {
		const { world, english, receives, clock, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann });
		await group.addsBot();
		await settle();
		await clock.advance(5_000);
		const greeting = await group.waitForText("can arrive here");
		const from = { id: ann.id, is_bot: false, first_name: "Ann" };
		const change = { chat: group.chat, from, date: 0, new_chat_member: { status: "member" } };
		await receives({ update_id: 1, my_chat_member: change as never });
		expect(await group.lastFromBot()).toEqual(greeting);
	});

	test("to a channel without ever having written to the bot hears nothing, and nothing is wrong", async () => {
		const { world, english, entries, settle } = await setBotStage();
		const ann = await english();
		await world.channel("News of the day", { creator: ann, bot: "administrator" });
		await settle();
		expect(entries.filter(({ level }) => level !== "debug")).toEqual([]);
	});
});

describe("A channel that is chosen for from a private chat", () => {
	async function ownedChannel() {
		const stage = await setBotStage(["cn", "fr"]);
		const ann = await stage.english();
		await ann.startsSilently();
		const channel = await stage.world.channel("/stop @all", { creator: ann, bot: "administrator" });
		const greeting = await ann.chat.waitForText("I may post in");
		const press = async (label: string, on: Message = greeting) =>
			(await (await ann.taps(label, { on })).answer()).text;
		const last = async () => (await ann.chat.lastFromBot()) as Message;
		return { ...stage, ann, channel, greeting, press, last };
	}

	test("is named, as code, in all that is said of it, and nothing of it is said of the private chat", async () => {
		const { press, last, greeting } = await ownedChannel();
		const said: string[] = [greeting.text ?? ""];
		const say = async () => said.push((await last()).text ?? "");
		await press("Post the news there: 中文（简体） · cn");
		await say();
		const subscribed = await last();
		await press("Post the news there: 中文（简体） · cn");
		await say();
		await press("Other editions");
		await say();
		expect(said).toEqual([
			"I may post in “/stop @all”. New articles of Radio France Internationale can arrive there:",
			"New articles of 中文（简体） · cn will arrive in “/stop @all” as RFI publishes them.\n\nThe buttons below change that, and so does /channel.",
			"New articles of 中文（简体） · cn arrive in “/stop @all” already.",
			"Which editions should arrive in “/stop @all”? ✓ marks those that do; a press switches one on or off.",
		]);
		expect([greeting, subscribed].map(({ entities = [] }) => entities.map(({ type }) => type))).toEqual([
			["code"],
			["code", "bot_command"],
		]);
	});

	test("says where news was stopped and goes on", async () => {
		const { press, ann, last } = await ownedChannel();
		await press("Post the news there: 中文（简体） · cn");
		const subscribed = await last();
		const now = async () =>
			(await ann.chat.messages()).find(({ message_id }) => message_id === subscribed.message_id)?.text;
		await press("Undo", subscribed);
		expect(await now()).toBe("Stopped: no more articles of 中文（简体） · cn in “/stop @all”.");
		await press("Undo", subscribed);
		expect(await now()).toBe(
			"New articles of 中文（简体） · cn arrive in “/stop @all” again, from where they stopped.",
		);
	});

	test("gets no subscription while the bot may not post there, and whoever presses hears why", async () => {
		const { press, channel, subscriptionOf } = await ownedChannel();
		await channel.promotesBot({ can_post_messages: false });
		expect(await press("Post the news there: 中文（简体） · cn")).toBe(
			"I may not post in this channel: please open its administrators, choose me and allow me to post messages, then try again.",
		);
		expect(await subscriptionOf(channel.id)).toBeUndefined();
		await channel.removesBot();
		expect(await press("Post the news there: 中文（简体） · cn")).toMatch(/^I am not in this channel: /);
	});
});

describe("A press in a channel", () => {
	test("is answered in the channel's language, and nothing of it is left after a minute", async () => {
		const { world, english, clock, settle } = await setBotStage(["cn", "fr"]);
		const ann = await english();
		const channel = await world.channel("每日新闻", { creator: ann, bot: "administrator" });
		const texts = async () => (await channel.messages()).flatMap(({ text = "" }) => (text === "" ? [] : [text]));
		const start = await channel.waitForText("法国国际广播电台", { after: await channel.posts("/start") });
		await clock.advance(30_000);
		await (await ann.taps("在这里接收新闻：中文（简体） · cn", { in: channel, on: start })).answer();
		await (await ann.taps("其他语言版", { in: channel, on: start })).answer();
		await settle();
		expect(await texts()).toEqual([
			"/start",
			expect.anything(),
			expect.stringMatching("^已订阅"),
			expect.stringMatching("^要接收"),
		]);
		await clock.advance(60_000);
		await expect.poll(texts).toEqual([]);
	});

	test("on a message that a stop has left there removes it as well", async () => {
		const { world, english, clock, settle, emulator } = await setBotStage(["en"]);
		const ann = await english();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		const posted = await channel.posts("/subscribe");
		const answer = await channel.waitForText("will arrive here", { after: posted });
		await clock.sleeping(1, 60_000);
		await emulator.faults.inject({ kind: "status", method: "deleteMessage", code: 500, description: "x", times: 2 });
		await clock.advance(60_000);
		await expect.poll(() => emulator.transcript.count("deleteMessage")).toBe(2);
		await (await ann.taps("Undo", { in: channel, on: answer })).answer();
		await settle();
		await clock.advance(60_000);
		const left = async () => (await channel.messages()).map(({ message_id }) => message_id);
		await expect.poll(left).not.toContain(answer.message_id);
	});
});

test("A reader of a channel who presses a button there hears that it is for the channel's administrators", async () => {
	const { world, english, subscriptionOf } = await setBotStage(["en"]);
	const reader = await english();
	const channel = await world.channel("News of the day", { bot: "administrator" });
	await channel.adds(reader);
	const asked = await channel.posts("/subscribe");
	const answer = await channel.waitForText("will arrive here", { after: asked });
	expect((await (await reader.taps("Undo", { in: channel, on: answer })).answer()).text).toBe(
		"Only the channel's administrators can change this.",
	);
	expect(await subscriptionOf(channel.id)).toBeDefined();
});
