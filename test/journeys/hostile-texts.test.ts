import { expect, test } from "vitest";
import { feed, startFeedServer } from "../support/articles/scripted-feed.ts";
import { setStage } from "../support/stages/stage.ts";

const ESCAPES = "\u001b[31m\u009b2J\u202e\u2028";

test("what feeds, chats, people and Telegram say steers no terminal, and what people say stands in no line", async () => {
	const { emulator, startBot } = await setStage();
	const site = await startFeedServer(
		feed(
			{ title: "没有地址\u202e的文章\u009b31m" },
			{ slug: "国际/20260901-a", title: "纸船\u202e节", publishedAt: Date.now() },
		),
	);
	const bot = await startBot({ FEEDS: `cn=${site.url}`, LOG_LEVEL: "debug" });
	await bot.logs("Feed has items that cannot be posted");

	const reader = await emulator.world.user(`Reader of rivers ${ESCAPES}`);
	const group = await emulator.world.supergroup(`Friends of rivers ${ESCAPES}`, { creator: reader, bot: "member" });
	await reader.asks("/subscribe cn", { in: group });
	await reader.asks(`/search paper boats ${ESCAPES}`, { in: group });
	const description = `Bad Request: \u001b[31m${'"level":"error"'}\n\u2028forged`;
	await emulator.faults.inject({ kind: "status", method: "sendMessage", code: 400, description, times: 1 });
	await reader.sends("/help", { in: group });
	const refused = await bot.logs("Command failed");
	expect(refused["error"]).toContain("\u001b[31m");
	expect(bot.logged.join()).toContain(String.raw`\u001b[31m`);
	expect(await bot.kill("SIGTERM")).toBe(0);
});
