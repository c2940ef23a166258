import type { ChosenBy } from "../../test/support/several/store/seed-subscriptions.ts";
import { article } from "../../test/support/stages/build-stage.ts";
import type { BenchResult } from "../result.ts";
import { buildBotStage, residentMiB } from "../stage/bot-stage.ts";

export const SUBSCRIPTIONS = 100_000;
const WATCHED_SENDS = 2000;

/** A hundred thousand subscriptions: how long until the bot runs, what it needs, and when the first message leaves. */
export async function scale(): Promise<BenchResult> {
	const { readySeconds, idle, busy, firstMs } = await measureScale();
	return {
		name: "scale",
		rows: [
			{
				what: `${SUBSCRIPTIONS} subscriptions: from the start of the process to ready`,
				value: readySeconds,
				unit: "s",
				goal: "< 5",
			},
			{ what: "resident memory when ready", value: idle, unit: "MiB", goal: "< 350" },
			{ what: `resident memory after ${WATCHED_SENDS} sends`, value: busy, unit: "MiB", goal: "< 350" },
			{ what: "from admission to the first message", value: firstMs, unit: "ms", goal: "< 1000" },
		],
	};
}

interface Scale {
	readonly readySeconds: number;
	/** Resident memory when ready, in MiB. */
	readonly idle: number;
	/** The same after the watched sends. */
	readonly busy: number;
	/** From an article's admission to the first message. */
	readonly firstMs: number;
}

/** Starts the real bot with so many subscriptions and publishes an article. */
export async function measureScale(chosenBy?: ChosenBy): Promise<Scale> {
	const stage = await buildBotStage(["--limits", "off"]);
	try {
		await stage.subscribe(await stage.emulator.world.readers(SUBSCRIPTIONS), chosenBy);
		const launched = performance.now();
		const bot = await stage.startBot({ SEND_RATE_PER_SECOND: "1000" });
		const readySeconds = (performance.now() - launched) / 1000;
		const idle = await residentMiB(bot.pid);
		// The first look at the feed, which admits nothing, is told of as well.
		await bot.logs("Feed has news");
		const toldBefore = bot.lines.length;
		stage.feeds.publish(article(1));
		const first = await stage.emulator.transcript.waitFor(({ method }) => method === "sendMessage", 30_000);
		const admitted = Date.parse(String((await bot.logs("Feed has news", toldBefore))["time"]));
		await stage.emulator.transcript.waitFor(
			({ method, number }) => method === "sendMessage" && number > WATCHED_SENDS,
			60_000,
		);
		return { readySeconds, idle, busy: await residentMiB(bot.pid), firstMs: first.atMs - admitted };
	} finally {
		await stage.close();
	}
}
