import { Figures } from "../../src/app/duty/figures.ts";
import { Instruments } from "../../src/app/instruments.ts";
import { systemClock } from "../../src/kit/clock.ts";
import { createLogger } from "../../src/kit/logger.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { benchArticle } from "./unpaced-delivery.ts";

const SENDS = 20_000;
const ROUNDS = 20;

/** CPU seconds that it takes to count, time and watch one send, with the calls of the store that belong to it: the least of several rounds. */
export async function costOfNumbers(): Promise<number> {
	const logger = createLogger({ level: "silent" });
	const options = { config: { feeds: [], newsMaps: [], editions: ["cn"] }, clock: systemClock, logger } as const;
	const instruments = new Instruments(options);
	const figures = new Figures({ ...options, metrics: instruments.metrics });
	let least = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await cpuOfRound(instruments, figures));
	return least / SENDS;
}

async function cpuOfRound({ metrics, loops }: Instruments, { census }: Figures): Promise<number> {
	const place = { seq: 1, revision: 0, silent: false, source: "bench", admittedAt: Date.now() };
	const job = { kind: "article", article: { ...benchArticle(1), ...place } } as const;
	const key = destinationKey({ chat: chatId(1) });
	const before = process.cpuUsage();
	for (let sent = 0; sent < SENDS; sent++) {
		await loops.delivery.during("the records of a destination", async () => {
			metrics.storeCalled("subscription", "get")(true);
			metrics.storeCalled("position", "get")(true);
		});
		await loops.delivery.during("what comes next", async () => undefined);
		await loops.delivery.during("a send to be over and written down", async () => metrics.sent(job, "sent"));
		// Positions share writes when much is sent; one each is the most that it can be.
		metrics.storeCalled("position", "setMany")(true);
		census.positionWritten(key, { editions: {} });
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}
