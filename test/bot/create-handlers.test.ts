import { describe, expect, test } from "vitest";
import { anArticle } from "../support/articles/an-article.ts";
import { setBotStage } from "../support/stages/bot-stage.ts";

describe("createHandlers", () => {
	test("owns up to a failure in one sentence, and logs what it was", async () => {
		const { english, chinese, store, entries } = await setBotStage();
		await store.close();
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks("/subscribe")).text).toBe("Something went wrong on my side. Please try again in a minute.");
		expect((await li.asks("/subscribe")).text).toBe("我这边出了点问题，请稍后再试。");
		const failures = entries.filter(({ sentence }) => sentence === "Command failed");
		expect(failures.map(({ level, fields }) => [level, fields["chat"]])).toEqual([
			["error", ann.id],
			["error", li.id],
		]);
	});

	test("waits and answers when Telegram says in a moment", async () => {
		const { english, emulator, clock, entries } = await setBotStage();
		const ann = await english();
		await emulator.faults.inject({ kind: "flood", method: "sendMessage", retryAfterSeconds: 3 });
		const answer = ann.asks("/help");
		await clock.sleeping();
		expect(clock.waits).toEqual([3000]);
		await clock.advance(3000);
		expect((await answer).text).toContain("/subscribe");
		expect(entries).toEqual([]);
	});

	test("does not apologise where the apology would fare like the answer", async () => {
		const { english, emulator, written, entries, settle } = await setBotStage();
		const ann = await english();
		for (const [code, description, more] of [
			[403, "Forbidden: bot was blocked by the user", {}],
			[429, "Too Many Requests: retry after 60", { retryAfterSeconds: 60 }],
			[400, "Bad Request: TOPIC_CLOSED", {}],
		] as const) {
			const calls = await emulator.transcript.count("sendMessage");
			await emulator.faults.inject({ kind: "status", method: "sendMessage", code, description, ...more });
			await ann.sends("/help");
			await written("Command failed");
			entries.splice(0);
			await settle();
			expect(await emulator.transcript.count("sendMessage")).toBe(calls + 1);
		}
	});

	test("says over the chat why a press came to nothing, where no message would be taken", async () => {
		const { world, english, emulator, entries } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe fr", { in: group });
		const page = await ann.asks("/keywords", { in: group });
		const toast = async () => (await (await ann.taps("Add words…", { in: group, on: page })).answer()).text;
		await group.mutesBot();
		expect(await toast()).toBe("Telegram does not let me write here now.");
		await group.addsBot();
		const flood = { kind: "flood", method: "sendMessage", retryAfterSeconds: 60 } as const;
		await emulator.faults.inject({ ...flood, chatId: group.id });
		expect(await toast()).toBe("Something went wrong on my side. Please try again in a minute.");
		expect(entries.map(({ level }) => level)).toEqual(["warn", "warn"]);
	});

	test("does not apologise where nobody asked for anything", async () => {
		const { world, english, emulator, store, entries, written, settle } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		await emulator.faults.inject({ kind: "reset-before", method: "sendMessage", chatId: ann.id, times: 9 });
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		expect(await written("Command failed")).toMatchObject({ level: "warn", fields: { chat: channel.id } });
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const greeting = await forum.lastFromBot();
		const topic = await forum.opensTopic("News");
		await topic.closes();
		await settle();
		await store.close();
		await topic.reopens();
		const failures = () => entries.filter(({ sentence }) => sentence === "Command failed").length;
		await expect.poll(failures).toBe(2);
		await settle();
		expect(await channel.lastFromBot()).toBeUndefined();
		expect(await forum.lastFromBot()).toEqual(greeting);
	});

	test("answers once more when the connection ends without a word, and says nothing of it", async () => {
		const { english, emulator, entries } = await setBotStage();
		const ann = await english();
		await emulator.faults.inject({ kind: "reset-before", method: "sendMessage" });
		expect((await ann.asks("/help")).text).toContain("/subscribe");
		expect(entries).toEqual([]);
	});

	test("answers in simpler and simpler forms when Telegram refuses the content", async () => {
		const { english, emulator, publish } = await setBotStage();
		await publish(anArticle("train", { title: "火车" }));
		const ann = await english();
		const refusal = { kind: "status", method: "sendMessage", code: 400 } as const;
		await emulator.faults.inject({ ...refusal, description: "Bad Request: ENTITY_TYPE_INVALID" });
		const withoutTimes = await ann.asks("/latest");
		expect(withoutTimes.entities?.map(({ type }) => type)).toEqual(["bold", "text_link", "italic"]);
		await emulator.faults.inject({ ...refusal, description: "Bad Request: BUTTON_DATA_INVALID", times: 3 });
		const bare = await ann.asks("/latest");
		expect(bare).not.toHaveProperty("reply_markup");
		expect(bare.text).toMatch(/\n\nhttps:\/\/www\.rfi\.fr\/cn\/train$/);
	});

	test("does not call for a person when somebody blocks the bot before its answer", async () => {
		const { english, emulator, written } = await setBotStage();
		const ann = await english();
		const description = "Forbidden: bot was blocked by the user";
		await emulator.faults.inject({ kind: "status", method: "sendMessage", code: 403, description, times: 2 });
		await ann.sends("/help");
		expect(await written("Command failed")).toMatchObject({ level: "warn", fields: { chat: ann.id } });
	});

	test("answers one chat while another has to wait", async () => {
		const { english, chinese, emulator, clock } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		await emulator.faults.inject({ kind: "flood", method: "sendMessage", chatId: ann.id, retryAfterSeconds: 9 });
		await ann.sends("/help");
		await li.sends("/help");
		expect((await li.chat.waitForText("/subscribe")).text).toContain("/subscribe");
		await clock.sleeping();
		await clock.advance(9000);
		await ann.chat.waitForText("/subscribe");
	});

	test("writes no braces of a variable that was forgotten", async () => {
		const { english, chinese } = await setBotStage();
		for (const who of [await english(), await chinese()])
			for (const command of [
				"start",
				"help",
				"subscribe",
				"subscribe x",
				"latest",
				"latest x",
				"search x",
				"unsubscribe",
			])
				expect((await who.asks(`/${command}`)).text).not.toMatch(/[{}$]/);
	});
});
