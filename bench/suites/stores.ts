import { hasPostgres } from "../../test/support/postgres/has-postgres.ts";
import { article } from "../../test/support/stages/build-stage.ts";
import type { BenchResult, Row } from "../result.ts";
import { type BotStage, buildBotStage, timeOfSends } from "../stage/bot-stage.ts";
import { moveThereAndBack } from "../stage/move-there-and-back.ts";
import type { StoreIn } from "../stage/stage-store.ts";
import { type StoreServer, startStoreServer } from "../stage/store-servers.ts";

const CHATS = 10_000;
const RATE = 1000;
const LATENCY_MS = 50;
const ROUND_TRIP_MS = 10;
const ROUNDS = 5;
const SLOW_NETWORK = `PostgreSQL, ${ROUND_TRIP_MS} ms away`;

/** The whole bot over each kind of store: the same broadcast, one after the other and again, with a Telegram for each in a process of its own. */
export async function stores(): Promise<BenchResult> {
	if (!hasPostgres()) {
		process.stderr.write("There is no PostgreSQL on this machine: nothing to compare SQLite with.\n");
		return { name: "stores", rows: [] };
	}
	const server = await startStoreServer();
	try {
		return {
			name: "stores",
			rows: [...(await compareStores(server)), ...(await moveThereAndBack(await server.newDatabase()))],
		};
	} finally {
		await server.close();
	}
}

/** A running bot with a store, and how many articles it has sent to everybody. */
interface Arm {
	readonly stage: BotStage;
	articles: number;
}

async function compareStores(server: StoreServer): Promise<Row[]> {
	const arms: Arm[] = [];
	try {
		arms.push(await startArm());
		arms.push(await startArm(await server.near()));
		arms.push(await startArm(await server.far(ROUND_TRIP_MS)));
		for (const arm of arms) await sendsPerSecond(arm); // the first one compiles
		const rounds: number[][] = [];
		for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(arms, round));
		return rowsOf(rounds);
	} finally {
		await Promise.all(arms.map(({ stage }) => stage.close()));
	}
}

async function startArm(storeIn?: StoreIn): Promise<Arm> {
	const stage = await buildBotStage(
		["--limits", "off", "--transcript", "off", "--latency", String(LATENCY_MS)],
		storeIn,
	);
	await stage.subscribe(await stage.emulator.world.readers(CHATS));
	await stage.startBot({ SEND_RATE_PER_SECOND: String(RATE) });
	return { stage, articles: 0 };
}

/** Each arm once, beginning with another one each time: whatever else the machine does, falls upon all of them. */
async function measureRound(arms: readonly Arm[], round: number): Promise<number[]> {
	const rates: number[] = new Array(arms.length);
	for (let turn = 0; turn < arms.length; turn++) {
		const index = (round + turn) % arms.length;
		const arm = arms[index];
		if (arm !== undefined) rates[index] = await sendsPerSecond(arm);
	}
	return rates;
}

async function sendsPerSecond(arm: Arm): Promise<number> {
	const before = CHATS * arm.articles;
	arm.stage.feeds.publish(article(++arm.articles));
	return CHATS / (await timeOfSends(arm.stage, CHATS, before));
}

function rowsOf(rounds: readonly (readonly number[])[]): Row[] {
	const ratesOf = (arm: number) => median(rounds.map((rates) => rates[arm] ?? 0));
	const ratioOf = (arm: number) => median(rounds.map((rates) => (rates[arm] ?? 0) / (rates[0] ?? 0)));
	const what = `${CHATS} chats, ${LATENCY_MS} ms latency, SEND_RATE_PER_SECOND=${RATE}`;
	return [
		{ what: `${what}: PostgreSQL / SQLite`, value: ratioOf(1), unit: "×", goal: "≥ 0.9" },
		{ what: `${what}: ${SLOW_NETWORK} / SQLite`, value: ratioOf(2), unit: "×", goal: "≥ 0.8" },
		{ what: "SQLite", value: ratesOf(0), unit: "sends/s" },
		{ what: "PostgreSQL", value: ratesOf(1), unit: "sends/s" },
		{ what: SLOW_NETWORK, value: ratesOf(2), unit: "sends/s" },
	];
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
