import { createLogger } from "../../src/kit/logger.ts";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import type { Row } from "../result.ts";
import { buildBotStage } from "./bot-stage.ts";
import { benchArticle, broadcastTo } from "./unpaced-delivery.ts";

const CHATS = 10_000;
const ARTICLES = 20_000;
const SEARCHES_PER_SECOND = 100;
const QUERIES = ["文章", "消息", "一篇 消息", "“真正的消息”", "测量 -短"];

/** What people who search all the time cost a broadcast that goes on in the same process. */
export async function searchCost(): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		const chats = await stage.emulator.world.readers(CHATS);
		await broadcastTo(stage.emulator, chats.slice(0, 2000)); // both run warm
		const alone = await broadcastTo(stage.emulator, chats);
		const stopSearching = searchAllTheTime();
		const together = await broadcastTo(stage.emulator, chats);
		stopSearching();
		const what = `${SEARCHES_PER_SECOND} searches a second in ${ARTICLES} articles`;
		return [
			{
				what: `share of a broadcast's throughput that ${what} cost`,
				value: 100 * (1 - alone.seconds / together.seconds),
				unit: "%",
			},
		];
	} finally {
		await stage.close();
	}
}

/** Returns how to stop. */
function searchAllTheTime(): () => void {
	const folder = createTextFolder();
	const index = openIndex({ path: ":memory:", logger: createLogger({ level: "silent" }), folder });
	const articles = Array.from({ length: ARTICLES }, (_, number) => {
		const place = { seq: number + 1, revision: 0, silent: true, source: "bench", admittedAt: 0 };
		return { ...benchArticle(number), ...place };
	});
	index.add(articles);
	let asked = 0;
	const timer = setInterval(() => {
		const query = parseQuery(QUERIES[asked++ % QUERIES.length] ?? "", { now: Date.now(), folder });
		index.search(query, { editions: ["cn"], limit: 5, offset: 0, order: "best", now: Date.now() });
	}, 1000 / SEARCHES_PER_SECOND);
	return () => {
		clearInterval(timer);
		index.close();
	};
}
