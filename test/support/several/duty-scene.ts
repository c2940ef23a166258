import { setTimeout as delay } from "node:timers/promises";
import { defined } from "../../../src/kit/defined.ts";
import type { BotProcess } from "../processes/bot-process.ts";
import { type Account, mostWithin } from "./account.ts";
import type { Broadcast } from "./broadcast.ts";
import {
	BOTS,
	type BotName,
	buildSeveralStage,
	type SeveralStage,
	STANDS_BY,
	type StageOptions,
} from "./several-stage.ts";
import { type PostgresSide, postgresSide } from "./store/postgres-side.ts";
import type { Send } from "./telegram/send.ts";

/** What became of one broadcast in whose middle the bot that acted lost the right to. */
export interface DutyRound extends Account {
	/** How much had come by then, from 0 to 1. */
	readonly lostAtShare: number;
	/** From when the next one could have gone on to its first message, in milliseconds. */
	readonly goesOnAfterMs: number;
	/** Messages that the old one sent when it surely had lost the right, or the next one had begun. */
	readonly sentAfterLoss: number;
	/** The tables in which it wrote rows then. */
	readonly writtenAfterLoss: readonly string[];
	/** The most that arrived in any second, by both together. */
	readonly mostInASecond: number;
	/** What the process ended with, where it has. */
	readonly ended?: number | string;
}

interface Loss {
	/** From when on the old one had surely lost the right. */
	readonly lostAtMs: number;
	/** From when on another one could have it. */
	readonly freeAtMs: number;
	/** Who could. */
	readonly next: readonly BotName[];
	readonly ended?: number | string;
}

/** One way to lose the right, and what makes both bots whole again. */
interface Way {
	readonly lose: (old: BotName, broadcast: Broadcast) => Promise<Loss>;
	/** `from`: how many lines the old one's log had when the broadcast began. */
	readonly restore: (old: BotName, from: number) => Promise<void>;
}

/** Whoever does not hear from the store for so long may not act: README of the right to act, src/store/term.ts. */
const LEASE_MS = 4_000;
const LATE_AT_MOST_MS = 1_000;
/** Timers and networks are not exact; the local Telegram judges with the same tolerance. */
const TOLERANCE_MS = 50;
const SUSPENDED_MS = 10_000;
const STORE_AWAY_MS = 2_000;
/** What a frozen line held back has arrived by then. */
const THAWED_MS = 1_000;
const SECOND_MS = 1_000;
/** Their order is one of the things that may go wrong. */
const ARTICLES = 2;

/** Two bots on one PostgreSQL, the first of which acts, and broadcasts in whose middle that changes. */
export class DutyScene {
	readonly #stage: SeveralStage;
	readonly #side: PostgresSide;
	readonly #bots = new Map<BotName, BotProcess>();
	readonly #told = new Set<BotProcess>();
	readonly #ended: BotName[] = [];
	#acting: BotName = "first";

	static async set(options: StageOptions): Promise<DutyScene> {
		const side = await postgresSide();
		const stage = await buildSeveralStage(side, options);
		await side.audit();
		const scene = new DutyScene(stage, side);
		for (const name of BOTS) await scene.#start(name);
		return scene;
	}

	private constructor(stage: SeveralStage, side: PostgresSide) {
		this.#stage = stage;
		this.#side = side;
	}

	close(): Promise<void> {
		for (const bot of this.#bots.values()) this.#told.add(bot);
		return this.#stage.close();
	}

	/** Bots that have ended without being told to. */
	get ended(): readonly BotName[] {
		return this.#ended;
	}

	/** By SIGKILL or SIGTERM. A new process stands by afterwards. */
	end(share: number, signal: "SIGKILL" | "SIGTERM"): Promise<DutyRound> {
		return this.#round(share, {
			lose: async (old, { sends }) => {
				this.#told.add(this.#bot(old));
				const ended = await this.#bot(old).kill(signal);
				const freeAtMs = Math.max(...sends.filter(({ by }) => by === old).map(({ atMs }) => atMs));
				return { lostAtMs: Date.now(), freeAtMs, next: [otherThan(old)], ended };
			},
			restore: (old) => this.#start(old),
		});
	}

	/** Stopped in its tracks, as with a machine that is suspended, and let go on when another one has acted for seconds. */
	suspend(share: number): Promise<DutyRound> {
		return this.#round(share, {
			lose: async (old) => {
				const { pid } = this.#bot(old);
				const freeAtMs = Date.now();
				process.kill(pid, "SIGSTOP");
				await delay(SUSPENDED_MS);
				const lostAtMs = Date.now();
				process.kill(pid, "SIGCONT");
				return { lostAtMs, freeAtMs, next: [otherThan(old)] };
			},
			restore: (old, from) => this.#untilStandsBy(old, from),
		});
	}

	/** Cut off from the store and not from Telegram. */
	cutOff(share: number): Promise<DutyRound> {
		return this.#round(share, {
			lose: async (old) => {
				const freeAtMs = Date.now();
				this.#side.lineOf(old).freeze();
				return { lostAtMs: freeAtMs + LEASE_MS + LATE_AT_MOST_MS, freeAtMs, next: [otherThan(old)] };
			},
			restore: async (old, from) => {
				this.#side.lineOf(old).thaw();
				await delay(THAWED_MS);
				await this.#untilStandsBy(old, from);
			},
		});
	}

	/** The server dies and is started again. Either of the two may act afterwards. */
	loseStore(share: number): Promise<DutyRound> {
		return this.#round(share, {
			lose: async () => {
				await this.#side.server.kill();
				await delay(STORE_AWAY_MS);
				await this.#side.server.start();
				return { lostAtMs: Number.POSITIVE_INFINITY, freeAtMs: Date.now(), next: BOTS };
			},
			restore: async () => undefined,
		});
	}

	/** The one that stands by cannot reach the store for a while: its connections are cut, or nothing passes on them. */
	async disturbStandby(way: "cut" | "frozen", ms: number): Promise<void> {
		const line = this.#side.lineOf(otherThan(this.#acting));
		if (way === "cut") line.cut();
		else line.freeze();
		await delay(ms);
		if (way === "cut") line.mend();
		else line.thaw();
	}

	async #round(lostAtShare: number, { lose, restore }: Way): Promise<DutyRound> {
		const old = this.#acting;
		const from = this.#bot(old).lines.length;
		const broadcast = this.#stage.broadcast(ARTICLES);
		await broadcast.until(lostAtShare);
		const loss = await lose(old, broadcast);
		const account = await broadcast.over();
		const { sends } = broadcast;
		this.#acting = sends.at(-1)?.by === "second" ? "second" : "first";
		await restore(old, from);
		// What waited on the way to the store is there now, if it is taken at all.
		const written = (await this.#side.writesOf(old)).filter(({ atMs }) => atMs > loss.lostAtMs);
		const goesOnAtMs = firstAfter(sends, loss);
		const silentFrom = loss.next.includes(old) ? loss.lostAtMs : Math.min(loss.lostAtMs, goesOnAtMs);
		return {
			...{ lostAtShare, ...account, ...defined({ ended: loss.ended }) },
			goesOnAfterMs: goesOnAtMs - loss.freeAtMs,
			sentAfterLoss: sends.filter(({ by, atMs }) => by === old && atMs > silentFrom).length,
			writtenAfterLoss: [...new Set(written.map(({ table }) => table))],
			mostInASecond: mostWithin(sends, SECOND_MS - TOLERANCE_MS),
		};
	}

	async #start(name: BotName): Promise<void> {
		const bot = await this.#stage.start(name);
		this.#bots.set(name, bot);
		void bot.exited.then(() => {
			if (!this.#told.has(bot)) this.#ended.push(name);
		});
	}

	#bot(name: BotName): BotProcess {
		const bot = this.#bots.get(name);
		if (bot === undefined) throw new Error(`Cannot find "${name}": it was not started`);
		return bot;
	}

	async #untilStandsBy(name: BotName, from: number): Promise<void> {
		await this.#bot(name).logs(STANDS_BY, from);
	}
}

function otherThan(name: BotName): BotName {
	return name === "first" ? "second" : "first";
}

function firstAfter(sends: readonly Send[], { freeAtMs, next }: Loss): number {
	const later = sends.filter(({ by, atMs }) => atMs > freeAtMs && next.some((name) => name === by));
	return Math.min(Number.POSITIVE_INFINITY, ...later.map(({ atMs }) => atMs));
}
