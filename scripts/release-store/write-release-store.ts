import { writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { article, buildStage, type Stage } from "../../test/support/stages/build-stage.ts";
import { pressing } from "../../test/support/stages/pressing.ts";
import { RELEASE_FEEDS, RELEASE_NOON, type ReleaseCast, releaseCast } from "../../test/support/stages/release-cast.ts";
import { storeAsSql } from "./store-as-sql.ts";

/** Longer than what an update may take before it is written down. */
const HANGS_MS = 2_000;
/** Too long for the buttons that turn its pages: a record has it for them. */
const LONG_SEARCH = "/search 测试 OR 虚构 OR rivière OR 一句很长的话 OR 另一句很长的话";

/**
 * Lets the bot run through a story that leaves a record of each kind, kills it, and writes its store down.
 *
 * @throws Error when the file is there already, or when the story does not go as it should.
 */
export async function writeReleaseStore(file: string): Promise<void> {
	const stage = await buildStage();
	try {
		await stage.forward(RELEASE_NOON - Date.now());
		const bot = await stage.startBot({
			FEEDS: ["cn", "fr"].map((code) => `${code}=${stage.feeds.urlOf(code)}`).join(","),
		});
		await stage.feeds.untilRead(["cn", "fr"]);
		const cast = await releaseCast(stage.emulator);
		await choose(cast, stage);
		await publish(cast, stage);
		await cast.blocker.blocks();
		await publishLast(cast, stage);
		await bot.logs("Destination is gone");
		await cast.asked.asks(LONG_SEARCH);
		await stage.emulator.faults.inject({ kind: "hang", method: "sendMessage", chatId: cast.waiting.id });
		await cast.waiting.sends("/latest 3 fr");
		await delay(HANGS_MS);
		await bot.kill("SIGKILL");
		const origin = new URL(stage.feeds.urlOf("cn")).origin;
		const path = String(stage.environment["STORE_URL"]).replace("sqlite://", "");
		await writeFile(file, storeAsSql(path).replaceAll(origin, RELEASE_FEEDS), { flag: "wx" });
	} finally {
		await stage.close();
	}
}

/** Everything that a place can choose, by words and by buttons. */
async function choose(cast: ReleaseCast, { emulator }: Stage): Promise<void> {
	const { press, asked } = pressing(emulator);
	const { reader, gatherer, follower, sleeper, resting, group, forum, topic, channel } = cast;
	await reader.asks("/subscribe cn fr");
	for (const person of [cast.blocker, gatherer, follower, sleeper, resting, cast.asked])
		await person.asks("/subscribe cn");
	await press(gatherer, await gatherer.asks("/settings"), "Delivery", "Once an hour");
	await follower.asks("/keywords +第2号 -第1号");
	await press(sleeper, await sleeper.asks("/settings"), "Quiet hours", "22:00–07:00");
	await resting.asks("/stop");
	await asked(cast.asked, await press(cast.asked, await cast.asked.asks("/settings"), "Delivery"), "Other times…");
	await reader.asks("/subscribe cn", { in: group });
	await reader.sends("/subscribe cn", { in: forum, topic });
	await forum.waitForText(/^New articles of 中文/);
	await channel.posts("/subscribe cn");
	await channel.waitForText(/./);
}

async function publish({ reader, group, forum, channel, follower }: ReleaseCast, { feeds }: Stage): Promise<void> {
	for (const one of [article(1), article(2), article(3, "fr")]) feeds.publish(one);
	for (const number of [1, 2])
		for (const { waitForText } of [reader.chat, group, forum, channel]) await waitForText(`第${number}号测试文章\n`);
	await reader.chat.waitForText("第3号测试文章\n");
	await follower.chat.waitForText("第2号测试文章\n");
}

/** What comes when somebody has blocked the bot. */
async function publishLast({ reader, group, forum, channel, follower }: ReleaseCast, { feeds }: Stage): Promise<void> {
	feeds.publish(article(4));
	for (const { waitForText } of [reader.chat, group, forum, channel, follower.chat])
		await waitForText("第4号测试文章\n");
}
