import { hasPostgres } from "../../test/support/postgres/has-postgres.ts";
import { article } from "../../test/support/stages/build-stage.ts";
import type { BenchResult, Row } from "../result.ts";
import { type BotStage, buildBotStage, timeOfSends } from "../stage/bot-stage.ts";
import { cpuSeconds } from "../stage/cpu-seconds.ts";
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
	readonly pid: number;
	articles: number;
}

/** What one broadcast was. */
interface Sent {
	readonly perSecond: number;
	/** Of the bot's process, for each message. */
	readonly cpuMs: number;
}

async function compareStores(server: StoreServer): Promise<Row[]> {
	const arms: Arm[] = [];
	try {
		arms.push(await startArm());
		arms.push(await startArm(await server.near()));
		arms.push(await startArm(await server.far(ROUND_TRIP_MS)));
		for (const arm of arms) await broadcast(arm); // the first one compiles
		const rounds: Sent[][] = [];
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
	const { pid } = await stage.startBot({ SEND_RATE_PER_SECOND: String(RATE) });
	return { stage, pid, articles: 0 };
}

/** Each arm once, beginning with another one each time: whatever else the machine does, falls upon all of them. */
async function measureRound(arms: readonly Arm[], round: number): Promise<Sent[]> {
	const sent: Sent[] = new Array(arms.length);
	for (let turn = 0; turn < arms.length; turn++) {
		const index = (round + turn) % arms.length;
		const arm = arms[index];
		if (arm !== undefined) sent[index] = await broadcast(arm);
	}
	return sent;
}

async function broadcast(arm: Arm): Promise<Sent> {
	const { stage, pid } = arm;
	const before = CHATS * arm.articles;
	const cpu = await cpuSeconds(pid);
	stage.feeds.publish(article(++arm.articles));
	const seconds = await timeOfSends(stage, CHATS, before);
	return { perSecond: CHATS / seconds, cpuMs: (((await cpuSeconds(pid)) - cpu) * 1000) / CHATS };
}

function rowsOf(rounds: readonly (readonly Sent[])[]): Row[] {
	const of = (arm: number, measure: keyof Sent) => median(rounds.map((sent) => sent[arm]?.[measure] ?? 0));
	const ratio = (arm: number, measure: keyof Sent) =>
		median(rounds.map((sent) => (sent[arm]?.[measure] ?? 0) / (sent[0]?.[measure] ?? 0)));
	const what = `${CHATS} chats, ${LATENCY_MS} ms latency, SEND_RATE_PER_SECOND=${RATE}`;
	const names = ["SQLite", "PostgreSQL", SLOW_NETWORK];
	return [
		{ what: `${what}: PostgreSQL / SQLite`, value: ratio(1, "perSecond"), unit: "×", goal: "≥ 0.9" },
		{ what: `${what}: ${SLOW_NETWORK} / SQLite`, value: ratio(2, "perSecond"), unit: "×", goal: "≥ 0.8" },
		{ what: "the bot's CPU for a send: PostgreSQL / SQLite", value: ratio(1, "cpuMs"), unit: "×" },
		...names.map((name, arm) => ({ what: name, value: of(arm, "perSecond"), unit: "sends/s" })),
		...names.map((name, arm) => ({ what: `the bot's CPU for a send: ${name}`, value: of(arm, "cpuMs"), unit: "ms" })),
	];
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
