import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { decodeText } from "../../src/feed/parse/decode-text.ts";
import { type FeedContext, parseFeed } from "../../src/feed/parse/parse-feed.ts";
import { readItems } from "../../src/feed/parse/read-items.ts";
import type { BenchResult, Row } from "../result.ts";
import { fullTextFeed } from "../stage/full-text-feed.ts";

/** Official feeds hold about 20 items, full-text feeds up to 200. */
const FEED_ITEMS = 200;
const SMALL_FEED_ITEMS = 20;
const WARM_UP_ROUNDS = 5;

export interface IngestOptions {
	/** Rounds over which speed is measured. */
	readonly rounds?: number;
	/** Rounds over which the heap is watched. */
	readonly heapRounds?: number;
}

/** How fast the bytes of a full-text feed become articles, where the time goes, and whether memory stays. */
export async function ingest({ rounds = 20, heapRounds = 1000 }: IngestOptions = {}): Promise<BenchResult> {
	const bytes = fullTextFeed(FEED_ITEMS);
	const context: FeedContext = { edition: "cn", feedUrl: "https://feed.example/rss", now: Date.UTC(2026, 8, 15) };
	await repeat(WARM_UP_ROUNDS, () => parseFeed(bytes, context));
	const text = decodeText(bytes);
	const whole = await repeat(rounds, () => parseFeed(bytes, context));
	const decoding = await repeat(rounds, () => Promise.resolve(decodeText(bytes)));
	const envelope = await repeat(rounds, () => readItems(text));
	const broken = new TextEncoder().encode(text.replace("<ttl>", "a < b<ttl>"));
	await repeat(WARM_UP_ROUNDS, () => parseFeed(broken, context));
	const repair = await repeat(rounds, () => parseFeed(broken, context));
	const growth = await heapGrowth(heapRounds, context);
	return {
		name: "ingest",
		rows: [
			row("feed size", bytes.length / FEED_ITEMS / 1000, "kB/item"),
			row("bytes to articles", (FEED_ITEMS * 1000) / whole, "items/s", "≥ 800"),
			row("broken XML / good XML", whole / repair, "×", "≥ 0.3"),
			row("share of decoding", (100 * decoding) / whole, "%"),
			row("share of rss-parser", (100 * envelope) / whole, "%"),
			row("share of extraction", (100 * Math.max(0, whole - envelope - decoding)) / whole, "%"),
			row(`heap growth over ${heapRounds} rounds`, growth / 1e6, "MB"),
		],
	};
}

/** Mean milliseconds of one round. */
async function repeat(rounds: number, round: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	for (let done = 0; done < rounds; done += 1) await round();
	return (performance.now() - begun) / rounds;
}

/** Bytes by which the heap of the last rounds exceeds that of the first, each time after a collection. */
async function heapGrowth(rounds: number, context: FeedContext): Promise<number> {
	setFlagsFromString("--expose-gc");
	const collect: () => void = runInNewContext("gc");
	const bytes = fullTextFeed(SMALL_FEED_ITEMS);
	await repeat(WARM_UP_ROUNDS, () => parseFeed(bytes, context));
	collect();
	const before = process.memoryUsage().heapUsed;
	await repeat(rounds, () => parseFeed(bytes, context));
	collect();
	return process.memoryUsage().heapUsed - before;
}

function row(what: string, value: number, unit: string, goal?: string): Row {
	return { what, value: Math.round(value * 10) / 10, unit, ...(goal === undefined ? {} : { goal }) };
}
