import type { ChatClient } from "telegram-emulator";
import { article, buildStage, type Stage, shows } from "../stages/build-stage.ts";
import type { BotProcess } from "./bot-process.ts";

export interface CrashOptions {
	readonly rounds: number;
	readonly chats: number;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: () => number;
	readonly onRound?: (round: CrashRound) => void;
}

/** What one SIGKILL in the middle of a broadcast did. */
export interface CrashRound {
	/** The kill came with this message of the round; a few more arrive until the process is gone. */
	readonly killedAtMessage: number;
	/** Messages that had arrived by then, out of `chats` × `ARTICLES_PER_ROUND`. */
	readonly arrivedBefore: number;
	/** Chats and articles that never came together, after the restart. */
	readonly lost: number;
	/** Messages that arrived twice. */
	readonly repeated: number;
	/** Chats that got the articles in another order than the log's. */
	readonly outOfOrder: number;
	/** Whether the token was in anything that the process wrote. */
	readonly leaked: boolean;
}

export const ARTICLES_PER_ROUND = 2;
const LATENCY_MS = 5;
const QUIET_MS = 250;
const ROUND_TIMEOUT_MS = 20_000;

/** Broadcasts, kills the real process with SIGKILL at a random moment, starts it again, and counts; round after round. */
export async function crashRounds(options: CrashOptions): Promise<CrashRound[]> {
	const stage = await buildStage({ latencyMs: LATENCY_MS, transcript: false });
	try {
		let bot = await stage.startBot(FAST);
		const chats = await subscribers(stage, options.chats);
		const rounds: CrashRound[] = [];
		for (let number = 0; number < options.rounds; number++) {
			const { round, restarted } = await crashRound(stage, bot, chats, {
				articles: Array.from({ length: ARTICLES_PER_ROUND }, (_, index) =>
					article(number * ARTICLES_PER_ROUND + index + 1),
				),
				killAtMessage: 1 + Math.floor((options.random ?? Math.random)() * (options.chats * ARTICLES_PER_ROUND - 1)),
			});
			bot = restarted;
			options.onRound?.(round);
			rounds.push(round);
		}
		return rounds;
	} finally {
		await stage.close();
	}
}

const FAST = { SEND_RATE_PER_SECOND: "1000" };

async function subscribers({ emulator, feeds }: Stage, count: number): Promise<ChatClient[]> {
	await feeds.untilRead(["cn"]);
	const numbers = Array.from({ length: count }, (_, index) => index + 1);
	const users = await Promise.all(numbers.map((number) => emulator.world.user(`Reader ${number}`)));
	await Promise.all(users.map((user) => user.asks("/subscribe", { timeoutMs: ROUND_TIMEOUT_MS })));
	return users.map((user) => user.chat);
}

interface RoundPlan {
	readonly articles: Articles;
	readonly killAtMessage: number;
}

async function crashRound(
	stage: Stage,
	bot: BotProcess,
	chats: readonly ChatClient[],
	{ articles, killAtMessage }: RoundPlan,
) {
	const arrived = arrivalOf(killAtMessage, stage, articles);
	for (const one of articles) stage.feeds.publish(one);
	await arrived;
	await bot.kill("SIGKILL");
	const before = await arrivals(chats, articles);
	const restarted = await stage.startBot(FAST);
	const last = articles.at(-1);
	// Whoever never gets the last one is counted as a loss below.
	await Promise.allSettled(
		chats.map((chat) =>
			chat.waitFor((message) => last !== undefined && shows(message, last), { timeoutMs: ROUND_TIMEOUT_MS }),
		),
	);
	await untilQuiet(stage);
	return {
		restarted,
		round: {
			killedAtMessage: killAtMessage,
			arrivedBefore: before.flat().length,
			...countUp(await arrivals(chats, articles)),
			leaked: bot.output.includes(stage.emulator.token),
		},
	};
}

/** What was in flight at the kill comes once more; it is there when nothing has come for a while. */
async function untilQuiet({ emulator }: Stage): Promise<void> {
	for (let sent = -1; sent !== (await emulator.transcript.count("sendMessage")); ) {
		sent = await emulator.transcript.count("sendMessage");
		await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
	}
}

function countUp(after: readonly (readonly number[])[]): Pick<CrashRound, "lost" | "repeated" | "outOfOrder"> {
	const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
	return {
		lost: sum(after.map((got) => ARTICLES_PER_ROUND - new Set(got).size)),
		repeated: sum(after.map((got) => got.length - new Set(got).size)),
		outOfOrder: after.filter((got) => got.some((place, index) => place < (got[index - 1] ?? 0))).length,
	};
}

type Articles = readonly ReturnType<typeof article>[];

/** Resolves when the round's n-th message arrives. */
async function arrivalOf(number: number, { emulator }: Stage, articles: Articles): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	let arrived = 0;
	const stop = await emulator.control.subscribe((event) => {
		if (event.kind !== "message" || !articles.some((one) => shows(event.message, one))) return;
		arrived++;
		if (arrived === number) resolve();
	});
	await promise.finally(stop);
}

/** For each chat the places of the round's articles, in the order in which they arrived. */
async function arrivals(chats: readonly ChatClient[], articles: Articles): Promise<number[][]> {
	return Promise.all(
		chats.map(async (chat) => {
			const places = (await chat.messages()).map((message) => articles.findIndex((one) => shows(message, one)));
			return places.filter((place) => place >= 0);
		}),
	);
}
