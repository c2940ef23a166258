import { formatArticle } from "../../src/formatter/format-article.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { messageOptions } from "../../src/telegram/message-options.ts";
import type { Row } from "../result.ts";
import { buildBotStage } from "./bot-stage.ts";
import { costOfNumbers } from "./cost-of-numbers.ts";
import { benchArticle, broadcastTo } from "./unpaced-delivery.ts";

const CHATS = 10_000;
const CONCURRENCY = 100;

/** The whole delivery, with its positions on disk, against nothing but `api.sendMessage` with as many calls at once. */
export async function compareWithBareLoop(): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		const chats = await stage.emulator.world.readers(CHATS);
		await bareLoop(stage.emulator, chats.slice(0, 2000)); // both run warm
		const bare = await bareLoop(stage.emulator, chats);
		const { seconds, cpuSeconds } = await broadcastTo(stage.emulator, chats);
		const delivery = chats.length / seconds;
		const bareAgain = await bareLoop(stage.emulator, chats);
		const mean = (bare + bareAgain) / 2;
		const share = ((await costOfNumbers()) * chats.length) / cpuSeconds;
		return [
			{ what: "unpaced, no latency: bare loop of sendMessage", value: mean, unit: "sends/s" },
			{ what: "unpaced, no latency: delivery", value: delivery, unit: "sends/s" },
			{ what: "unpaced, no latency: delivery / bare loop", value: delivery / mean, unit: "×", goal: "≥ 0.7" },
			{ what: "share of a send's CPU that counting and watching it cost", value: 100 * share, unit: "%", goal: "< 2" },
		];
	} finally {
		await stage.close();
	}
}

interface Server {
	readonly token: string;
	readonly apiRoot: string;
}

async function bareLoop({ token, apiRoot }: Server, chats: readonly number[]): Promise<number> {
	const { api } = createBot({ token, apiRoot });
	const message = formatArticle(benchArticle(1));
	const waiting = [...chats];
	const started = performance.now();
	const worker = async () => {
		for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop())
			await api.sendMessage(chat, message.text, messageOptions(message));
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	return chats.length / ((performance.now() - started) / 1000);
}
