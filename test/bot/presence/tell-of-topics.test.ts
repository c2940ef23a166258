import { describe, expect, test } from "vitest";
import { tellOfTopics } from "../../../src/bot/presence/tell-of-topics.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { chatId } from "../../../src/news/destination.ts";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender } from "../../../src/telegram/sender.ts";
import type { ShutTopic, TopicState } from "../../../src/telegram/topic-state.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const translate = loadTranslations();

/** A forum with a topic that reads the news, and what tells of it. */
async function setForum() {
	const stage = await setBotStage();
	const ann = await stage.english();
	const forum = await stage.world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
	const topic = await forum.opensTopic("News");
	await ann.asks("/subscribe fr", { in: forum, topic });
	const { api } = createBot({ token: stage.emulator.token, apiRoot: stage.emulator.apiRoot });
	const services = { sender: createSender(api), api, translate, logger: logEntries().logger };
	const { editions } = (await stage.subscriptionOf(forum.id, topic.threadId)) ?? {};
	if (editions === undefined) throw new Error("Nothing is subscribed to in the topic");
	const subscription = { chatType: "supergroup", editions, language: "en", renewedAt: 0 } as const;
	const shut = (state: TopicState, change: Partial<ShutTopic> = {}) => {
		return { topic: topic.threadId, state, subscription, ...change };
	};
	const tellOf = async (...topics: ShutTopic[]) =>
		(await tellOfTopics({ chat: chatId(forum.id), topics }, services)).kind;
	const tell = (state: TopicState) => tellOf(shut(state));
	const said = async (text: RegExp) => (await forum.messages()).filter((message) => text.test(message.text ?? ""));
	return { ...stage, ann, forum, topic, subscription, shut, tellOf, tell, said };
}

describe("tellOfTopics", () => {
	test("says in General which news waits in a closed topic, with a link to it", async () => {
		const { forum, topic, tell, said } = await setForum();
		expect(await tell("closed")).toBe("told");
		const [message] = await said(/closed/);
		expect(message?.text).toBe(
			"News of Français · fr should have come into this topic, but it is closed. The news waits there and goes on when the topic is opened again.",
		);
		expect(message?.message_thread_id).toBeUndefined();
		const url = `https://t.me/c/${String(forum.id).replace("-100", "")}/${topic.threadId}`;
		expect(message?.entities).toEqual([expect.objectContaining({ type: "text_link", url })]);
	});

	test("says of a deleted one how to go on, without a command that a tap would send to General", async () => {
		const { tell, said } = await setForum();
		expect(await tell("deleted")).toBe("told");
		const [message] = await said(/has been deleted/);
		expect(message?.text).toMatch(/Write \/subscribe in the topic where it should come from now on\.$/);
		expect(message?.entities).toEqual([expect.objectContaining({ type: "code" })]);
	});

	test("tells those administrators in private who talk to the bot, where General is closed as well", async () => {
		const { english, ann, forum, tell, said } = await setForum();
		const silent = await english();
		const member = await english();
		await ann.asks("/help");
		await member.asks("/help");
		for (const person of [silent, member]) await forum.adds(person);
		await forum.promotes(silent);
		await forum.general().closes();
		expect(await tell("closed")).toBe("told");
		expect(await said(/should have come/)).toEqual([]);
		await ann.chat.waitForText(/^In the group “Forum”:\nNews of Français · fr should have come into this topic/);
		for (const { chat } of [silent, member])
			expect((await chat.messages()).filter(({ text }) => text?.includes("should have come"))).toEqual([]);
		await ann.blocks();
		expect(await tell("closed")).toBe("nobody");
	});

	test("says of several in one message what came into each, with links to those that can be opened", async () => {
		const { tellOf, shut, said, subscription } = await setForum();
		const spanish = { ...subscription, editions: { es: { since: 0 }, fr: { since: 0 } } };
		expect(
			await tellOf(
				shut("deleted", { topic: 77 }),
				shut("closed"),
				shut("closed", { topic: 78, subscription: spanish }),
			),
		).toBe("told");
		const [message, ...others] = await said(/closed/);
		expect(others).toEqual([]);
		expect(message?.text).toBe(
			"These topics are closed, so their news waits. It goes on when they are opened again:\n• Français · fr\n• Español · es and Français · fr\n\n" +
				"Topics into which news came have been deleted, so no more comes. Write /subscribe in the topics where it should come from now on. What came into them:\n• Français · fr",
		);
		expect(message?.entities?.map(({ type }) => type)).toEqual(["text_link", "text_link", "code"]);
	});

	test("says of ten topics with all editions, in both states, no more than a message can hold", async () => {
		const { tellOf, shut, said, subscription } = await setForum();
		const editions = Object.fromEntries(EDITION_CODES.map((code) => [code, { since: 0 }]));
		const full = { subscription: { ...subscription, editions } };
		const states = [...Array<TopicState>(9).fill("closed"), "deleted"] as const;
		expect(await tellOf(...states.map((state) => shut(state, full)))).toBe("told");
		expect(await said(/closed/)).toHaveLength(1);
	});

	test("hands on for how long Telegram asks General to wait, and bothers nobody else", async () => {
		const { ann, forum, emulator, tell } = await setForum();
		await ann.asks("/help");
		await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 30, method: "sendMessage", chatId: forum.id });
		const before = await emulator.transcript.count("sendMessage");
		expect(await tell("closed")).toBe("wait");
		expect(await emulator.transcript.count("sendMessage")).toBe(before + 1);
	});
});
