import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("/subscribe", () => {
	test("without an argument subscribes to the first edition, from now on", async () => {
		const { english, chinese, publish, subscriptionOf, changed, clock } = await setBotStage();
		await publish(anArticle("one"), anArticle("two"));
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks("/subscribe")).text).toBe(
			"New articles of 中文（简体） · cn will arrive here as RFI publishes them.\n\n/unsubscribe stops them.",
		);
		expect((await li.asks("/subscribe")).text).toBe(
			"已订阅：中文（简体） · cn。RFI 一有新文章，就会发到这里。\n\n不想再收时，发送 /unsubscribe 即可。",
		);
		const subscription = {
			...{ chatType: "private", editions: { cn: { since: 2 } }, notices: { since: 0 } },
			renewedAt: clock.now(),
		};
		expect(await subscriptionOf(ann.id)).toEqual({ ...subscription, language: "en" });
		expect(await subscriptionOf(li.id)).toEqual({ ...subscription, language: "zh-Hans" });
		expect(changed).toEqual([String(ann.id), String(li.id)]);
	});

	test.each([
		["/subscribe fr es", ["fr", "es"], "Français · fr and Español · es"],
		["/subscribe ES,fr", ["es", "fr"], "Español · es and Français · fr"],
		["/subscribe RFI Español、法广", ["es", "cn"], "Español · es and 中文（简体） · cn"],
		["/subscribe all", ["cn", "fr", "es"], "中文（简体） · cn, Français · fr and Español · es"],
	])("takes %s", async (command, editions, names) => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		expect((await ann.asks(command)).text).toBe(
			`New articles of ${names} will arrive here as RFI publishes them.\n\n/unsubscribe stops them.`,
		);
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(editions);
	});

	test("adds editions to those that are there, and leaves these where they are", async () => {
		const { english, publish, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		await publish(anArticle("one"), anArticle("un", { edition: "fr" }));
		expect((await ann.asks("/subscribe cn fr")).text).toBe(
			"New articles of Français · fr will arrive here as RFI publishes them.\n\n/unsubscribe stops them.",
		);
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ cn: { since: 0 }, fr: { since: 1 } });
	});

	test("asked twice changes nothing but the time of asking", async () => {
		const { english, chinese, publish, clock, subscriptionOf, settle } = await setBotStage();
		for (const [who, answer] of [
			[await english(), "New articles of 中文（简体） · cn arrive here already."],
			[await chinese(), "这里已经订阅了：中文（简体） · cn。"],
		] as const) {
			await who.asks("/subscribe");
			await settle();
			const before = await subscriptionOf(who.id);
			await publish(anArticle(`between-${who.id}`));
			await clock.advance(1000);
			expect((await who.asks("/subscribe")).text).toBe(answer);
			expect(await subscriptionOf(who.id)).toEqual({ ...before, renewedAt: clock.now() });
		}
	});

	test("names the editions there are when asked for another, and subscribes to none", async () => {
		const { english, chinese, subscriptionOf } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks("/subscribe fr klingon")).text).toBe(
			"“klingon” is no edition that this bot reads.\nThere are: 中文（简体） · cn, Français · fr and Español · es",
		);
		expect((await li.asks("/subscribe en")).text).toBe(
			"本机器人没有“en”这个语言版。\n可选：中文（简体） · cn、Français · fr、Español · es",
		);
		expect([await subscriptionOf(ann.id), await subscriptionOf(li.id)]).toEqual([undefined, undefined]);
	});

	test("in a group obeys its administrators only, and answers whoever asked", async () => {
		const { world, english, chinese, subscriptionOf } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.group("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		const refusal = await li.asks("/subscribe", { in: group });
		expect(refusal.text).toBe("在群组中只有管理员可以更改订阅。");
		expect(refusal.reply_to_message?.from?.id).toBe(li.id);
		expect(await subscriptionOf(group.id)).toBeUndefined();
		await group.promotes(li);
		expect((await li.asks("/subscribe@news_bot", { in: group })).text).toContain("已订阅：中文（简体） · cn。");
		expect((await ann.asks("/subscribe", { in: group })).text).toContain("arrive here already");
		expect(await subscriptionOf(group.id)).toMatchObject({ chatType: "group", editions: { cn: { since: 0 } } });
	});

	test("obeys an anonymous administrator", async () => {
		const { world, subscriptionOf, emulator } = await setBotStage();
		const group = await world.supergroup("Readers", { bot: "administrator" });
		const asked = await group.posts("/subscribe fr");
		// Anonymous administrators have no language of their own: they get that of the first edition that they chose.
		await group.waitForText(/^Abonnement activé\s: Français · fr\./, { after: asked });
		expect(await subscriptionOf(group.id)).toMatchObject({ chatType: "supergroup", language: "fr" });
		expect(await emulator.transcript.count("getChatMember")).toBe(0);
	});

	test("does not take somebody who writes as a channel, or that channel's own posts, for an administrator", async () => {
		const { world, english, receives, subscriptionOf } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const channel = await world.channel("A channel");
		await ann.asks("/help", { in: group });
		await receives({
			update_id: 1,
			message: {
				message_id: 4711,
				date: 0,
				chat: { id: group.id, type: "supergroup", title: "Readers" },
				from: { id: 136_817_688, is_bot: true, first_name: "Channel", username: "Channel_Bot" },
				sender_chat: { id: channel.id, type: "channel", title: "A channel" },
				text: "/subscribe",
				entities: [{ type: "bot_command", offset: 0, length: 10 }],
			},
		});
		expect((await group.lastFromBot())?.text).toBe("在群组中只有管理员可以更改订阅。");
		expect(await subscriptionOf(group.id)).toBeUndefined();
	});

	test("keeps a group's language when an anonymous administrator asks", async () => {
		const { world, english, subscriptionOf } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		await ann.asks("/subscribe", { in: group });
		const asked = await group.posts("/subscribe fr");
		await group.waitForText("Français · fr", { after: asked });
		expect(await subscriptionOf(group.id)).toMatchObject({ language: "en", editions: { cn: {}, fr: {} } });
	});

	test("subscribes a channel when it is asked there", async () => {
		const { world, subscriptionOf } = await setBotStage();
		const channel = await world.channel("News of the day", { bot: "administrator" });
		const asked = await channel.posts("/subscribe");
		await channel.waitForText("已订阅：中文（简体） · cn", { after: asked });
		expect(await subscriptionOf(channel.id)).toMatchObject({ chatType: "channel", language: "zh-Hans" });
	});

	test("without an argument means what is read where nobody's own language is known", async () => {
		const { world, english, subscriptionOf } = await setBotStage(["cn", "en", "es"]);
		const channel = await world.channel("News", { bot: "administrator" });
		await channel.waitForText("will arrive here", { after: await channel.posts("/subscribe en") });
		await channel.waitForText("English · en arrive here already", { after: await channel.posts("/subscribe") });
		await channel.waitForText("new articles in English; in other languages: /subscribe cn es", {
			after: await channel.posts("/help"),
		});
		expect(Object.keys((await subscriptionOf(channel.id))?.editions ?? {})).toEqual(["en"]);
		const group = await world.supergroup("Lectores", { creator: await english(), bot: "member" });
		await group.waitForText("Suscripción activada: Español · es.", { after: await group.posts("/subscribe es") });
		await group.waitForText("Español · es", { after: await group.posts("/subscribe") });
	});

	test("takes the language of its news for a channel where that is not Chinese", async () => {
		const { world, subscriptionOf } = await setBotStage(["fr"]);
		const channel = await world.channel("Nouvelles", { bot: "administrator" });
		const asked = await channel.posts("/subscribe");
		await channel.waitForText(/^Abonnement activé\s: Français · fr\./, { after: asked });
		expect(await subscriptionOf(channel.id)).toMatchObject({ language: "fr" });
	});

	test("subscribes each topic of a forum for itself, and answers there", async () => {
		const { world, english, subscriptionOf, changed } = await setBotStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topic = await forum.opensTopic("France");
		const answer = await ann.asks("/subscribe fr", { in: forum, topic });
		expect(answer).toMatchObject({ message_thread_id: topic.threadId, is_topic_message: true });
		expect(await subscriptionOf(forum.id, topic.threadId)).toMatchObject({ editions: { fr: { since: 0 } } });
		expect(await subscriptionOf(forum.id)).toBeUndefined();
		const general = await ann.asks("/subscribe", { in: forum });
		expect(general).not.toHaveProperty("message_thread_id");
		expect(await subscriptionOf(forum.id)).toMatchObject({ editions: { cn: { since: 0 } } });
		expect(changed).toEqual([`${forum.id}/${topic.threadId}`, String(forum.id)]);
	});

	test("takes a reply in a group without topics for the group itself", async () => {
		const { world, english, subscriptionOf } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const earlier = await ann.sends("what about news?", { in: group });
		const asked = await ann.sends("/subscribe", { in: group, replyTo: earlier });
		await group.waitForText("New articles of", { after: asked });
		expect(await subscriptionOf(group.id)).toMatchObject({ editions: { cn: { since: 0 } } });
	});

	test("is refused in the direct messages of a channel, where nothing can be sent unasked", async () => {
		const { world, english, receives, emulator, subscriptionOf } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Direct messages", { creator: ann, bot: "administrator" });
		const chat = { id: group.id, type: "supergroup", title: "Direct messages", is_direct_messages: true } as const;
		for (const [language_code, answer] of [
			["en", "Nothing can be sent to the direct messages of a channel unasked."],
			["zh", "频道的私信中无法主动发送消息。"],
		] as const) {
			const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code };
			const said = { message_id: 900, date: 1_800_000_000, from, chat, text: "/subscribe" };
			await receives({ update_id: 1, message: said });
			expect((await emulator.transcript.calls("sendMessage")).at(-1)?.params["text"]).toContain(answer);
		}
		expect(await subscriptionOf(group.id)).toBeUndefined();
	});
});
