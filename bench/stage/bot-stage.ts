import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { EmulatorClient } from "telegram-emulator";
import { connectEmulator } from "telegram-emulator";
import { type FeedServer, startFeedServer } from "../../demo/feed-server.ts";
import { openStore } from "../../src/store/open-store.ts";
import { BotProcess } from "../../test/support/processes/bot-process.ts";
import { type ChosenBy, seedSubscriptions } from "../../test/support/several/store/seed-subscriptions.ts";
import { fileIn, type StoreIn } from "./stage-store.ts";

const EMULATOR = fileURLToPath(new URL("../../packages/telegram-emulator/src/main.ts", import.meta.url));

/** An emulator and the real bot, each in a process of its own, so that neither slows down what is measured in the other. */
export interface BotStage {
	readonly emulator: EmulatorClient;
	readonly feeds: FeedServer;
	/** Of its store, as `openStore` takes it. */
	readonly storeAddress: string;
	/** Puts subscriptions to the Chinese edition into the store. The bot must not be running. */
	subscribe(chats: readonly number[], chosenBy?: ChosenBy): Promise<void>;
	startBot(environment?: Readonly<Record<string, string>>): Promise<BotProcess>;
	close(): Promise<void>;
}

export async function buildBotStage(
	emulatorArguments: readonly string[],
	storeIn: StoreIn = fileIn,
): Promise<BotStage> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bench-"));
	const store = storeIn(folder);
	const { child, emulator } = await startEmulator(emulatorArguments);
	const feeds = await startFeedServer();
	const bots: BotProcess[] = [];
	const abandon = () => {
		for (const bot of bots) void bot.kill("SIGKILL");
		child.kill("SIGKILL");
		rmSync(folder, { recursive: true, force: true });
	};
	// A bench that is interrupted, or fails, leaves nothing behind.
	process.once("exit", abandon);
	return {
		emulator,
		feeds,
		storeAddress: store.address,
		async subscribe(chats, chosenBy) {
			const opened = await openStore(store.address);
			await seedSubscriptions(opened, chats, chosenBy);
			await opened.close();
		},
		async startBot(environment = {}) {
			const bot = new BotProcess({
				BOT_TOKEN: emulator.token,
				TELEGRAM_API_ROOT: emulator.apiRoot,
				NEWS_MAP: "off",
				FEEDS: `cn=${feeds.urlOf("cn")}`,
				POLL_INTERVAL_SECONDS: "1",
				HTTP_ADDRESS: "",
				...store.environment,
				...environment,
			});
			bots.push(bot);
			await bot.logs("Connected to Telegram");
			await feeds.untilRead(["cn"]);
			return bot;
		},
		async close() {
			process.off("exit", abandon);
			await Promise.all(bots.map((bot) => bot.kill("SIGKILL")));
			child.kill("SIGTERM");
			await feeds.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

async function startEmulator(args: readonly string[]): Promise<{ child: ChildProcess; emulator: EmulatorClient }> {
	const child = spawn(process.execPath, [EMULATOR, "--people", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
	const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
	const { apiRoot } = JSON.parse(line) as { apiRoot: string };
	return { child, emulator: await connectEmulator(apiRoot) };
}

/** From the first send behind `after` to the last of `count`, in seconds. */
export async function timeOfSends({ emulator }: BotStage, count: number, after = 0): Promise<number> {
	const reaches = async (wanted: number) => {
		while ((await emulator.transcript.count("sendMessage")) < wanted) await delay(10);
		return performance.now();
	};
	const started = await reaches(after + 1);
	return ((await reaches(after + count)) - started) / 1000;
}

/** Resident memory of a process, in MiB. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
export async function residentMiB(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, "utf8");
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
