import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ChatClient } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import type { ArticleId } from "../../src/news/article.ts";
import type { DestinationKey } from "../../src/news/destination.ts";
import type { EditionCode } from "../../src/news/edition.ts";
import { openStore } from "../../src/store/open-store.ts";
import { folder } from "../support/folder.ts";
import { article } from "../support/stages/build-stage.ts";
import { RELEASE_FEEDS, RELEASE_NOON, releaseCast } from "../support/stages/release-cast.ts";
import { arrivals } from "../support/stages/settings-journey.ts";
import { setStage } from "../support/stages/stage.ts";

/** What the first release left when it was killed at noon of that day. `npm run fixture` writes such a file, once for each release. */
const ROWS = readFileSync(new URL("../fixtures/store-0.1.0.sql", import.meta.url), "utf8");
const TWO_MINUTES_MS = 120_000;
const PATIENTLY = { timeout: 20_000, interval: 100 };

/** Puts the rows into a new file, with the feeds' address of this run, and resolves with what stands there under each key. */
function layDown(path: string, feeds: string) {
	const file = new DatabaseSync(path);
	file.exec(ROWS.replaceAll(RELEASE_FEEDS, feeds));
	const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
	const records = tables.flatMap(({ name }) =>
		file
			.prepare(`SELECT key, value FROM "${name}"`)
			.all()
			.map(({ key, value }) => ({ table: String(name), key: String(key), value: JSON.parse(String(value)).value })),
	);
	file.close();
	return records;
}

test("every record of a store that release 0.1.0 wrote is read as it was", async () => {
	const path = join(folder(), "bot.sqlite");
	const records = layDown(path, RELEASE_FEEDS);
	const store = await openStore(path, {
		onDamaged: (error) => {
			throw error;
		},
	});
	onTestFinished(() => store.close());
	const { log, subscriptions, positions, feeds, notes, pagers, questions, updates } = store;
	const edition = (key: string) => key.split("/")[0] as EditionCode;
	const readers: Readonly<Record<string, (key: string) => unknown>> = {
		article: async (id) => (await log.find([id as ArticleId]))[0],
		log: async (key) => (await log.at(edition(key), Number(key.split("/")[1])))?.id,
		head: (key) => log.head(edition(key)),
		story: async (key) => (await log.findStories(edition(key), [key.slice(edition(key).length + 1)]))[0]?.id,
		subscription: (key) => subscriptions.get(key as DestinationKey),
		position: (key) => positions.get(key as DestinationKey),
		feed: (key) => feeds.get(key),
		note: (key) => notes.get(key),
		pager: (key) => pagers.get(key),
		question: (key) => questions.get(key),
		update: (key) => updates.get(key),
		// The one record that is no state of the bot: an open that did not refuse has read it.
		meta: () => 1,
	};
	expect(new Set(records.map(({ table }) => table))).toEqual(new Set(Object.keys(readers)));
	for (const { table, key, value } of records) expect(await readers[table]?.(key), `${table} ${key}`).toEqual(value);
});

test("a store that release 0.1.0 wrote goes on: nothing is lost or posted again, and what is new comes to whom it should", {
	timeout: 120_000,
}, async () => {
	const { emulator, feeds, environment, forward, startBot } = await setStage();
	await forward(RELEASE_NOON + TWO_MINUTES_MS - Date.now());
	const cast = await releaseCast(emulator);
	const { reader, blocker, gatherer, follower, sleeper, resting, asked, waiting, group, forum, topic, channel } = cast;
	for (const person of [reader, blocker, gatherer, follower, sleeper, resting, asked, waiting])
		await person.startsSilently();
	layDown(String(environment["STORE_URL"]).replace("sqlite://", ""), new URL(feeds.urlOf("cn")).origin);
	for (const one of [article(1), article(2), article(3, "fr"), article(4)]) feeds.publish(one);
	const bot = await startBot({ FEEDS: ["cn", "fr"].map((code) => `${code}=${feeds.urlOf(code)}`).join(",") });
	await feeds.untilRead(["cn", "fr"]);
	// The update that was in hand when the bot was killed.
	await waiting.chat.waitForText("第3号测试文章");

	feeds.publish(article(5));
	feeds.publish(article(6, "fr"));
	const shown = async (...chats: readonly ChatClient[]) => Promise.all(chats.map((chat) => arrivals(chat)));
	await expect.poll(async () => (await arrivals(reader.chat)).toSorted(), PATIENTLY).toEqual(["post: 5", "post: 6"]);
	const atOnce = [follower.chat, sleeper.chat, asked.chat, group, channel];
	await expect.poll(() => shown(...atOnce), PATIENTLY).toEqual(atOnce.map(() => ["post: 5"]));
	await expect.poll(() => arrivals(forum, topic), PATIENTLY).toEqual(["post: 5"]);
	expect(await shown(blocker.chat, gatherer.chat, resting.chat, forum)).toEqual([[], [], [], []]);

	await forward(60 * 60_000);
	await expect.poll(() => arrivals(gatherer.chat), PATIENTLY).toEqual(["digest: 5 4 2 1"]);
	await resting.asks("/resume");
	await expect.poll(() => arrivals(resting.chat), PATIENTLY).toEqual(["digest: 5 4 2 1"]);
	await blocker.asks("/start");
	await expect.poll(() => arrivals(blocker.chat), PATIENTLY).toEqual(["post: 4", "post: 5"]);
	const complaints = bot.lines.filter(({ level }) => level === "warn" || level === "error");
	// That the clock was put forward is no fault of the upgrade's.
	expect(complaints.filter(({ alert }) => alert !== "clock")).toEqual([]);
	expect((await reader.asks("/search 第1号")).text).toContain("第1号测试文章");
});
