import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("/start", () => {
	test("says what this is and what to do next, in the language of whoever asks", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/start")).text).toBe(
			[
				"Radio France Internationale, article by article: title, lede and a link to RFI.",
				"",
				"/subscribe – get new articles of 法广 here",
				"/latest – the newest articles",
				"/search words – find an article again",
				"/help – everything else",
			].join("\n"),
		);
		expect((await (await chinese()).asks("/start")).text).toBe(
			[
				"法国国际广播电台（RFI）的文章，一篇一条：标题、导语和原文链接。",
				"",
				"/subscribe – 在这里接收新文章（法广）",
				"/latest – 最新文章",
				"/search 关键词 – 查找文章",
				"/help – 其他功能",
			].join("\n"),
		);
	});

	test("subscribes nobody by itself", async () => {
		const { english, subscriptionOf, changed } = await setBotStage();
		const ann = await english();
		await ann.asks("/start");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		expect(changed).toEqual([]);
	});

	test("resumes what somebody had who comes back", async () => {
		const { english, chinese, clock, subscriptionOf, changed } = await setBotStage();
		for (const [who, answer] of [
			[
				await english(),
				"Welcome back. New articles of 法广 (cn) and RFI (fr) arrive here. /help lists what else I understand.",
			],
			[await chinese(), "欢迎回来。这里订阅了：法广（cn）和RFI（fr），新文章会发到这里。/help 列出其他功能。"],
		] as const) {
			await who.asks("/subscribe cn fr");
			const before = await subscriptionOf(who.id);
			await clock.advance(5000);
			expect((await who.asks("/start from-a-link")).text).toBe(answer);
			expect(await subscriptionOf(who.id)).toEqual({ ...before, renewedAt: clock.now() });
			expect(changed).toEqual([String(who.id), String(who.id)]);
			changed.splice(0);
		}
	});
});
