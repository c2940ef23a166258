import { describe, expect, test } from "vitest";
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
		expect((await li.chat.waitForText("/subscribe")).text).toContain("订阅");
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
