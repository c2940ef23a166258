import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openStore } from "../../src/store/open-store.ts";
import { article } from "../../test/support/stages/build-stage.ts";
import type { BenchResult } from "../result.ts";
import { type BotStage, buildBotStage, timeOfSends } from "../stage/bot-stage.ts";
import { benchArticle } from "../stage/unpaced-delivery.ts";

const PROGRAM = fileURLToPath(new URL("../../src/bin/backup.ts", import.meta.url));
const CHATS = 10_000;
/** In an edition that nobody reads: only the size of the store is wanted, and there is more of it than of what changes. */
const ARTICLES = 20_000;
const BODY = "这一段只为让文章有一篇文章的长度。".repeat(60);
const ARTICLES_PER_WRITE = 1000;

/** The same broadcast at the highest rate, alone and while one backup after the other is taken by another process. */
export async function measureBackup(): Promise<BenchResult> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		await fillLog(stage.storeAddress);
		await stage.subscribe(await stage.emulator.world.readers(CHATS));
		const bot = await stage.startBot({ SEND_RATE_PER_SECOND: "1000" });
		await bot.logs("Search is complete");
		await broadcast(stage, 1); // the first one compiles
		const alone = await broadcast(stage, 2);
		let isOver = false;
		const backups = backUpUntil(stage.storeAddress, () => isOver);
		const beside = await broadcast(stage, 3);
		isOver = true;
		const times = await backups;
		const megabytes = statSync(`${stage.storeAddress}.backup`).size / 1e6;
		const mean = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
		return {
			name: "backup",
			rows: [
				{ what: "broadcast while backing up / alone", value: alone / beside, unit: "×", goal: "≥ 0.8" },
				{ what: `${CHATS} sends alone`, value: alone, unit: "s" },
				{ what: "backups that were taken meanwhile, one after the other", value: times.length, unit: "" },
				{ what: "size of each", value: megabytes, unit: "MB" },
				{ what: "time of each, with the start of its process", value: mean, unit: "s" },
			],
		};
	} finally {
		await stage.close();
	}
}

async function broadcast(stage: BotStage, number: number): Promise<number> {
	stage.feeds.publish(article(number));
	return timeOfSends(stage, CHATS, (number - 1) * CHATS);
}

async function fillLog(storePath: string): Promise<void> {
	const store = await openStore(storePath);
	for (let first = 1; first <= ARTICLES; first += ARTICLES_PER_WRITE) {
		const admissions = Array.from({ length: ARTICLES_PER_WRITE }, (_, index) => ({
			article: { ...benchArticle(first + index), edition: "fr" as const, body: BODY },
			...{ silent: true, storyKeys: [] },
		}));
		await store.log.append("fr", admissions, { source: "bench", now: Date.now() });
	}
	await store.close();
}

/** How long each took, in seconds. */
async function backUpUntil(storePath: string, isOver: () => boolean): Promise<number[]> {
	const env = { ...process.env, STORE_URL: `sqlite://${storePath}` };
	const times: number[] = [];
	while (!isOver()) {
		const begun = performance.now();
		await promisify(execFile)(process.execPath, [PROGRAM, "--force", `${storePath}.backup`], { env });
		times.push((performance.now() - begun) / 1000);
	}
	return times;
}
