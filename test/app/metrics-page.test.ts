import { execFileSync, spawnSync } from "node:child_process";
import { createEmulator } from "telegram-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FeedServer, startFeedServer } from "../../demo/feed-server.ts";
import { App } from "../../src/app/app.ts";
import { readConfig } from "../../src/app/config.ts";
import { systemClock } from "../../src/kit/clock.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { freePort } from "../support/free-port.ts";
import { article, shows } from "../support/stages/build-stage.ts";
import { tableOf } from "../support/table-of.ts";

const HEADER = "| metric | type | labels | what it says |";
/** What a series of a histogram adds to its name, and the label of its buckets. */
const OF_HISTOGRAM = /_(?:bucket|sum|count)$/;
const BASE_UNITS = /_(?:seconds|articles|total|per_second)$/;
/** Things that are counted as they are have no unit. */
const COUNTED = /^rfi_(?:destinations(?:_ready|_waiting|_set_aside)?|subscriptions|healthy|alerts_open|duty|store_up)$/;

interface Metric {
	help: string;
	type: string;
	readonly series: { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

let page = "";
let metrics = new Map<string, Metric>();

/** A bot that has found an article, posted it and searched for it, and what its page says then. */
beforeAll(async () => {
	const emulator = await createEmulator({ limits: false });
	const feeds = await startFeedServer();
	const http = `127.0.0.1:${await freePort()}`;
	const { logger, written } = logEntries();
	const environment = {
		...{
			BOT_TOKEN: emulator.token,
			TELEGRAM_API_ROOT: emulator.apiRoot,
			NEWS_MAP: "off",
			FEEDS: `cn=${feeds.urlOf("cn")}`,
		},
		...{ POLL_INTERVAL_SECONDS: "1", STORE_URL: "sqlite://:memory:", HTTP_ADDRESS: http },
	};
	const app = await App.open({ config: readConfig(environment), logger, clock: systemClock });
	await app.start();
	await written("Connected to Telegram");
	await written("Feed has news");
	await readAndSearch(emulator, feeds);
	page = await (await fetch(`http://${http}/metrics`)).text();
	metrics = read(page);
	await app.stop();
	await Promise.all([emulator.close(), feeds.close()]);
}, 30_000);

afterAll(() => metrics.clear());

async function readAndSearch(emulator: Awaited<ReturnType<typeof createEmulator>>, feeds: FeedServer): Promise<void> {
	const reader = await emulator.world.user("Reader", { language_code: "en" });
	await reader.asks("/subscribe");
	feeds.publish(article(1));
	await reader.chat.waitFor((message) => shows(message, article(1)), { timeoutMs: 10_000 });
	await reader.asks("/search 测试文章");
	await reader.asks("/latest");
}

function read(text: string): Map<string, Metric> {
	const found = new Map<string, Metric>();
	const of = (name: string) => {
		const metric = found.get(name) ?? { help: "", type: "", series: [] };
		found.set(name, metric);
		return metric;
	};
	for (const line of text.split("\n")) {
		const [, what, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
		if (what === "HELP") of(name).help = rest;
		if (what === "TYPE") of(name).type = rest;
		const [, series = "", labels = "", value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
		if (value === undefined) continue;
		const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = "", text = ""]) => [label, text]);
		const base = series.replace(OF_HISTOGRAM, "");
		of(found.get(base)?.type === "histogram" ? base : series).series.push({
			labels: Object.fromEntries(pairs),
			value: Number(value),
		});
	}
	return found;
}

const own = () => [...metrics].filter(([name]) => name.startsWith("rfi_"));

function numberOf(name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
	return metrics.get(name)?.series.find((series) => Object.entries(labels).every(([k, v]) => series.labels[k] === v))
		?.value;
}

describe("The page of metrics", () => {
	test("has what the table of docs/OPERATIONS.md has, by name, type and labels", () => {
		const rows = tableOf("docs/OPERATIONS.md", HEADER).map(([name = "", type, labels = ""]) => ({
			name,
			type,
			labels: labels === "–" ? [] : (labels.match(/\w+/g) ?? []).sort(),
		}));
		expect(rows.length).toBeGreaterThan(15);
		expect(
			own()
				.map(([name, { type }]) => `${name} ${type}`)
				.sort(),
		).toEqual(rows.map(({ name, type }) => `${name} ${type}`).sort());
		for (const { name, labels } of rows)
			for (const series of metrics.get(name)?.series ?? [])
				expect([
					name,
					Object.keys(series.labels)
						.filter((label) => label !== "le")
						.sort(),
				]).toEqual([name, labels]);
	});

	test("names each by its unit, as Prometheus' conventions have it, and says what it is", () => {
		for (const [name, { help, type }] of own()) {
			expect([name, help], "help").toEqual([name, expect.stringMatching(/^\p{Lu}.{10,}/u)]);
			if (!COUNTED.test(name)) expect(name).toMatch(BASE_UNITS);
			expect([name, /_total$/.test(name)]).toEqual([name, type === "counter"]);
			if (type === "histogram") expect(name).toMatch(/_seconds$/);
		}
	});

	test("names nobody: no chat, nothing that somebody wrote, no address", () => {
		const values = own().flatMap(([, { series }]) => series.flatMap(({ labels }) => Object.entries(labels)));
		const texts = values.filter(([label]) => label !== "le").map(([, value]) => value);
		expect(texts.filter((text) => !/^[a-zA-Z -]{2,20}$/.test(text))).toEqual([]);
		expect(page).not.toContain("测试文章");
	});

	test("counts what happened", () => {
		expect(numberOf("rfi_feed_checks_total", { edition: "cn", outcome: "fresh" })).toBeGreaterThanOrEqual(2);
		expect(numberOf("rfi_articles_total", { edition: "cn", posted: "true" })).toBe(1);
		expect(numberOf("rfi_sends_total", { kind: "article", outcome: "sent" })).toBe(1);
		expect(numberOf("rfi_subscriptions", { state: "active", chat: "private" })).toBe(1);
		expect(numberOf("rfi_subscriptions", { state: "gone", chat: "channel" })).toBe(0);
		expect(numberOf("rfi_pace_sends_per_second")).toBe(25);
		expect(numberOf("rfi_pace_pause_seconds")).toBe(0);
		expect(numberOf("rfi_search_index_lag_articles")).toBe(0);
		expect(numberOf("rfi_loop_stalls_total", { loop: "delivery" })).toBe(0);
		expect(numberOf("rfi_healthy", { probe: "livez", part: "delivery" })).toBe(1);
		expect(numberOf("rfi_healthy", { probe: "readyz", part: "telegram" })).toBe(1);
		const newestAt = numberOf("rfi_newest_article_timestamp_seconds", { edition: "cn" }) ?? 0;
		expect(newestAt).toBeGreaterThan(Date.UTC(2026, 0) / 1000);
		expect(newestAt).toBeLessThanOrEqual(Date.now() / 1000);
		for (const [histogram, labels] of [
			["rfi_article_seen_delay_seconds", { edition: "cn" }],
			["rfi_article_sent_delay_seconds", { edition: "cn" }],
			["rfi_search_duration_seconds", { kind: "search", outcome: "found" }],
		] as const)
			expect([histogram, numberOf(histogram, { ...labels, le: "+Inf" })]).toEqual([histogram, 1]);
		const latest = { kind: "latest", outcome: "found", le: "+Inf" };
		expect(numberOf("rfi_search_duration_seconds", latest)).toBeGreaterThanOrEqual(1);
		expect(numberOf("rfi_update_lag_seconds", { le: "+Inf" })).toBeGreaterThanOrEqual(3);
		expect(
			numberOf("rfi_store_call_duration_seconds", { collection: "position", call: "setMany", le: "+Inf" }),
		).toBeGreaterThan(0);
		expect(metrics.get("nodejs_eventloop_lag_seconds")?.type).toBe("gauge");
	});

	const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
	test.skipIf(!hasPromtool)("is accepted by promtool without a remark", () => {
		expect(() => execFileSync("promtool", ["check", "metrics"], { input: page, stdio: "pipe" })).not.toThrow();
	});
});
