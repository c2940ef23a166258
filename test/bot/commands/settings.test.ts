import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const labelsOf = ({ reply_markup }: Message) => reply_markup?.inline_keyboard.flat().map(({ text }) => text);

describe("/settings", () => {
	test("shows a switch for each edition, which subscribes where it is pressed", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe es");
		const menu = await ann.asks("/settings");
		expect(menu.text).toMatch(/^Which editions should arrive\?/);
		expect(labelsOf(menu)).toContain("✓ Español · es");
		await (await ann.taps("Français", { on: menu })).answer();
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["es", "fr"]);
	});

	test("is for administrators only in a group", async () => {
		const { world, english, chinese } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		expect((await li.asks("/settings", { in: group })).text).toBe("在群组中只有管理员可以更改订阅。");
		expect((await ann.asks("/settings", { in: group })).text).toMatch(/^Which editions should arrive\?/);
	});
});

test("/stop ends what /unsubscribe ends, with the way back", async () => {
	const { english, subscriptionOf } = await setBotStage();
	const ann = await english();
	await ann.asks("/subscribe fr");
	const stopped = await ann.asks("/stop");
	expect(stopped.text).toMatch(/^Stopped: no more articles of Français · fr\./);
	expect(await subscriptionOf(ann.id)).toBeUndefined();
	await (await ann.taps("Undo", { on: stopped })).answer();
	expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr"]);
});
