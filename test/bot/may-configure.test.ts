import { describe, expect, test } from "vitest";
import { setBotStage } from "../support/stages/bot-stage.ts";

const HIDDEN = { kind: "status", code: 400, description: "Bad Request: member list is inaccessible" } as const;

describe("mayConfigure", () => {
	test("asks for the administrators where Telegram tells nothing of a single member", async () => {
		const { world, english, chinese, emulator, subscriptionOf } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		await emulator.faults.inject({ ...HIDDEN, method: "getChatMember", times: 2 });
		expect((await li.asks("/subscribe", { in: group })).text).toBe("在群组中只有管理员可以更改订阅。");
		expect(await subscriptionOf(group.id)).toBeUndefined();
		expect((await ann.asks("/subscribe", { in: group })).text).toContain("will arrive here");
		expect(await subscriptionOf(group.id)).toBeDefined();
	});

	test("says what to do where Telegram does not tell who the administrators are", async () => {
		const { world, english, chinese, emulator, subscriptionOf, entries } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const groups = [
			[ann, await world.supergroup("Readers", { creator: ann, bot: "member" }), "Please make me an administrator"],
			[li, await world.supergroup("读者", { creator: li, bot: "member" }), "请把我设为管理员"],
		] as const;
		for (const method of ["getChatMember", "getChatAdministrators"])
			await emulator.faults.inject({ ...HIDDEN, method, times: 2 });
		for (const [who, group, advice] of groups) {
			expect((await who.asks("/subscribe", { in: group })).text).toContain(advice);
			expect(await subscriptionOf(group.id)).toBeUndefined();
		}
		expect(entries).toEqual([]);
	});
});
