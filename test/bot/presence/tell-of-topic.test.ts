import { describe, expect, test } from "vitest";
import { tellOfTopic } from "../../../src/bot/presence/tell-of-topic.ts";
import { loadTranslations } from "../../../src/formatter/translations.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender } from "../../../src/telegram/sender.ts";
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
	const services = { sender: createSender(api), api, translate, subscriptions: stage.store.subscriptions };
	const key = destinationKey({ chat: chatId(forum.id), topic: topic.threadId });
	const tell = (state: "closed" | "deleted") => tellOfTopic(key, state, { ...services, logger: logEntries().logger });
	const said = async (text: RegExp) => (await forum.messages()).filter((message) => text.test(message.text ?? ""));
	return { ...stage, ann, forum, topic, tell, said };
}

describe("tellOfTopic", () => {
	test("says in General which news waits in a closed topic, with a link to it", async () => {
		const { forum, topic, tell, said } = await setForum();
		expect(await tell("closed")).toBe(true);
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
		expect(await tell("deleted")).toBe(true);
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
		expect(await tell("closed")).toBe(true);
		expect(await said(/should have come/)).toEqual([]);
		await ann.chat.waitForText(/^In the group “Forum”:\nNews of Français · fr should have come into this topic/);
		for (const { chat } of [silent, member])
			expect((await chat.messages()).filter(({ text }) => text?.includes("should have come"))).toEqual([]);
		await ann.blocks();
		expect(await tell("closed")).toBe(false);
	});

	test("says nothing of a topic that nothing is subscribed in any more", async () => {
		const { ann, forum, topic, tell, said } = await setForum();
		await ann.asks("/unsubscribe", { in: forum, topic });
		expect(await tell("closed")).toBe(false);
		expect(await said(/should have come/)).toEqual([]);
	});
});
