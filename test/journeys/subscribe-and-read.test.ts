import { expect, test } from "vitest";
import { article, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

test("a subscriber gets each new article once, also after a restart, and finds them again", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const [old, first, second] = [article(1), article(2), article(3)];
	feeds.publish(old);
	const bot = await startBot();
	await bot.logs("Feed has news");

	const [chinese, english] = [
		await emulator.world.user("Chinese reader", { language_code: "zh-hans" }),
		await emulator.world.user("English reader", { language_code: "en" }),
	];
	expect((await chinese.asks("/subscribe")).text).toContain("中文（简体） · cn");
	expect((await english.asks("/subscribe")).text).toContain("New articles of 中文（简体） · cn will arrive here");

	feeds.publish(first);
	const received = await chinese.chat.waitFor((message) => shows(message, first));
	await english.chat.waitFor((message) => shows(message, first));
	expect(received.text).toMatch(/^第2号测试文章\n\n第2篇的导语，只为测试而写。\n\n法广 · 国际 · /);
	expect(received.entities).toContainEqual({ type: "text_link", offset: 0, length: 7, url: first.url });
	expect(received.link_preview_options).toMatchObject({
		url: first.url,
		prefer_large_media: true,
		show_above_text: true,
	});

	expect(await bot.kill("SIGTERM")).toBe(0);
	expect(await emulator.pendingUpdates()).toBe(0);
	const again = await startBot();
	feeds.publish(second);
	await chinese.chat.waitFor((message) => shows(message, second));
	await english.chat.waitFor((message) => shows(message, second));

	for (const { chat } of [chinese, english]) {
		const texts = (await chat.messages()).filter((message) => [old, first, second].some((one) => shows(message, one)));
		// The one that was there before them is the sample that each is shown at once.
		const titles = texts.map(({ text }) => text?.slice(0, 7));
		expect(titles).toEqual(["第1号测试文章", "第2号测试文章", "第3号测试文章"]);
	}
	expect((await chinese.asks("/latest")).text).toMatch(/第3号测试文章.*第2号测试文章.*第1号测试文章/s);
	expect((await english.asks("/search 第1篇的导语")).text).toContain(
		"Search: 第1篇的导语 – 1 article\n\n1. 第1号测试文章",
	);
	expect(await again.kill("SIGINT")).toBe(0);
});

test("an unsubscribed chat gets nothing more, and a blocked one its settings back when it returns", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot();
	const [leaver, blocker, witness] = [
		await emulator.world.user("Leaver"),
		await emulator.world.user("Blocker"),
		await emulator.world.user("Witness"),
	];
	for (const reader of [leaver, blocker, witness]) await reader.asks("/subscribe");
	await feeds.untilRead(["cn"]);
	await leaver.asks("/unsubscribe");
	await blocker.blocks();
	const [missed, next] = [article(1), article(2)];
	feeds.publish(missed);
	await witness.chat.waitFor((message) => shows(message, missed));
	await bot.logs("Destination is gone");
	await blocker.unblocks();
	await blocker.chat.waitFor((message) => shows(message, missed));
	feeds.publish(next);
	await blocker.chat.waitFor((message) => shows(message, next));
	await witness.chat.waitFor((message) => shows(message, next));
	expect((await leaver.chat.messages()).some((message) => shows(message, missed) || shows(message, next))).toBe(false);
});

test("a private channel that was chosen in private gets the news, and a press there ends it", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot();
	const [owner, witness] = [
		await emulator.world.user("Owner", { language_code: "en" }),
		await emulator.world.user("Witness"),
	];
	const channel = await emulator.world.channel("Headlines", { creator: owner });
	await witness.asks("/subscribe");
	await owner.asks("/channel");
	const shared = await owner.shares("Choose a channel", channel);
	const menu = await owner.chat.waitForText("Which editions should arrive in “Headlines”?", { after: shared });
	await (await owner.taps("中文（简体） · cn", { on: menu })).answer();
	await feeds.untilRead(["cn"]);
	const [first, second] = [article(1), article(2)];
	feeds.publish(first);
	await channel.waitFor((message) => shows(message, first));
	await (await owner.taps("✓ 中文（简体） · cn", { on: menu })).answer();
	feeds.publish(second);
	await witness.chat.waitFor((message) => shows(message, second));
	expect((await channel.messages()).some((message) => shows(message, second))).toBe(false);
	expect((await owner.chat.messages()).some((message) => shows(message, first))).toBe(false);
	expect(await bot.kill("SIGTERM")).toBe(0);
});
