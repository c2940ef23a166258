import type { Message } from "grammy/types";
import { expect, test, vi } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { openStore } from "../../src/store/open-store.ts";
import { article, shows } from "../support/stages/build-stage.ts";
import { pressing } from "../support/stages/pressing.ts";
import { setStage } from "../support/stages/stage.ts";

const CHATS = 500;
const TEXT = "The bot moves on Sunday.";
/** Sends under way at once, at most: src/delivery/own-means.ts. */
const MAX_IN_FLIGHT = 100;
const LATENCY_MS = 20;
const PATIENTLY = { timeout: 60_000, interval: 50 };

/** Five hundred people who subscribe, and an operator who confirms an announcement to all of them; `rate` in sends a second. */
async function setBroadcast(rate: number) {
	const stage = await setStage({ latencyMs: LATENCY_MS, transcript: false });
	const { emulator, environment } = stage;
	const ids = await emulator.world.readers(CHATS);
	const store = await openStore(String(environment["STORE_URL"]).replace("sqlite://", ""));
	for (const id of ids)
		await store.subscriptions.update(destinationKey({ chat: chatId(id) }), () => {
			return { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 };
		});
	await store.close();
	const ann = await emulator.world.user("Ann", { language_code: "en" });
	/** How often each of them has got it. */
	const got = new Map(ids.map((id) => [id, 0]));
	let arrived = 0;
	await emulator.control.subscribe((event) => {
		if (event.kind !== "message" || event.message.text !== TEXT) return;
		const before = got.get(event.message.chat.id);
		if (before === undefined) return;
		got.set(event.message.chat.id, before + 1);
		arrived++;
	});
	const start = (perSecond = rate) =>
		stage.startBot({ ADMIN_CHAT_IDS: String(ann.id), SEND_RATE_PER_SECOND: String(perSecond) });
	const bot = await start();
	await stage.feeds.untilRead(["cn"]);
	await ann.sends(`/announce ${TEXT}`);
	const page = await ann.chat.waitForText(/Who is to get it\?$/, { timeoutMs: 10_000 });
	const { press, now } = pressing(emulator);
	await press(ann, page, "Everybody · 500", "Send to 500 chats");
	return {
		...stage,
		...{ bot, start, ann, ids, got, page, press },
		arrived: () => arrived,
		until: (count: number) => vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(count), PATIENTLY),
		shown: async (): Promise<Message> => now(page),
		shows: (text: RegExp) => vi.waitFor(async () => expect((await now(page)).text).toMatch(text), PATIENTLY),
	};
}

test("an announcement to 500 chats goes on after kill -9 in its middle, and each gets it once but for what was in flight", async () => {
	const { bot, start, got, until, shows: pageShows, arrived } = await setBroadcast(200);
	await until(CHATS / 3);
	await bot.kill("SIGKILL");
	const second = await start();
	await until((CHATS * 2) / 3);
	await second.kill("SIGTERM");
	expect(arrived()).toBeLessThan(CHATS);
	await start();
	await pageShows(/^Sent: 500$/);
	const times = [...got.values()];
	expect(times.filter((count) => count === 0)).toEqual([]);
	expect(arrived() - CHATS).toBeLessThanOrEqual(MAX_IN_FLIGHT);
	expect(Math.max(...times)).toBeLessThanOrEqual(2);
}, 180_000);

test("an announcement that is stopped in its middle comes to nobody else, neither then nor after a restart", async () => {
	const {
		bot,
		start,
		ann,
		ids,
		got,
		until,
		press,
		page,
		shows: pageShows,
		shown,
		arrived,
		...stage
	} = await setBroadcast(50);
	await until(60);
	await press(ann, page, "Stop");
	const atStop = arrived();
	await pageShows(/^Sent: \d+\nStopped, so not sent: \d+$/);
	// Those that were in flight are counted a few seconds later.
	await vi.waitFor(async () => {
		const [, sent, unsent] = /^Sent: (\d+)\n.+: (\d+)$/.exec((await shown()).text ?? "")?.map(Number) ?? [];
		expect([sent, unsent]).toEqual([arrived(), CHATS - arrived()]);
	}, PATIENTLY);
	expect(arrived() - atStop).toBeLessThanOrEqual(MAX_IN_FLIGHT);
	expect(arrived()).toBeLessThan(CHATS / 2);
	await bot.kill("SIGKILL");
	const readers = new Set<number>();
	const news = article(1);
	await stage.emulator.control.subscribe((event) => {
		if (event.kind === "message" && shows(event.message, news)) readers.add(event.message.chat.id);
	});
	const before = arrived();
	await start(1000);
	stage.feeds.publish(news);
	await vi.waitFor(() => expect(readers.size).toBe(ids.length), PATIENTLY);
	expect(arrived()).toBe(before);
	expect(Math.max(...got.values())).toBe(1);
}, 180_000);
