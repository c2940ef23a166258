import { createBot } from "../../src/telegram/create-bot.ts";
import { messageOptions } from "../../src/telegram/message-options.ts";
import type { BenchResult } from "../result.ts";
import { buildBotStage } from "../stage/bot-stage.ts";
import { flood } from "../stage/flood.ts";

const CHATS = 10_000;
const WARM_UP_CHATS = 3_000;
const IN_FLIGHT = 50;
const ROUNDS = 3;

/** Of the size of a posted article. */
const MESSAGE = {
	kind: "text" as const,
	text: "一篇用来测量的文章\n\n它的导语不长也不短，只是为了让消息像一条真正的消息，而不是像一个测量用的数字。\n\n法广 · 国际",
	entities: [{ type: "text_link" as const, offset: 0, length: 9, url: "https://www.rfi.fr/cn/bench/1" }],
	previewUrl: "https://www.rfi.fr/cn/bench/1",
};

/**
 * Whether the emulator, in a process of its own, can ever be the bottleneck of a measurement: what it takes when requests
 * cost the client next to nothing, against what the bot's own client can send.
 */
export async function emulator(): Promise<BenchResult> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		const { apiRoot, token, world } = stage.emulator;
		const chats = await world.readers(CHATS);
		const server = { apiRoot, token };
		await sendAll(server, chats.slice(0, WARM_UP_CHATS));
		await floodAll(server, chats.slice(0, WARM_UP_CHATS));
		const sender: number[] = [];
		const taken: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			sender.push(await sendAll(server, chats));
			taken.push(await floodAll(server, chats));
		}
		const [sends, takes] = [median(sender), median(taken)];
		return {
			name: "emulator",
			rows: [
				{ what: `the bot's client sends, ${IN_FLIGHT} in flight`, value: sends, unit: "sends/s" },
				{ what: `the emulator takes, ${IN_FLIGHT} in flight`, value: takes, unit: "sends/s" },
				{ what: "the emulator / the bot's client", value: takes / sends, unit: "×", goal: "≥ 2" },
			],
		};
	} finally {
		await stage.close();
	}
}

interface Server {
	readonly apiRoot: string;
	readonly token: string;
}

/** Sends a message to each chat as the bot does; returns how many a second. */
async function sendAll({ apiRoot, token }: Server, chats: readonly number[]): Promise<number> {
	const { api } = createBot({ apiRoot, token });
	const waiting = [...chats];
	const worker = async () => {
		for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop())
			await api.sendMessage(chat, MESSAGE.text, messageOptions(MESSAGE));
	};
	const started = performance.now();
	await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
	return chats.length / ((performance.now() - started) / 1000);
}

/** The same sends as bytes made beforehand. */
async function floodAll({ apiRoot, token }: Server, chats: readonly number[]): Promise<number> {
	const { host, hostname, port } = new URL(apiRoot);
	const requests = chats.map((chat) => {
		const body = JSON.stringify({ chat_id: chat, text: MESSAGE.text, ...messageOptions(MESSAGE) });
		const head = [
			`POST /bot${token}/sendMessage HTTP/1.1`,
			`Host: ${host}`,
			"Content-Type: application/json",
			`Content-Length: ${Buffer.byteLength(body)}`,
		];
		return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
	});
	const started = performance.now();
	await flood({ hostname, port: Number(port), connections: IN_FLIGHT, requests });
	return chats.length / ((performance.now() - started) / 1000);
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
