import { expect, test } from "vitest";
import { setBotStage } from "../support/stages/bot-stage.ts";

const MINUTE_MS = 60_000;

/** A channel in which a command was answered just now. */
async function answeredChannel() {
	const stage = await setBotStage(["en"]);
	const channel = await stage.world.channel("News", { bot: "administrator" });
	await channel.waitForText("will arrive here", { after: await channel.posts("/subscribe") });
	await stage.settle();
	const texts = async () => (await channel.messages()).flatMap(({ text = [] }) => text);
	const asked = async () => (await stage.emulator.transcript.calls("deleteMessage")).length;
	return { ...stage, channel, texts, asked };
}

test("a command in a channel and its answer are removed after a minute", async () => {
	const { clock, texts } = await answeredChannel();
	await clock.advance(MINUTE_MS - 1);
	expect(await texts()).toHaveLength(2);
	await clock.advance(1);
	await expect.poll(texts).toEqual([]);
});

test("a command in a channel and its answer are removed at once at the end, and not again", async () => {
	const { clock, removals, texts, asked } = await answeredChannel();
	await removals.finish();
	expect(await texts()).toEqual([]);
	await clock.advance(MINUTE_MS);
	await removals.finish();
	expect(await asked()).toBe(2);
});

test("a channel's answer without the right to delete stays, and nothing fails", async () => {
	const { emulator, channel, removals, texts } = await answeredChannel();
	const refusal = { code: 400, description: "Bad Request: message can't be deleted" } as const;
	await emulator.faults.inject({ kind: "status", ...refusal, method: "deleteMessage", chatId: channel.id, times: 2 });
	await removals.finish();
	expect(await texts()).toHaveLength(2);
});
