import { article } from "../test/support/stages/build-stage.ts";
import { buildBotStage, residentMiB } from "./bot-stage.ts";
import type { BenchResult } from "./result.ts";

const SUBSCRIPTIONS = 100_000;
const WATCHED_SENDS = 2000;

/** A hundred thousand subscriptions: how long until the bot runs, what it needs, and when the first message leaves. */
export async function scale(): Promise<BenchResult> {
	const stage = await buildBotStage(["--limits", "off"]);
	try {
		await stage.subscribe(await stage.emulator.world.readers(SUBSCRIPTIONS));
		const launched = performance.now();
		const bot = await stage.startBot({ SEND_RATE_PER_SECOND: "1000" });
		const ready = (performance.now() - launched) / 1000;
		const idle = await residentMiB(bot.pid);
		stage.feeds.publish(article(1));
		const first = await stage.emulator.transcript.waitFor(({ method }) => method === "sendMessage", 30_000);
		const admitted = Date.parse(String((await bot.logs("Feed has news"))["time"]));
		await stage.emulator.transcript.waitFor(
			({ method, number }) => method === "sendMessage" && number > WATCHED_SENDS,
			60_000,
		);
		return {
			name: "scale",
			rows: [
				{
					what: `${SUBSCRIPTIONS} subscriptions: from the start of the process to ready`,
					value: ready,
					unit: "s",
					goal: "< 5",
				},
				{ what: "resident memory when ready", value: idle, unit: "MiB", goal: "< 350" },
				{
					what: `resident memory after ${WATCHED_SENDS} sends`,
					value: await residentMiB(bot.pid),
					unit: "MiB",
					goal: "< 350",
				},
				{ what: "from admission to the first message", value: first.atMs - admitted, unit: "ms", goal: "< 1000" },
			],
		};
	} finally {
		await stage.close();
	}
}
