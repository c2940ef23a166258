import { setTimeout as delay } from "node:timers/promises";
import { article } from "../../test/support/stages/build-stage.ts";
import type { BenchResult, Row } from "../result.ts";
import { compareWithBareLoop } from "../stage/bare-loop.ts";
import { type BotStage, buildBotStage, timeOfSends } from "../stage/bot-stage.ts";

const LATENCY_MS = 50;

/** Sending one article to many chats: inside the limits, below a hidden limit, at full rate, and while people ask. */
export async function broadcast(): Promise<BenchResult> {
	return {
		name: "broadcast",
		rows: [
			...(await insideLimits("limits of 30/s, SEND_RATE_PER_SECOND=29", 30, 29, 1.05)),
			...(await insideLimits("limits secretly at 20/s", 20, 20, 1.4)),
			...(await fullRate()),
			...(await compareWithBareLoop()),
			...(await peopleFirst()),
		],
	};
}

const CHATS = 900;
const GROUPS = 100;

async function insideLimits(what: string, limit: number, ideal: number, goal: number): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "strict"]);
	try {
		await stage.emulator.setLimits({ profile: "strict", perSecond: limit });
		const groups = await Promise.all(
			Array.from({ length: GROUPS }, (_, index) =>
				stage.emulator.world.supergroup(`Group ${index}`, { bot: "member" }),
			),
		);
		const chats = [...(await stage.emulator.world.readers(CHATS)), ...groups.map(({ id }) => id)];
		await stage.subscribe(chats);
		await stage.startBot({ SEND_RATE_PER_SECOND: "29" });
		stage.feeds.publish(article(1));
		await untilSent(stage, chats.length);
		const calls = await stage.emulator.transcript.calls("sendMessage");
		const [first, last] = [calls[0], calls.at(-1)];
		const seconds = ((last?.atMs ?? 0) - (first?.atMs ?? 0)) / 1000;
		const idealSeconds = chats.length / ideal;
		return [
			{ what: `${what}: time`, value: seconds, unit: "s" },
			{ what: `${what}: time / ideal`, value: seconds / idealSeconds, unit: "×", goal: `≤ ${goal}` },
			{ what: `${what}: 429s`, value: calls.filter(({ status }) => status === 429).length, unit: "" },
		];
	} finally {
		await stage.close();
	}
}

/** Until so many sends were accepted. The emulator records calls here, so refused ones can be told apart. */
async function untilSent({ emulator }: BotStage, count: number): Promise<void> {
	for (let sent = 0; sent < count; ) {
		await delay(200);
		if ((await emulator.transcript.count("sendMessage")) < count) continue;
		sent = (await emulator.transcript.calls("sendMessage")).filter(({ status }) => status === 200).length;
	}
}

const RATE = 1000;
const FULL_RATE_CHATS = 10_000;

async function fullRate(): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off", "--latency", String(LATENCY_MS)]);
	try {
		const chats = await stage.emulator.world.readers(FULL_RATE_CHATS);
		await stage.subscribe(chats);
		await stage.startBot({ SEND_RATE_PER_SECOND: String(RATE) });
		stage.feeds.publish(article(1));
		const seconds = await timeOfSends(stage, FULL_RATE_CHATS);
		const what = `no limits, ${LATENCY_MS} ms latency, SEND_RATE_PER_SECOND=${RATE}`;
		return [
			{ what: `${what}: achieved / configured`, value: FULL_RATE_CHATS / seconds / RATE, unit: "×", goal: "≥ 0.9" },
		];
	} finally {
		await stage.close();
	}
}

const QUESTIONS = 60;
const BUSY_CHATS = 3000;

async function peopleFirst(): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--latency", String(LATENCY_MS)]);
	try {
		await stage.subscribe(await stage.emulator.world.readers(BUSY_CHATS));
		await stage.startBot({ SEND_RATE_PER_SECOND: "100" });
		// Many people, each of whom asks once: who asks all the time is told to wait.
		const numbers = Array.from({ length: QUESTIONS }, (_, index) => index + 1);
		const askers = await Promise.all(numbers.map((number) => stage.emulator.world.user(`Asker ${number}`)));
		stage.feeds.publish(article(1));
		await timeOfSends(stage, 100);
		const times: number[] = [];
		for (const asker of askers) {
			const asked = performance.now();
			await asker.asks("/latest");
			times.push(performance.now() - asked);
		}
		const sorted = times.sort((a, b) => a - b);
		const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? 0;
		return [
			{ what: `/latest during a broadcast, ${LATENCY_MS} ms latency: p95`, value: p95, unit: "ms", goal: "< 300" },
		];
	} finally {
		await stage.close();
	}
}
